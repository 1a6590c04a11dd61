package dev.parley.extraction;

import java.util.Map;

/** Whom a given name or a title tells of, for pronouns only. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** The genders by their letters in the gazetteer. */
    static final Map<String, Gender> BY_LETTER = Map.of("m", MALE, "f", FEMALE, "u", UNKNOWN, "", UNKNOWN);
}
