package dev.parley.article;

import java.util.Optional;

/** One article's place in an input: most files hold one, JSON lines and feeds hold many. */
sealed interface Item {

    /**
     * A page to be sorted.
     *
     * @param source the file, with line or item number where there is one
     * @param key what its id is made from; absent when only the content is left
     */
    record Found(String source, Optional<String> key, Page page) implements Item {}

    /** Something at this place that is no page. */
    record Unreadable(Rejection rejection) implements Item {}
}
