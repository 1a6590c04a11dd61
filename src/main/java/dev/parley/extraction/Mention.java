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

    boolean covers(int token) {
        return start <= token && token < end;
    }

    boolean overlaps(Mention other) {
        return sentence == other.sentence && start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
