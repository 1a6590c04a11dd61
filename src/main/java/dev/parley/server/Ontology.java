package dev.parley.server;

import dev.parley.graph.OntologyFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The vocabulary of the graph: classes, properties, code lists and shapes, as they are in the jar. */
final class Ontology {

    private static final List<Node> PROPERTIES =
            List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());

    private final Map<String, Graph> files = Map.of(
            "ontology", OntologyFiles.ontology(), "codes", OntologyFiles.codes(), "shapes", OntologyFiles.shapes());
    private final Graph terms = GraphFactory.createDefaultGraph();

    Ontology() {
        file("ontology").find().forEachRemaining(terms::add);
        file("codes").find().forEachRemaining(terms::add);
    }

    /** {@return one of the files: ontology, codes, shapes} */
    Optional<Graph> named(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private Graph file(String name) {
        return named(name).orElseThrow();
    }

    boolean has(Node term) {
        return terms.contains(term, Node.ANY, Node.ANY);
    }

    Graph describe(Node term) {
        var description = GraphFactory.createDefaultGraph();
        terms.find(term, Node.ANY, Node.ANY).forEachRemaining(description::add);
        terms.find(Node.ANY, SKOS.inScheme.asNode(), term).forEachRemaining(description::add);
        return description;
    }

    boolean isClass(Node term) {
        return is(term, OWL2.Class.asNode());
    }

    boolean isProperty(Node term) {
        return PROPERTIES.stream().anyMatch(type -> is(term, type));
    }

    boolean isScheme(Node term) {
        return is(term, SKOS.ConceptScheme.asNode());
    }

    private boolean is(Node term, Node type) {
        return terms.contains(term, RDF.type.asNode(), type);
    }

    /** {@return the terms of a type, by name} */
    List<Node> all(Node type) {
        return sorted(subjects(RDF.type.asNode(), type));
    }

    List<Node> properties() {
        return sorted(PROPERTIES.stream().flatMap(type -> subjects(RDF.type.asNode(), type)));
    }

    /** {@return what leads to a term by a property, such as its subclasses or the properties that it is the domain of} */
    List<Node> subjectsOf(Node property, Node term) {
        return sorted(subjects(property, term));
    }

    List<Node> values(Node term, Node property) {
        return terms.stream(term, property, Node.ANY).map(Triple::getObject).toList();
    }

    String text(Node term, Node property) {
        return values(term, property).stream()
                .map(GraphReader::text)
                .findFirst()
                .orElse("");
    }

    String label(Node term) {
        return Stream.of(RDFS.label, SKOS.prefLabel)
                .map(property -> text(term, property.asNode()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> GraphReader.localName(term));
    }

    /** {@return what must hold of a class's instances, in the words of its shapes} */
    List<String> rules(Node type) {
        var shapes = file("shapes");
        return shapes.stream(Node.ANY, SHACL.targetClass, type)
                .map(Triple::getSubject)
                .flatMap(shape -> shapes.stream(shape, SHACL.description, Node.ANY))
                .map(triple -> GraphReader.text(triple.getObject()))
                .sorted()
                .toList();
    }

    /** {@return the messages of a class's constraints, which say what is amiss and what would do} */
    List<String> messages(Node type) {
        var shapes = file("shapes");
        return shapes.stream(Node.ANY, SHACL.targetClass, type)
                .map(Triple::getSubject)
                .flatMap(shape -> shapes.stream(shape, SHACL.property, Node.ANY))
                .map(Triple::getObject)
                .flatMap(property -> shapes.stream(property, SHACL.message, Node.ANY))
                .map(triple -> GraphReader.text(triple.getObject()))
                .sorted()
                .toList();
    }

    private Stream<Node> subjects(Node property, Node value) {
        return terms.stream(Node.ANY, property, value).map(Triple::getSubject).filter(Node::isURI);
    }

    private List<Node> sorted(Stream<Node> nodes) {
        return nodes.distinct().sorted(Comparator.comparing(this::label)).toList();
    }
}
