package dev.parley.text;

/**
 * One word of a sentence with what the reader saw in it.
 *
 * @param form the word with typographic quotes and dashes folded to ASCII
 * @param lemma the dictionary form; names keep their capitals
 * @param upos the Universal Dependencies part of speech, such as {@code PROPN}
 * @param xpos the Penn Treebank tag, such as {@code VBD}
 * @param head 0-based index of the governing token in the sentence, {@code -1} for the root
 * @param deprel the Universal Dependencies relation to the head, such as {@code nsubj:pass}
 * @param start first UTF-16 code unit in the article's text
 * @param end code unit just past the word
 */
public record Token(String form, String lemma, String upos, String xpos, int head, String deprel, int start, int end) {

    /** The head of a sentence's root. */
    public static final int NO_HEAD = -1;

    Token withLemma(String other) {
        return new Token(form, other, upos, xpos, head, deprel, start, end);
    }

    Token withUpos(String other) {
        return new Token(form, lemma, other, xpos, head, deprel, start, end);
    }

    Token withXpos(String other) {
        return new Token(form, lemma, upos, other, head, deprel, start, end);
    }
}
