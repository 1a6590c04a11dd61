package dev.parley.text;

/** Reads articles, and sentences that somebody else has cut into words. May be shared by threads. */
public interface TextReader extends TextAnalyzer, TokenReader {}
