package dev.parley.text;

/**
 * A word before anything is known about it.
 *
 * @param form the word with typographic quotes and dashes folded to ASCII
 * @param start first UTF-16 code unit in the article's text
 * @param end code unit just past the word
 */
public record Word(String form, int start, int end) {}
