package dev.parley.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The words of a quotation as two newspapers share them: without case, punctuation and white space of their own. */
final class QuotedWords {

    /** Fewer words may be said by the same speaker twice: "a step forward". */
    private static final int FEWEST = 6;

    private QuotedWords() {}

    /** {@return the words that tell the quotation apart, empty where they are too few} */
    static Optional<String> of(String quotation) {
        var words = Normalizer.normalize(quotation, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.chars().filter(character -> character == ' ').count() + 1 < FEWEST
                ? Optional.empty()
                : Optional.of(words);
    }
}
