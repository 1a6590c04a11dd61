package dev.parley.extraction;

/** What a {@link Detail} holds. */
public sealed interface Value {

    record Thing(EntityId id) implements Value {}

    /** A notation of one of the SKOS code lists. */
    record Code(String notation) implements Value {}

    record Text(String text) implements Value {}

    record Date(PartialDate date) implements Value {}

    record Count(int number) implements Value {}
}
