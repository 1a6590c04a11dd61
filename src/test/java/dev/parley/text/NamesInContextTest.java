package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesInContextTest {

    private static final NamesInContext NAMES = NamesInContext.load();

    @Test
    void aTitleIsNoPartOfAPersonsName() {
        var mended = NAMES.mend(List.of(sentence("Dr Kizza Besigye spoke", new Name(NameType.PER, 0, 3))));

        assertThat(mended.getFirst().names()).containsExactly(new Name(NameType.PER, 1, 3));
    }

    @Test
    void aTitleWithItsMinistryIsNoPerson() {
        var words = sentence("Minister of Foreign Affairs", new Name(NameType.PER, 0, 4));
        var tokens = new ArrayList<>(words.tokens());
        tokens.set(1, new Token("of", "of", "ADP", "IN", 3, "case", 9, 11));
        var read = new Sentence(0, 0, false, 0, words.end(), tokens, words.names());

        assertThat(NAMES.mend(List.of(read)).getFirst().names()).isEmpty();
    }

    @Test
    void whoIsToldWithAnAgeIsAPerson() {
        var mended = NAMES.mend(List.of(
                sentence("Makoni , 43 , a writer , left", new Name(NameType.GPE, 0, 1)),
                sentence("they left Makoni", new Name(NameType.GPE, 2, 3))));

        assertThat(mended.getFirst().names()).containsExactly(new Name(NameType.PER, 0, 1));
        assertThat(mended.get(1).names()).containsExactly(new Name(NameType.GPE, 2, 3));
    }

    @Test
    void anAddressNamesNobody() {
        var mended = NAMES.mend(List.of(
                sentence("write to kofi.mensah@example.org today", new Name(NameType.PER, 2, 3)),
                sentence("see https://example.org/news", new Name(NameType.ORG, 1, 2))));

        assertThat(mended).allSatisfy(read -> assertThat(read.names()).isEmpty());
    }

    @Test
    void aPersonKeepsTheAddressThatIsWrittenAsPartOfTheName() {
        var name = new Name(NameType.PER, 0, 2);

        assertThat(NAMES.mend(List.of(sentence("Kofi Mensah@ACME wrote", name)))
                        .getFirst()
                        .names())
                .containsExactly(name);
    }

    @Test
    void aKingsNumberIsPartOfHisName() {
        var mended = NAMES.mend(List.of(sentence("Catholicos Karekin II spoke", new Name(NameType.PER, 1, 2))));

        assertThat(mended.getFirst().names()).containsExactly(new Name(NameType.PER, 1, 3));
    }

    @Test
    void aSurnameIsAPersonWhereTheDocumentNamesThePersonInFull() {
        var mended = NAMES.mend(List.of(
                sentence("Puok Baluang left", new Name(NameType.PER, 0, 2)),
                sentence("Baluang spoke", new Name(NameType.ORG, 0, 1)),
                sentence("they met Baluang")));

        assertThat(mended.get(1).names()).containsExactly(new Name(NameType.PER, 0, 1));
        assertThat(mended.get(2).names()).containsExactly(new Name(NameType.PER, 2, 3));
    }

    @Test
    void aCapitalThatActsIsNoPersonWhenTheDocumentKnowsItAsAPlace() {
        var mended = NAMES.mend(List.of(
                sentence("Baku said no", new Name(NameType.PER, 0, 1)),
                sentence("they met in Baku", new Name(NameType.GPE, 3, 4))));

        assertThat(mended.getFirst().names()).containsExactly(new Name(NameType.GPE, 0, 1));
    }

    @Test
    void anAcronymInBracketsNamesWhatStandsBeforeIt() {
        var mended = NAMES.mend(List.of(
                sentence("the Liberation Movement ( SPLM ) split", new Name(NameType.ORG, 1, 3)),
                sentence("SPLM said no", new Name(NameType.PER, 0, 1))));

        assertThat(mended.get(1).names()).containsExactly(new Name(NameType.ORG, 0, 1));
    }

    private static Sentence sentence(String text, Name... names) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (var form : text.split(" ", -1)) {
            var upos = Character.isUpperCase(form.charAt(0)) ? "PROPN" : "NOUN";
            tokens.add(new Token(form, form, upos, "NNP", -1, "root", start, start + form.length()));
            start += form.length() + 1;
        }
        return new Sentence(0, 0, false, 0, text.length(), tokens, List.of(names));
    }
}
