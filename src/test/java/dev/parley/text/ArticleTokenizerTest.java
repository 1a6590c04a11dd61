package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTokenizerTest {

    private static final ArticleTokenizer TOKENIZER = ArticleTokenizer.english();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mirzoyan’s aide won’t resign.            | Mirzoyan 's aide wo n't resign .
            They can’t and cannot go.                | They ca n't and can not go .
            the Armenia-Azerbaijan border            | the Armenia - Azerbaijan border
            Ahmad al-Sharaa and Kim Dong-chul left   | Ahmad al - Sharaa and Kim Dong - chul left
            a former co-chair of the pre-trial panel | a former co-chair of the pre-trial panel
            the U.S. envoy met Lt. Gen. Dak          | the U.S. envoy met Lt. Gen. Dak
            the soldiers’ families                   | the soldiers ' families
            “Never,” said O'Brien—a guard.           | " Never , " said O'Brien -- a guard .
            about $3,038.50 or 12% at 10:30          | about $ 3,038.50 or 12 % at 10:30
            the SPLM-IO (in opposition)              | the SPLM - IO ( in opposition )
            Really?!! On 27/05/2024 and/or later :) | Really ?!! On 27/05/2024 and / or later :)
            """)
    void cutsWordsAsTheTreebanksDo(String text, String expected) {
        var forms = TOKENIZER.tokenize(text, true).getFirst().forms();

        assertThat(String.join(" ", forms)).isEqualTo(expected);
    }

    @Test
    void offsetsOfWordsCountIntoTheOriginalText() {
        var text = "First line.\n\n“Armenia’s offer… stands,” he said.";

        var words = TOKENIZER.tokenize(text, false).getLast().words();

        assertThat(words)
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("“", "Armenia", "’s", "offer", "…", "stands", ",", "”", "he", "said", ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The U.S. President Donald Trump left. Mr. Kim stayed.          | 2
            It was signed on Oct. 4 under decree No. 7. Nobody objected.   | 2
            “We will wait.” Then he left.                                  | 2
            "Why now?" she asked. Nobody knew.                             | 2
            Credit: M. Nsubuga took the picture of Lt. Gen. Dak in Juba.   | 1
            5. The parties shall exchange prisoners.                       | 1
            """)
    void endsSentencesWhereTheyEnd(String text, int count) {
        assertThat(TOKENIZER.tokenize(text, false)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12:30 – Chad thanks Libya.      | Chad
            9.15 GMT: The bus has arrived.  | The
            8. Chad thanks Libya.           | Chad
            8.5 million people fled.        | 8.5
            12 soldiers came home.          | 12
            """)
    void leavesTheHourOrNumberOfAnEntryOutOfItsSentence(String line, String firstWord) {
        assertThat(TOKENIZER.tokenize(line, false).getFirst().forms().getFirst())
                .isEqualTo(firstWord);
    }

    @Test
    void aQuoteThatClosesAfterTheStopStaysWithItsSentence() {
        var sentences = TOKENIZER.tokenize("He said: “We will wait.” The talks ended.", false);

        assertThat(sentences.getFirst().forms()).endsWith("wait", ".", "\"");
    }

    @Test
    void theHeadlineIsTheFirstParagraphAndOneSentence() {
        var sentences = TOKENIZER.tokenize("Baku frees 32. Yerevan waits\n\nNobody was hurt.\nTalks go on.", true);

        assertThat(sentences).extracting(TokenizedSentence::isHeadline).containsExactly(true, false, false);
        assertThat(sentences).extracting(TokenizedSentence::paragraph).isEqualTo(List.of(0, 1, 2));
    }
}
