package dev.parley.article;

/**
 * An article that could not be read, and why.
 *
 * @param source the file, with line number where there is one: {@code news.jsonl:17}
 * @param reason what was found and what would do, on one line
 */
public record Rejection(String source, String reason) {}
