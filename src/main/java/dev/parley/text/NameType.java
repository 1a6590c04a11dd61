package dev.parley.text;

/** What a name names, as in OntoNotes, with office titles and agreements added. */
public enum NameType {
    /** A person, without titles. */
    PER,
    /** An organisation, court, army, party or newspaper. */
    ORG,
    /** A state, territory or city with a government. */
    GPE,
    /** Any other place. */
    LOC,
    /** A nationality, religion or political group, as noun or adjective. */
    NORP,
    /** An office or rank, such as "prime minister". */
    TITLE,
    /** A treaty, ceasefire, accord or law. */
    AGR,
    /** A named event, such as a war or summit. */
    EVT,
    DATE,
    NUM,
    /** A name of some other kind. */
    MISC
}
