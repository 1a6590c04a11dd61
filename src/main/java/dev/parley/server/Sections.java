package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/** Finds the facts about a thing, by the part that the thing plays in them; {@code sections.tsv} names the parts. */
final class Sections {

    private final List<Part> parts =
            ResourceText.lines("sections.tsv").map(Sections::part).toList();
    private final GraphReader graph;

    private record Part(Node property, String heading) {
        String name() {
            return GraphReader.localName(property);
        }
    }

    /** Which stretch of a section is shown. */
    record Window(int first, int size) {}

    Sections(GraphReader graph) {
        this.graph = graph;
    }

    private static Part part(String line) {
        var cells = line.split("\t", 2);
        return new Part(NodeFactory.createURI(cells[0]), cells[1]);
    }

    /** {@return the sections that are not empty, in the order of the file} */
    List<SectionView> all(Node thing, FactReader facts, Window window) {
        return parts.stream()
                .map(part -> section(part, thing, facts, window))
                .filter(section -> section.total() > 0)
                .toList();
    }

    Optional<SectionView> one(String name, Node thing, FactReader facts, Window window) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> section(part, thing, facts, window))
                .findFirst();
    }

    private SectionView section(Part part, Node thing, FactReader facts, Window window) {
        var nodes = values(part, thing)
                .flatMap(value -> graph.find(Node.ANY, part.property(), value))
                .map(Quad::getSubject)
                .toList();
        var entries = facts.index().of(nodes).stream()
                .filter(entry -> entry.family() != Family.STEP) // shown with its agreement
                .toList();
        var shown = entries.stream()
                .skip(window.first())
                .limit(window.size())
                .map(entry -> facts.read(entry.fact()))
                .toList();
        return new SectionView(part.name(), part.heading(), shown, entries.size());
    }

    /** Facts point to a place by its name, to everything else by its IRI. */
    private Stream<Node> values(Part part, Node thing) {
        return part.property().equals(Vocabulary.PLACE_NAME)
                ? graph.find(thing, RDFS.label.asNode(), Node.ANY)
                        .map(Quad::getObject)
                        .distinct()
                : graph.same(thing).stream();
    }
}
