package dev.parley.text.training;

import dev.parley.text.EncodedSentence;
import dev.parley.text.WordPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sentence to learn from. Classes are indices of {@link dev.parley.text.Labels}; arrays have one entry per word. */
final class TrainingSentence {

    /** What is to be learned of one word; 0 means nothing for the first four, -1 for the head. */
    record Word(int upos, int xpos, int lemmaScript, int relation, int head, long nameTags) {}

    final EncodedSentence encoded;
    final List<Word> words;
    final boolean hasSyntax;

    TrainingSentence(EncodedSentence encoded, List<Word> words, boolean hasSyntax) {
        this.encoded = encoded;
        this.words = List.copyOf(words);
        this.hasSyntax = hasSyntax;
    }

    int size() {
        return words.size();
    }

    int pieces() {
        return encoded.pieces().length;
    }

    /** {@return the same sentence with other words in the place of those from {@code start} on} */
    TrainingSentence with(int start, List<String> forms, WordPieces wordPieces) {
        var changed = new ArrayList<>(encoded.forms());
        for (int i = 0; i < forms.size(); i++) {
            changed.set(start + i, forms.get(i));
        }
        return new TrainingSentence(EncodedSentence.of(changed, wordPieces), words, hasSyntax);
    }

    @Override
    public String toString() {
        return String.join(" ", encoded.forms()) + " " + Arrays.toString(encoded.pieces());
    }
}
