package dev.parley.extraction;

/** What a {@link Detail} tells of its fact. Each is a property of the ontology with the same name. */
public enum Attribute {
    /** Code: current, former, acting, designate; held … missing; proposed … ended. */
    STATUS,
    /** Code: office or occupation of a tenure; a proceeding has its type in the fact, an agreement here. */
    TYPE,
    /** Date on which a tenure began. */
    START,
    /** Date on which a tenure ended. */
    END,
    /** Entity: a state or territory that prisoners belong to. */
    NATIONALITY,
    /** Entity: the state or armed organisation that holds a prisoner. */
    HELD_BY,
    /** Date of capture or arrest. */
    SINCE,
    /** Text: what a place is called; of detention, signing or meeting. */
    PLACE,
    /** Number: how many a group is said to be. */
    COUNT,
    /** Text: a contested word used for a prisoner, such as "hostage". */
    LABEL,
    /** Text: the court of a proceeding. */
    COURT,
    /** Text: what someone is charged with. */
    CHARGE,
    /** Text: what a proceeding came to, such as "20 years". */
    OUTCOME,
    /** Date of a proceeding, or of an agreement's latest step. */
    DATE,
    /** Entity: a party to an agreement. */
    PARTY,
    /** Entity: who brokered an agreement. */
    MEDIATOR,
    /** Entity: whom a statement is addressed to or aimed at. */
    TARGET,
    /** Text: the same as an entity that has no name, such as "all parties". */
    TARGET_PHRASE,
    /** Text: the words of a statement, where they are quoted. */
    QUOTATION,
    /** Text: where something was said, such as "Telegram". */
    CHANNEL,
    /** Entity: who passed a statement on. */
    REPORTED_VIA,
    /** Code: in-person, phone, unspecified. */
    MODE
}
