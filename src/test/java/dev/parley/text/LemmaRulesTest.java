package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LemmaRulesTest {

    private static TrainingSentence word(String form, String tag, String script) {
        return new TrainingSentence(
                List.of(form), List.of(tag), List.of(script), List.of(1), List.of("root"), List.of());
    }

    private static final LemmaRules RULES = new LemmaTrainer()
            .train(List.of(
                    word("talks", "NOUN|NNS", "L1+"),
                    word("borders", "NOUN|NNS", "L1+"),
                    word("countries", "NOUN|NNS", "L3+y"),
                    word("treaties", "NOUN|NNS", "L3+y"),
                    word("men", "NOUN|NNS", "Wman"),
                    word("Yerevan", "PROPN|NNP", "U0+"),
                    word("Baku", "PROPN|NNP", "U0+")));

    @Test
    void takesTheLongestEndingThatItKnows() {
        assertThat(RULES.lemma("Prisons", "NOUN|NNS")).isEqualTo("prison");
        assertThat(RULES.lemma("embassies", "NOUN|NNS")).isEqualTo("embassy");
    }

    @Test
    void knowsIrregularWordsWhole() {
        assertThat(RULES.lemma("men", "NOUN|NNS")).isEqualTo("man");
    }

    @Test
    void keepsTheCapitalsOfNames() {
        assertThat(RULES.lemma("Goris", "PROPN|NNP")).isEqualTo("Goris");
    }

    @Test
    void putsWordsOfUnknownTagsIntoSmallLetters() {
        assertThat(RULES.lemma("The", "DET|DT")).isEqualTo("the");
    }
}
