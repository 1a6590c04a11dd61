package dev.parley.extraction;

/**
 * A stretch of a sentence that names someone or something.
 *
 * @param sentence 0-based index in the document
 * @param start first token
 * @param end index just past the last token
 * @param type what it names
 * @param form how it names it
 * @param text the words, without possessive ending
 */
record Mention(int sentence, int start, int end, EntityType type, Form form, String text) {

    /** How a mention points to its entity; other than by name only for states and territories. */
    enum Form {
        NAME,
        /** "Armenian", "U.S." */
        ADJECTIVE,
        /** "Armenians", "a Swede" */
        PEOPLE,
        /** "Baku": the state where it acts, the city where something happens. */
        CAPITAL,
        /** "the Kremlin": always the government. */
        SEAT
    }

    /** {@return a mention by name of what these tokens say} */
    static Mention named(SyntaxTree tree, int start, int end, EntityType type) {
        return new Mention(tree.sentence().index(), start, end, type, Form.NAME, tree.words(start, end));
    }

    boolean covers(int token) {
        return start <= token && token < end;
    }

    boolean overlaps(Mention other) {
        return sentence == other.sentence && start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }

    /** {@return the token of the mention that hangs on a word outside it} */
    int head(SyntaxTree tree) {
        for (int token = start; token < end; token++) {
            if (!covers(tree.head(token))) {
                return token;
            }
        }
        return end - 1;
    }
}
