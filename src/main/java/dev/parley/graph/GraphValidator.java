package dev.parley.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** Checks the graph of one article against the shapes of {@code ontology/shapes.ttl}. Thread-safe. */
public final class GraphValidator {

    private final Shapes shapes = Shapes.parse(OntologyFiles.shapes());

    /** {@return what is wrong, in a fixed order; empty when the graph may be loaded} */
    public List<Violation> validate(ArticleGraph article) {
        return validate(article.toGraph());
    }

    /** As {@link #validate(ArticleGraph)}; checks too that each quotation is what stands at its offsets in the text. */
    public List<Violation> validate(ArticleGraph article, String text) {
        var graph = article.toGraph();
        var violations = new ArrayList<>(validate(graph));
        graph.stream(Node.ANY, RDF.type.asNode(), Vocabulary.PASSAGE)
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .filter(passage -> !isQuotedFrom(text, passage, graph))
                .forEach(passage -> violations.add(misquoted(passage)));
        return List.copyOf(violations);
    }

    /** As {@link #validate(ArticleGraph)}, for a graph that a store has. */
    public List<Violation> validate(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(GraphValidator::violation)
                .sorted(Comparator.comparing(Violation::line))
                .distinct()
                .toList();
    }

    private static Violation violation(ReportEntry entry) {
        var found = entry.value() == null ? "" : NodeFmtLib.strTTL(entry.value());
        return new Violation(NodeFmtLib.strTTL(entry.focusNode()), found, entry.message());
    }

    private static boolean isQuotedFrom(String text, Node passage, Graph graph) {
        var start = selected(passage, OA.start.asNode(), graph);
        var end = selected(passage, OA.end.asNode(), graph);
        var exact = selected(passage, OA.exact.asNode(), graph);
        if (start.isEmpty() || end.isEmpty() || exact.isEmpty()) {
            return true; // the shapes say so already
        }
        var from = ((Number) start.getFirst().getLiteralValue()).intValue();
        var quotation = exact.getFirst().getLiteralLexicalForm();
        var length = ((Number) end.getFirst().getLiteralValue()).intValue() - from;
        return length == quotation.length() && text.startsWith(quotation, from);
    }

    private static List<Node> selected(Node passage, Node property, Graph graph) {
        return graph.stream(passage, OA.hasSelector.asNode(), Node.ANY)
                .flatMap(selector -> graph.stream(selector.getObject(), property, Node.ANY))
                .map(Triple::getObject)
                .toList();
    }

    private static Violation misquoted(Node passage) {
        return new Violation(
                NodeFmtLib.strTTL(passage),
                "",
                "the quotation is not what stands at its offsets in the text; make oa:exact that part of the text");
    }
}
