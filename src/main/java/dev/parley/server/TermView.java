package dev.parley.server;

import java.util.List;

/**
 * A term of the vocabulary, for the template. What it does not have is empty.
 *
 * @param kind class, property, code list or code
 * @param related headings and the terms under them, such as "Properties" of a class
 * @param rules what must hold of a class's instances
 * @param messages what the checks say when it does not
 * @param count how often the graph has it, and a plus sign where counting was given up
 * @param samples some things that have it
 */
public record TermView(
        String iri,
        String path,
        String kind,
        String label,
        String definition,
        String comment,
        List<String> examples,
        List<Related> related,
        List<String> rules,
        List<String> messages,
        String count,
        List<Link> samples) {

    /** Terms under a heading. */
    public record Related(String heading, List<Link> terms) {

        public Related {
            terms = List.copyOf(terms);
        }
    }

    public TermView {
        examples = List.copyOf(examples);
        related = List.copyOf(related);
        rules = List.copyOf(rules);
        messages = List.copyOf(messages);
        samples = List.copyOf(samples);
    }
}
