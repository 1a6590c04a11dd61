package dev.parley.server;

import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import dev.parley.graph.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The RDF about a resource, at {@code /data/PATH.EXTENSION}. */
final class DataPages implements Page {

    /** So many facts are written out in the description of a thing; the rest are reached through SPARQL. */
    private static final int FACTS_AT_MOST = 1000;

    private final GraphReader graph;
    private final Ontology ontology;
    private final Iris iris;

    DataPages(GraphReader graph, Ontology ontology) {
        this.graph = graph;
        this.ontology = ontology;
        this.iris = new Iris(graph.addresses().base());
    }

    @Override
    public Reply reply(Request request) {
        var dot = request.rest().lastIndexOf('.');
        var path = dot < 0 ? request.rest() : request.rest().substring(0, dot);
        var format = Format.withExtension(request.rest().substring(dot + 1))
                .orElseThrow(() -> new NotFound("There is no data at %s.".formatted(request.path())));
        var node = graph.addresses().resource(path);
        var description = ontology.named(path).orElseGet(() -> Txn.calculateRead(graph.store(), () -> describe(node)));
        if (description.isEmpty()) {
            throw new NotFound("Nothing is known about %s.".formatted(node.getURI()));
        }
        return Reply.of(
                        200,
                        format.mediaType() + "; charset=utf-8",
                        out -> RDFWriter.source(description)
                                .format(format.rdf())
                                .output(out))
                .with(
                        "Link",
                        "<%s>; rel=\"describes\", </page/%s>; rel=\"alternate\"; type=\"text/html\""
                                .formatted(node.getURI(), path));
    }

    private Graph describe(Node node) {
        var description = GraphFactory.createDefaultGraph();
        description.getPrefixMapping().setNsPrefixes(Prefixes.of(iris));
        if (ontology.has(node)) {
            ontology.describe(node).find().forEachRemaining(description::add);
            return description;
        }
        if (graph.types(node).contains(Vocabulary.ARTICLE)) {
            graph.store().getGraph(node).find().forEachRemaining(description::add);
            return description;
        }
        addAll(node, description);
        incoming(node).forEach(subject -> addAll(subject, description));
        selectors(description).forEach(subject -> addAll(subject, description));
        names(description).forEach(description::add);
        return description;
    }

    private void addAll(Node subject, Graph description) {
        graph.about(subject).map(Quad::asTriple).forEach(description::add);
    }

    /** {@return what points to the node: facts to a thing, evidence to a fact} */
    private List<Node> incoming(Node node) {
        return graph.find(Node.ANY, Node.ANY, node)
                .map(Quad::getSubject)
                .distinct()
                .limit(FACTS_AT_MOST)
                .toList();
    }

    /** {@return the passages of the evidence, and their selectors} */
    private List<Node> selectors(Graph description) {
        var passages = description.stream(Node.ANY, OA.hasTarget.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
        passages.forEach(passage -> addAll(passage, description));
        return description.stream(Node.ANY, OA.hasSelector.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
    }

    /** {@return a name of everything that is mentioned: a state that every article names has thousands of equal ones} */
    private List<Triple> names(Graph description) {
        return description.stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .distinct()
                .flatMap(node -> Stream.concat(
                        graph.value(node, RDFS.label.asNode()).stream()
                                .map(any -> NodeFactory.createLiteralString(graph.label(node)))
                                .map(name -> Triple.create(node, RDFS.label.asNode(), name)),
                        graph.value(node, SKOS.prefLabel.asNode()).stream()
                                .map(name -> Triple.create(node, SKOS.prefLabel.asNode(), name))))
                .toList();
    }
}
