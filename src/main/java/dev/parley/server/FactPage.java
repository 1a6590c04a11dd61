package dev.parley.server;

import java.util.HashMap;
import org.apache.jena.graph.Node;

/** Shows a fact: everything said of it, by whom, and every passage that states it. */
final class FactPage {

    private static final int PASSAGES_A_PAGE = 50;

    private final StoreSummary summary;
    private final GraphReader graph;
    private final Reviews reviews;
    private final Conflicts conflicts;
    private final Templates templates;

    FactPage(StoreSummary summary, Reviews reviews, Templates templates) {
        this.reviews = reviews;
        this.summary = summary;
        this.graph = summary.graph();
        this.conflicts = new Conflicts(summary);
        this.templates = templates;
    }

    String html(Node node, Request request) {
        var page = request.number("page", 1, 1, 100_000);
        var reader = new FactReader(summary);
        var fact = reader.read(node, (page - 1) * PASSAGES_A_PAGE, PASSAGES_A_PAGE);
        var model = new HashMap<String, Object>();
        model.put("fact", fact);
        model.put("review", reviews.of(node));
        model.put("structured", StructuredData.fact(fact));
        model.put("conflicts", conflicts.of(node, reader));
        model.put("chains", ReportChain.longOnes(fact).toList());
        model.put("page", page);
        model.put("lastPage", (fact.passageCount() + PASSAGES_A_PAGE - 1) / PASSAGES_A_PAGE);
        model.put("kind", fact.family());
        model.put("iri", fact.iri());
        model.put("path", graph.addresses().path(node).orElse(""));
        return templates.render("fact", model);
    }
}
