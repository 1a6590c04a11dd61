package dev.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Shows with whom a thing is joined by facts, as a picture and as a list. */
final class NetworkPage {

    /** More make a picture that nobody can read. */
    private static final int NEIGHBOURS_AT_MOST = 40;

    /** The most popular states take part in thousands of facts; these many are looked at. */
    private static final int FACTS_AT_MOST = 2_000;

    private final StoreSummary summary;
    private final GraphReader graph;
    private final Templates templates;

    /** Another thing, and the kinds of facts that join the two, with how many there are of each; for the template. */
    public record Neighbour(Link link, String kind, Map<String, Integer> facts) {

        /** {@return how many facts there are in all} */
        public int weight() {
            return facts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    NetworkPage(StoreSummary summary, Templates templates) {
        this.summary = summary;
        this.graph = summary.graph();
        this.templates = templates;
    }

    /** The page at {@code /network?about=person/x}. */
    Reply page(Request request) {
        var path = request.parameter("about").orElse("");
        var thing = graph.addresses().resource(path);
        var model = new HashMap<String, Object>();
        model.put("path", path);
        Txn.executeRead(graph.store(), () -> {
            requireKnown(thing);
            model.put("title", graph.label(thing));
            model.put("neighbours", neighbours(thing));
        });
        return Reply.html(200, templates.render("network", model));
    }

    /** The picture's data at {@code /network.json?about=person/x}. */
    Reply data(Request request) {
        var thing = graph.addresses().resource(request.parameter("about").orElse(""));
        return Reply.json(Txn.calculateRead(graph.store(), () -> {
            requireKnown(thing);
            return json(thing);
        }));
    }

    private void requireKnown(Node thing) {
        if (graph.types(thing).isEmpty()) {
            throw new Page.NotFound("Nothing is known about %s.".formatted(thing.getURI()));
        }
    }

    private List<Neighbour> neighbours(Node thing) {
        var facts = summary.facts();
        var families = new LinkedHashMap<Node, Map<String, Integer>>();
        graph.same(thing).stream()
                .flatMap(each -> graph.find(Node.ANY, Node.ANY, each))
                .map(Quad::getSubject)
                .distinct()
                .limit(FACTS_AT_MOST)
                .forEach(fact -> facts.of(fact)
                        .ifPresent(entry -> others(fact, thing)
                                .forEach(other -> families.computeIfAbsent(other, node -> new TreeMap<>())
                                        .merge(entry.family().toString(), 1, Integer::sum))));
        return families.entrySet().stream()
                .flatMap(entry -> Kind.of(graph.types(entry.getKey())).stream()
                        .map(kind -> new Neighbour(graph.link(entry.getKey()), kind.singular(), entry.getValue())))
                .sorted(Comparator.comparingInt((Neighbour neighbour) -> -neighbour.weight())
                        .thenComparing(neighbour -> neighbour.link().text()))
                .limit(NEIGHBOURS_AT_MOST)
                .toList();
    }

    /** {@return the things of this site that a fact speaks of, and the fact itself where it is a thing: an agreement} */
    private List<Node> others(Node fact, Node thing) {
        var others = new ArrayList<>(graph.about(fact)
                .map(Quad::getObject)
                .filter(node -> graph.addresses().path(node).isPresent())
                .map(graph::kept)
                .filter(node -> !node.equals(thing))
                .distinct()
                .toList());
        if (Kind.of(graph.types(fact)).isPresent()) {
            others.add(fact);
        }
        return others;
    }

    private String json(Node thing) {
        var nodes = new JsonArray();
        var edges = new JsonArray();
        var centre = graph.addresses().page(thing);
        nodes.add(node(graph.link(thing), "centre"));
        for (var neighbour : neighbours(thing)) {
            nodes.add(node(neighbour.link(), neighbour.kind()));
            var edge = new JsonObject();
            edge.put("source", centre);
            edge.put("target", neighbour.link().href());
            edge.put("label", String.join(", ", neighbour.facts().keySet()));
            edge.put("weight", neighbour.weight());
            edges.add(edge);
        }
        var network = new JsonObject();
        network.put("nodes", nodes);
        network.put("edges", edges);
        return JSON.toStringFlat(network);
    }

    private static JsonObject node(Link link, String kind) {
        var node = new JsonObject();
        node.put("id", link.href());
        node.put("label", link.text());
        node.put("kind", kind);
        return node;
    }
}
