package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES =
            new WordPieces(List.of("[PAD]", "pris", "##on", "##er", "-", "of", "prisoner", "cafe"));

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(PIECES.ids("prisoner")).containsExactly(6);
        assertThat(PIECES.ids("prison")).containsExactly(1, 2);
    }

    @Test
    void ignoresCaseAndAccentsAndCutsAtPunctuation() {
        assertThat(PIECES.ids("Café-OF")).containsExactly(7, 4, 5);
    }

    @Test
    void aWordThatCannotBeCutIsUnknown() {
        assertThat(PIECES.ids("prisoning")).containsExactly(WordPieces.UNKNOWN);
        assertThat(PIECES.ids("§")).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void theVocabularyOfTheModelKnowsItsMarks() {
        assertThat(WordPieces.load().ids("the")).containsExactly(1996);
        assertThat(WordPieces.load().ids("Nagorno-Karabakh")).hasSizeGreaterThan(3);
    }
}
