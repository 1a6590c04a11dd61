package dev.parley.server;

import dev.parley.curation.Curation;
import dev.parley.curation.Decision;
import dev.parley.curation.History;
import dev.parley.curation.Replacement;
import dev.parley.curation.Verdict;
import dev.parley.graph.Vocabulary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Reads what curators decided. To be used inside a transaction. */
final class Reviews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Link NOTHING = new Link("", "");

    private final GraphReader graph;
    private final Curation curation;

    Reviews(GraphReader graph, Curation curation) {
        this.graph = graph;
        this.curation = curation;
    }

    Curation curation() {
        return curation;
    }

    /** {@return whether anybody ever decided about it} */
    boolean has(Node subject) {
        return !curation.history(subject).decisions().isEmpty();
    }

    ReviewView of(Node subject) {
        var types = graph.types(subject);
        var isPerson = types.contains(Vocabulary.PERSON);
        var aliases = curation.mergers().filedUnder(subject);
        var history = curation.history(subject);
        var decisions = Stream.concat(Stream.of(subject), aliases.stream())
                .map(curation::history)
                .flatMap(each -> each.decisions().stream().map(decision -> view(decision, each)))
                .sorted(Comparator.comparing(DecisionView::time).reversed())
                .toList();
        return new ReviewView(
                graph.addresses().path(subject).orElse(""),
                !isPerson && curation.isKnown(subject),
                isPerson,
                decisions,
                history.review().map(decision -> view(decision, history)),
                history.corrections().stream()
                        .map(decision -> view(decision, history))
                        .toList(),
                isPerson ? List.of() : correctable(subject),
                aliases.stream().map(graph::link).toList());
    }

    DecisionView view(Decision decision, History history) {
        var subject = decision.subject();
        return new DecisionView(
                decision.iri().getURI(),
                new Link(graph.addresses().page(subject), words(subject)),
                graph.addresses().path(subject).orElse(""),
                decision.verdict().notation(),
                decision.curator(),
                decision.time().toString(),
                TIME.format(decision.time()),
                decision.note(),
                decision.verdict() instanceof Verdict.Corrected(var property, var stated, var corrected)
                        ? GraphReader.localName(property)
                        : "",
                decision.verdict() instanceof Verdict.Corrected(var property, var stated, var corrected)
                        ? link(stated)
                        : NOTHING,
                newValue(decision.verdict()),
                history.isWithdrawn(decision),
                curation.isKnown(subject));
    }

    private Link newValue(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Corrected(var property, var stated, var corrected) -> link(corrected);
            case Verdict.Merged(var kept) -> link(kept);
            case Verdict.Confirmed() -> NOTHING;
            case Verdict.Rejected() -> NOTHING;
            case Verdict.Withdrawn withdrawn -> NOTHING;
        };
    }

    private Link link(Node value) {
        return value.isURI() ? graph.link(value) : new Link("", graph.label(value));
    }

    /** A fact has no name of its own; its kind and whom it speaks of stand for one. */
    private String words(Node subject) {
        var types = graph.types(subject);
        if (Kind.of(types).isPresent()) {
            return graph.label(subject);
        }
        var kind = graph.addresses()
                .path(subject)
                .map(path -> path.replaceFirst("/.*", ""))
                .orElse("fact");
        var names = graph.about(subject)
                .map(Quad::getObject)
                .distinct()
                .filter(object -> Kind.of(graph.types(object)).isPresent())
                .map(graph::label)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? kind : "%s: %s".formatted(kind, String.join(", ", names));
    }

    private List<CorrectableView> correctable(Node fact) {
        var found = new ArrayList<CorrectableView>();
        graph.about(fact)
                .filter(quad -> !quad.getGraph().equals(graph.curation()))
                .map(Quad::asTriple)
                .distinct()
                .sorted(Comparator.comparing(triple -> GraphReader.localName(triple.getPredicate())))
                .forEach(triple -> curation.replacement(fact, triple.getPredicate(), triple.getObject())
                        .map(replacement -> view(triple.getPredicate(), triple.getObject(), replacement))
                        .ifPresent(found::add));
        return found;
    }

    private CorrectableView view(Node property, Node value, Replacement replacement) {
        var name = GraphReader.localName(property).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return new CorrectableView(
                property.getURI(),
                name,
                Curation.key(value),
                graph.label(value),
                kind(replacement),
                options(replacement));
    }

    private static String kind(Replacement replacement) {
        return switch (replacement) {
            case Replacement.Code code -> "code";
            case Replacement.Day() -> "day";
            case Replacement.Count() -> "count";
            case Replacement.Thing() -> "thing";
            case Replacement.Words() -> "words";
        };
    }

    private List<Link> options(Replacement replacement) {
        return replacement instanceof Replacement.Code(var concepts)
                ? concepts.stream()
                        .map(concept -> new Link(concept.getURI(), graph.label(concept)))
                        .toList()
                : List.of();
    }
}
