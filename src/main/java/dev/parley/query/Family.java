package dev.parley.query;

import java.util.Locale;

/** A kind of fact that is scored; each has a ready-made query that lists it. */
public enum Family {
    PEOPLE,
    STATES,
    ROLES,
    PRISONERS,
    PROCEEDINGS,
    AGREEMENTS,
    STATEMENTS,
    MEETINGS,
    REPRESENTATION;

    /** {@return the name of the ready-made query that lists these facts: {@code prisoners}} */
    public String queryName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return where a gold file has these facts} */
    String goldKey() {
        return this == PRISONERS ? "detentions" : queryName();
    }
}
