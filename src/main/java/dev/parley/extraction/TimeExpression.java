package dev.parley.extraction;

/**
 * Words that name a day, month or year, and which one.
 *
 * @param start 0-based index of the first token in the sentence
 * @param end index just past the last token
 * @param date what they name, as precise as they are
 */
record TimeExpression(int start, int end, PartialDate date) {}
