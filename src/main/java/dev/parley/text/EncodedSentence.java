package dev.parley.text;

import java.util.List;

/**
 * A sentence as numbers for the encoder.
 *
 * <p>Holds arrays and is therefore no record; callers do not change them.
 */
public final class EncodedSentence {

    private final List<String> forms;
    private final int[] pieces;
    private final int[] firstPiece;
    private final float[] shapes;

    private EncodedSentence(List<String> forms, int[] pieces, int[] firstPiece) {
        this.forms = forms;
        this.pieces = pieces;
        this.firstPiece = firstPiece;
        this.shapes = WordShape.of(forms);
    }

    public static EncodedSentence of(List<String> forms, WordPieces wordPieces) {
        var ids = forms.stream().map(wordPieces::ids).toList();
        var pieces = new int[2 + ids.stream().mapToInt(word -> word.length).sum()];
        var firstPiece = new int[forms.size() + 1];
        pieces[0] = WordPieces.SENTENCE_START;
        int next = 1;
        for (int i = 0; i < forms.size(); i++) {
            firstPiece[i] = next;
            System.arraycopy(ids.get(i), 0, pieces, next, ids.get(i).length);
            next += ids.get(i).length;
        }
        firstPiece[forms.size()] = next;
        pieces[next] = WordPieces.SENTENCE_END;
        return new EncodedSentence(forms, pieces, firstPiece);
    }

    public List<String> forms() {
        return forms;
    }

    /** {@return ids of the pieces, the sentence's start and end included} */
    public int[] pieces() {
        return pieces;
    }

    /** {@return the first piece of each word, and that of the sentence's end} */
    public int[] firstPiece() {
        return firstPiece;
    }

    /** {@return {@link WordShape#SIZE} numbers for each word} */
    public float[] shapes() {
        return shapes;
    }

    int words() {
        return forms.size();
    }
}
