package dev.parley.extraction;

/** How an article puts a clause: as fact, as plan, as untrue, or as something merely wanted, feared or supposed. */
enum Modality {
    ASSERTED,
    /** Announced or scheduled: "will meet", "are to be freed". */
    FUTURE,
    NEGATED,
    /** Demanded, promised, allowed, feared, supposed: "called for the release", "if they are freed". */
    UNREALISED
}
