package dev.parley.extraction;

/** Something that an article adds to a fact. */
public record Detail(Attribute attribute, Value value) {}
