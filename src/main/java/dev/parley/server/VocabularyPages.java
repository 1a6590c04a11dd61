package dev.parley.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The browser of the vocabulary: an overview at {@code /vocabulary}, and a page for each term. */
final class VocabularyPages {

    /** Counting a frequent property would take long; beyond this the page says "more than". */
    private static final int COUNTED_AT_MOST = 20_000;

    private static final int SAMPLES = 8;

    private final Ontology ontology;
    private final GraphReader graph;
    private final Templates templates;

    VocabularyPages(Ontology ontology, GraphReader graph, Templates templates) {
        this.ontology = ontology;
        this.graph = graph;
        this.templates = templates;
    }

    /** One line of the overview, for the template. */
    public record Line(Link term, String definition) {}

    Reply overview(Request request) {
        var model = new HashMap<String, Object>();
        model.put("classes", lines(ontology.all(OWL2.Class.asNode())));
        model.put("properties", lines(ontology.properties()));
        model.put("schemes", lines(ontology.all(SKOS.ConceptScheme.asNode())));
        return Reply.html(200, templates.render("vocabulary", model));
    }

    private List<Line> lines(List<Node> terms) {
        return terms.stream()
                .map(term -> new Line(link(term), ontology.text(term, SKOS.definition.asNode())))
                .toList();
    }

    /** {@return the page of a term} */
    String html(Node term) {
        var view = Txn.calculateRead(graph.store(), () -> view(term));
        return templates.render("term", Map.of("term", view));
    }

    private TermView view(Node term) {
        var uses = uses(term);
        return new TermView(
                term.getURI(),
                graph.addresses().path(term).orElse(""),
                kind(term),
                ontology.label(term),
                ontology.text(term, SKOS.definition.asNode()),
                ontology.text(term, RDFS.comment.asNode()),
                ontology.values(term, SKOS.example.asNode()).stream()
                        .map(GraphReader::text)
                        .toList(),
                related(term),
                ontology.rules(term),
                ontology.messages(term),
                uses.size() == COUNTED_AT_MOST ? "more than " + COUNTED_AT_MOST : String.valueOf(uses.size()),
                uses.stream().limit(SAMPLES).map(this::sample).toList());
    }

    /** A fact has no name of its own; whom and what it speaks of stands for one. */
    private Link sample(Node thing) {
        var link = graph.link(thing);
        var names = graph.about(thing)
                .map(Quad::getObject)
                .filter(object -> Kind.of(graph.types(object)).isPresent())
                .distinct()
                .map(graph::label)
                .collect(Collectors.joining(", "));
        return names.isEmpty() || Kind.of(graph.types(thing)).isPresent() ? link : new Link(link.href(), names);
    }

    private String kind(Node term) {
        if (ontology.isClass(term)) {
            return "class";
        }
        if (ontology.isProperty(term)) {
            return "property";
        }
        return ontology.isScheme(term) ? "code list" : "code";
    }

    /** {@return instances of a class, subjects of a property, facts with a code} */
    private List<Node> uses(Node term) {
        var quads = switch (kind(term)) {
            case "class" -> graph.find(Node.ANY, RDF.type.asNode(), term);
            case "property" -> graph.find(Node.ANY, term, Node.ANY);
            case "code" -> graph.find(Node.ANY, Node.ANY, term);
            default -> graph.find(Node.ANY, SKOS.inScheme.asNode(), term);
        };
        return quads.filter(quad -> !ontology.has(quad.getSubject()))
                .map(Quad::getSubject)
                .distinct()
                .limit(COUNTED_AT_MOST)
                .toList();
    }

    private List<TermView.Related> related(Node term) {
        var related = new ArrayList<TermView.Related>();
        add("Kind of", ontology.values(term, RDFS.subClassOf.asNode()), related);
        add("More special", ontology.subjectsOf(RDFS.subClassOf.asNode(), term), related);
        add("Kind of property", ontology.values(term, RDFS.subPropertyOf.asNode()), related);
        add("Of", ontology.values(term, RDFS.domain.asNode()), related);
        add("Leads to", ontology.values(term, RDFS.range.asNode()), related);
        add("Its properties", ontology.subjectsOf(RDFS.domain.asNode(), term), related);
        add("Properties that lead to it", ontology.subjectsOf(RDFS.range.asNode(), term), related);
        add("Code list", ontology.values(term, SKOS.inScheme.asNode()), related);
        add("Its codes", ontology.subjectsOf(SKOS.inScheme.asNode(), term), related);
        add("Close to", ontology.values(term, SKOS.closeMatch.asNode()), related);
        return related;
    }

    private void add(String heading, List<Node> terms, List<TermView.Related> related) {
        var links = terms.stream().filter(Node::isURI).map(this::link).toList();
        if (!links.isEmpty()) {
            related.add(new TermView.Related(heading, links));
        }
    }

    /** Terms of other vocabularies are named by the end of their IRI and lead to their own site. */
    private Link link(Node term) {
        return new Link(graph.addresses().page(term), ontology.label(term));
    }
}
