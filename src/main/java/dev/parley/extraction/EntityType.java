package dev.parley.extraction;

/** What kind of thing an entity is. */
public enum EntityType {
    /** A named individual. */
    PERSON,
    /** A state that is generally recognised. */
    STATE,
    /** A territory with contested or no recognition. */
    TERRITORY,
    /** An organisation, ministry, court, party, army or newspaper. */
    ORGANIZATION,
    /** A city, region, building or other place. */
    PLACE,
    /** Several people who are not named one by one, such as "23 Armenian prisoners". */
    GROUP,
    /** A treaty, ceasefire, declaration, exchange or law. */
    AGREEMENT
}
