package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OA;

/** Answers the search box: a page of what was found, and names to choose from while one types. */
final class Search {

    private static final int NAMES_A_PAGE = 30;
    private static final int PASSAGES_A_PAGE = 30;
    private static final int SUGGESTIONS = 8;

    private final GraphReader graph;
    private final SearchIndex index;
    private final StoreSummary summary;
    private final Templates templates;

    /** A thing that was found by its name, for the template. */
    public record Found(Link link, String kind, String path, int articles) {}

    /** A passage or headline that was found by its words, for the template. */
    public record FoundPassage(Link article, String passageHref, String words) {}

    Search(StoreSummary summary, SearchIndex index, Templates templates) {
        this.graph = summary.graph();
        this.summary = summary;
        this.index = index;
        this.templates = templates;
    }

    /** The page at {@code /search}. */
    Reply page(Request request) {
        var words = request.parameter("q").orElse("");
        var model = new HashMap<String, Object>();
        model.put("words", words);
        model.put("names", names(words, NAMES_A_PAGE));
        model.put("passages", passages(words));
        return Reply.html(200, templates.render("search", model));
    }

    /** The JSON at {@code /suggest}: label, kind, href, and the path that a form may send back. */
    Reply suggestions(Request request) {
        var array = new JsonArray();
        for (var found : names(request.parameter("q").orElse(""), SUGGESTIONS)) {
            var item = new JsonObject();
            item.put("label", found.link().text());
            item.put("kind", found.kind());
            item.put("href", found.link().href());
            item.put("iri", found.path());
            array.add(item);
        }
        return Reply.json(JSON.toStringFlat(array));
    }

    /**
     * {@return what somebody means: a path such as {@code person/x}, or else the likeliest thing of such a name; empty
     * if there is none}
     */
    Optional<Node> thing(String pathOrName) {
        if (pathOrName.isEmpty()) {
            return Optional.empty();
        }
        var addresses = graph.addresses();
        return Txn.calculateRead(
                graph.store(),
                () -> Optional.of(addresses.resource(pathOrName))
                        .filter(graph::exists)
                        .or(() -> names(pathOrName, 1).stream()
                                .findFirst()
                                .map(found -> addresses.resource(found.path()))));
    }

    private List<Found> names(String words, int limit) {
        var counts = summary.counts();
        return Txn.calculateRead(
                graph.store(),
                () -> index.names(words).stream()
                        .sorted(Comparator.comparingDouble(hit -> -weight(hit, counts)))
                        .map(hit -> graph.kept(hit.thing()))
                        .distinct()
                        .flatMap(thing -> found(thing, counts).stream())
                        .limit(limit)
                        .toList());
    }

    /** Of two that fit alike, the one that more articles name is the likelier. */
    private static double weight(SearchIndex.Hit hit, Map<Node, Integer> counts) {
        return hit.score() * (1 + Math.log1p(counts.getOrDefault(hit.thing(), 0)) / 4);
    }

    private Optional<Found> found(Node thing, Map<Node, Integer> counts) {
        return Kind.of(graph.types(thing))
                .map(kind -> new Found(
                        graph.link(thing),
                        kind.singular(),
                        graph.addresses().path(thing).orElse(""),
                        counts.getOrDefault(thing, 0)));
    }

    private List<FoundPassage> passages(String words) {
        return Txn.calculateRead(
                graph.store(),
                () -> index.passages(words).stream()
                        .limit(PASSAGES_A_PAGE)
                        .flatMap(hit -> passage(hit.thing()).stream())
                        .toList());
    }

    /** @param found an article, by its headline, or the quotation of a passage */
    private Optional<FoundPassage> passage(Node found) {
        if (graph.types(found).contains(Vocabulary.ARTICLE)) {
            return Optional.of(
                    new FoundPassage(graph.link(found), graph.addresses().page(found), ""));
        }
        var passage = graph.find(Node.ANY, OA.hasSelector.asNode(), found)
                .map(Quad::getSubject)
                .findFirst();
        return passage.flatMap(node -> graph.value(node, OA.hasSource.asNode()))
                .map(article -> new FoundPassage(
                        graph.link(article),
                        "%s#p%s".formatted(graph.addresses().page(article), GraphReader.localName(passage.get())),
                        graph.text(found, OA.exact.asNode()).orElse("")));
    }
}
