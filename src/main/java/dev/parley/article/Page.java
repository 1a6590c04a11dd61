package dev.parley.article;

import java.util.List;

/**
 * One page as its format gives it, not yet sorted into headline, byline, text and furniture.
 *
 * @param metadata what the page says outright
 * @param paragraphs the visible lines in order, none of them blank
 */
record Page(Metadata metadata, List<String> paragraphs) {

    Page {
        paragraphs = List.copyOf(paragraphs);
    }
}
