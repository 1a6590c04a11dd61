package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Sentence;
import dev.parley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryFormsTest {

    private static final DictionaryForms FORMS =
            new DictionaryForms(Set.of("seize", "lock", "rot", "deputy", "fisherman", "jail"), Map.of());

    @ParameterizedTest
    @CsvSource({
        "seized,VBN,seiz,seize",
        "locked,VBN,loc,lock",
        "rotting,VBG,rott,rot",
        "deputies,NNS,deputie,deputy",
        "fishermen,NNS,fisherme,fisherman",
        "jails,VBZ,jails,jail"
    })
    void mendsAWrongDictionaryFormThatSpellingRulesLeadToAKnownWord(
            String form, String tag, String guessed, String mended) {
        assertThat(lemma(form, tag, guessed)).isEqualTo(mended);
    }

    @Test
    void keepsTheReadersFormWhereNoKnownWordFits() {
        assertThat(lemma("strolled", "VBD", "stroll")).isEqualTo("stroll");
    }

    @Test
    void keepsTheReadersFormWhereItIsKnownItself() {
        assertThat(lemma("jailing", "VBG", "jail")).isEqualTo("jail");
    }

    private static String lemma(String form, String tag, String guessed) {
        var token = new Token(form, guessed, "VERB", tag, Token.NO_HEAD, "root", 0, form.length());
        var sentence = new Sentence(0, 0, false, 0, form.length(), List.of(token), List.of());
        return FORMS.mend(sentence).tokens().get(0).lemma();
    }
}
