package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.SKOS;

/** The HTML about a resource, at {@code /page/...}. */
final class ResourcePages implements Page {

    private final StoreSummary summary;
    private final GraphReader graph;
    private final Ontology ontology;
    private final VocabularyPages vocabulary;
    private final EntityPage entities;
    private final FactPage facts;
    private final ArticlePage articles;
    private final Reviews reviews;
    private final Templates templates;

    ResourcePages(
            StoreSummary summary,
            Ontology ontology,
            Reviews reviews,
            Templates templates,
            Function<String, Optional<String>> texts) {
        this.reviews = reviews;
        this.templates = templates;
        this.summary = summary;
        this.graph = summary.graph();
        this.ontology = ontology;
        vocabulary = new VocabularyPages(ontology, graph, templates);
        entities = new EntityPage(summary, reviews, templates);
        facts = new FactPage(summary, reviews, templates);
        articles = new ArticlePage(summary, new WholeTexts(graph, texts), templates);
    }

    @Override
    public Reply reply(Request request) {
        var node = graph.addresses().resource(request.rest());
        return Txn.calculateRead(graph.store(), () -> reply(node, request));
    }

    private Reply reply(Node node, Request request) {
        var types = graph.types(node);
        if (types.contains(Vocabulary.PASSAGE)) {
            return Reply.seeOther(passage(request.rest()));
        }
        if (types.contains(OA.Annotation.asNode()) || types.contains(Vocabulary.AGREEMENT_STEP)) {
            return Reply.seeOther(whole(node));
        }
        if (types.contains(Vocabulary.DECISION)) {
            return Reply.seeOther(graph.value(node, Vocabulary.DECIDES)
                    .map(graph.addresses()::page)
                    .map(page -> page + "#decisions")
                    .orElse("/decisions"));
        }
        var kept = graph.kept(node);
        if (!kept.equals(node)) {
            return Reply.seeOther(graph.addresses().page(kept));
        }
        var data = graph.addresses().path(node).map(path -> "/data/" + path).orElseThrow();
        var reply = Reply.html(200, html(node, types, request)).with("Vary", "Accept");
        return reply.with("Link", Alternates.header(data, node.getURI()));
    }

    private String html(Node node, List<Node> types, Request request) {
        if (types.contains(Vocabulary.ARTICLE)) {
            return articles.html(node);
        }
        if (ontology.has(node)) {
            return vocabulary.html(node);
        }
        var kind = Kind.of(types);
        if (kind.isPresent() && request.parameter("passages").isEmpty()) {
            return entities.html(node, kind.get().singular(), request);
        }
        if (summary.facts().of(node).isPresent()) {
            return facts.html(node, request);
        }
        if (types.isEmpty() && reviews.has(node)) {
            return withoutFact(node);
        }
        if (types.isEmpty()) {
            throw new NotFound("Nothing is known about %s.".formatted(node.getURI()));
        }
        return entities.html(
                node,
                types.contains(SKOS.Concept.asNode()) ? "role" : GraphReader.localName(types.getFirst()),
                request);
    }

    private String withoutFact(Node node) {
        return templates.render(
                "without-fact",
                Map.of(
                        "iri", node.getURI(),
                        "path", graph.addresses().path(node).orElse(""),
                        "review", reviews.of(node)));
    }

    /** Evidence is shown on the page of its fact, a step on that of its agreement. */
    private String whole(Node part) {
        var whole = graph.value(part, OA.hasBody.asNode())
                .or(() -> graph.find(Node.ANY, Vocabulary.STEP, part)
                        .map(Quad::getSubject)
                        .findFirst());
        return whole.map(graph.addresses()::page).orElse("/");
    }

    /** A passage is shown on the page of its article. */
    private static String passage(String path) {
        var place = path.indexOf("/passage/");
        return "/page/%s#p%s".formatted(path.substring(0, place), path.substring(place + "/passage/".length()));
    }
}
