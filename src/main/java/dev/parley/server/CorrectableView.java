package dev.parley.server;

import java.util.List;

/**
 * A value of a fact that a curator may correct, and what the form offers instead.
 *
 * @param property the property's IRI
 * @param name the property in words
 * @param key the value as the form sends it back
 * @param text the value for readers
 * @param kind what may be written: code, day, count, thing or words
 * @param options the codes to choose from; {@code href} is what the form sends
 */
public record CorrectableView(String property, String name, String key, String text, String kind, List<Link> options) {

    public CorrectableView {
        options = List.copyOf(options);
    }
}
