package dev.parley.extraction;

/**
 * What a form of words may point to.
 *
 * @param polity the state or territory
 * @param form how the words point to it
 */
public record PolityReference(Polity polity, Form form) {

    /** How words point to a state or territory. */
    public enum Form {
        /** The short English name. */
        NAME,
        /** Another name or an acronym. */
        OTHER_NAME,
        /** An adjective: "Armenian", "U.S.". */
        ADJECTIVE,
        /** A noun for its people: "Turk", "Britons". */
        PEOPLE,
        /** The capital, which may stand for the government: "Baku". */
        CAPITAL,
        /** Another seat of the government: "the Kremlin". */
        SEAT
    }
}
