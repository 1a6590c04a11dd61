package dev.parley.text;

/**
 * A half-open stretch {@code [start, end)} of one article's text (headline, then body).
 *
 * <p>Offsets are 0-based UTF-16 code units, so {@code article.text().substring(start, end)} is the quoted text.
 *
 * @param articleId the article that the offsets count into
 * @param start first code unit of the span
 * @param end code unit just past the span, greater than {@code start}
 */
public record TextSpan(String articleId, int start, int end) {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "expected 0 <= start < end in %s, got [%d, %d)".formatted(articleId, start, end));
        }
    }
}
