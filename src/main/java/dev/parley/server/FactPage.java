package dev.parley.server;

import java.util.HashMap;
import org.apache.jena.graph.Node;

/** Shows a fact: everything said of it, by whom, and every passage that states it. */
final class FactPage {

    private final GraphReader graph;
    private final Templates templates;

    FactPage(GraphReader graph, Templates templates) {
        this.graph = graph;
        this.templates = templates;
    }

    String html(Node node) {
        var fact = new FactReader(graph).read(node);
        var model = new HashMap<String, Object>();
        model.put("fact", fact);
        model.put("kind", fact.family());
        model.put("iri", fact.iri());
        model.put("path", graph.addresses().path(node).orElse(""));
        return templates.render("fact", model);
    }
}
