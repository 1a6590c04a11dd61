package dev.parley.text;

/**
 * A name that the reader found in a sentence.
 *
 * @param type what is named
 * @param start 0-based index of its first token in the sentence
 * @param end index just past its last token
 */
public record Name(NameType type, int start, int end) {}
