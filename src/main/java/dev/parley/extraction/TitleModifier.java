package dev.parley.extraction;

import java.util.Map;

/**
 * A word or affix beside a title.
 *
 * @param modifier with a hyphen on the side where it is attached: "ex-", "-elect"
 * @param status what it says of the tenure
 */
record TitleModifier(String modifier, Status status) {

    /** What a modifier says of a tenure. */
    enum Status {
        FORMER,
        ACTING,
        DESIGNATE,
        /** Nothing, but it belongs to the title: "senior", "deputy". */
        PART,
        /** Nothing, and it is no part of the title: "new", "influential". */
        NONE;

        static final Map<String, Status> BY_WORD =
                Map.of("former", FORMER, "acting", ACTING, "designate", DESIGNATE, "part", PART, "none", NONE);
    }
}
