package dev.parley.extraction;

import java.util.Map;
import java.util.Optional;

/**
 * A word or phrase for what someone is.
 *
 * @param title as in the gazetteer, singular: "foreign minister"
 * @param canonical the role that an informal or short form stands for: "premier" is "prime minister"
 * @param standsBeforeName whether it may stand right before a name: "President X"
 * @param of what it belongs to when the text does not say
 * @param gender of the person, where the word tells
 */
record RoleTitle(
        String title, Kind kind, Optional<String> canonical, boolean standsBeforeName, Owner of, Gender gender) {

    /** Whether one is appointed to it or earns a living by it. */
    enum Kind {
        OFFICE,
        OCCUPATION;

        static final Map<String, Kind> BY_WORD = Map.of("office", OFFICE, "occupation", OCCUPATION);
    }

    /** What a role belongs to. */
    enum Owner {
        /** The state that the article is about or that an adjective names. */
        STATE,
        /** An organisation that the text has to name. */
        ORGANIZATION,
        /** Nothing: occupations. */
        NONE;

        static final Map<String, Owner> BY_WORD = Map.of("state", STATE, "organization", ORGANIZATION, "none", NONE);
    }

    /** {@return the canonical title: this one unless it stands for another} */
    String role() {
        return canonical.orElse(title);
    }
}
