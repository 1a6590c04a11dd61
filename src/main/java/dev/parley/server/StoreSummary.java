package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDateTime;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * What is in the store: every browsable thing, the one that most articles name first.
 *
 * <p>Counting all of it takes a while in a large store, so that it is done once and remembered until {@link #forget}.
 */
final class StoreSummary {

    private final GraphReader graph;
    private final InstantSource clock;
    private volatile Instant forgotten = Instant.EPOCH;
    private final Remembered<Map<Kind, List<Counted>>> things;
    private final Remembered<Map<Node, Integer>> counts;
    private final Remembered<Map<Node, Integer>> places;
    private final Remembered<FactIndex> facts;
    private final Remembered<Instant> lastChange;

    /** A thing and the number of articles that name it. */
    record Counted(Node thing, int articles) {}

    /** @param clock tells when it changed, where no run is recorded */
    StoreSummary(GraphReader graph, InstantSource clock) {
        this.clock = clock;
        this.graph = graph;
        things = new Remembered<>(() -> Txn.calculateRead(graph.store(), this::count));
        counts = new Remembered<>(this::articleCounts);
        places = new Remembered<>(this::articlePlaces);
        facts = new Remembered<>(() -> Txn.calculateRead(graph.store(), () -> FactIndex.read(graph)));
        lastChange = new Remembered<>(() -> Txn.calculateRead(graph.store(), this::lastRun));
    }

    GraphReader graph() {
        return graph;
    }

    /** To be called when persons were merged or taken apart. */
    void forgetThings() {
        things.forget();
        counts.forget();
    }

    /** To be called when the store has changed. */
    void forget() {
        forgotten = clock.instant();
        forgetThings();
        places.forget();
        facts.forget();
        lastChange.forget();
        graph.forget();
    }

    /** {@return the place of an article among all, the newest first; of another graph the last} */
    int place(Node article) {
        return places.get().getOrDefault(article, Integer.MAX_VALUE);
    }

    private Map<Node, Integer> articlePlaces() {
        var places = new HashMap<Node, Integer>();
        all(Kind.ARTICLE).forEach(counted -> places.put(counted.thing(), places.size()));
        return places;
    }

    /** {@return every fact with its kind and date} */
    FactIndex facts() {
        return facts.get();
    }

    /** {@return when the store last changed, as far as it is recorded or this server was told; else the epoch} */
    Instant lastChange() {
        var recorded = lastChange.get();
        return recorded.isAfter(forgotten) ? recorded : forgotten;
    }

    private Instant lastRun() {
        return graph.find(Node.ANY, Vocabulary.ENDED_AT, Node.ANY)
                .map(Quad::getObject)
                .flatMap(time -> time.getLiteralValue() instanceof XSDDateTime value
                        ? Stream.of(value.asCalendar().toInstant())
                        : Stream.empty())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    List<Counted> all(Kind kind) {
        return things.get().getOrDefault(kind, List.of());
    }

    /** {@return how many articles name each thing} */
    Map<Node, Integer> counts() {
        return counts.get();
    }

    private Map<Node, Integer> articleCounts() {
        var byThing = new HashMap<Node, Integer>();
        things.get().values().forEach(all -> all.forEach(counted -> byThing.put(counted.thing(), counted.articles())));
        return byThing;
    }

    private Map<Kind, List<Counted>> count() {
        var things = new EnumMap<Kind, List<Counted>>(Kind.class);
        for (var kind : Kind.values()) {
            things.put(kind, kind == Kind.ARTICLE ? newestFirst() : mostNamedFirst(kind));
        }
        return Collections.unmodifiableMap(things);
    }

    private List<Counted> mostNamedFirst(Kind kind) {
        var counts = new HashMap<Node, Integer>();
        var merged = graph.merged();
        graph.find(Node.ANY, RDF.type.asNode(), kind.type())
                .map(Quad::getSubject)
                .forEach(thing -> counts.merge(merged.getOrDefault(thing, thing), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Counted counted) -> -counted.articles())
                        .thenComparing(counted -> counted.thing().toString()))
                .toList();
    }

    private List<Counted> newestFirst() {
        var published = new HashMap<Node, String>();
        graph.find(Node.ANY, Vocabulary.DATE_PUBLISHED, Node.ANY)
                .forEach(quad -> published.put(quad.getSubject(), GraphReader.text(quad.getObject())));
        return graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE)
                .map(Quad::getSubject)
                .distinct()
                .sorted(Comparator.comparing((Node article) -> published.getOrDefault(article, ""))
                        .reversed()
                        .thenComparing(article -> article.toString()))
                .map(article -> new Counted(article, 1))
                .toList();
    }
}
