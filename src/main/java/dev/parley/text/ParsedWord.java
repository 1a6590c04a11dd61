package dev.parley.text;

/**
 * What the reader saw in one word.
 *
 * @param head 0-based index of the governing word, {@link Token#NO_HEAD} for the root
 */
record ParsedWord(String lemma, String upos, String xpos, int head, String deprel) {

    Token at(Word word) {
        return new Token(word.form(), lemma, upos, xpos, head, deprel, word.start(), word.end());
    }
}
