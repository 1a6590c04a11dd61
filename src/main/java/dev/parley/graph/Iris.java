package dev.parley.graph;

import static java.util.stream.Collectors.joining;

import dev.parley.extraction.EntityId;
import dev.parley.extraction.EntityType;
import dev.parley.extraction.Evidence;
import dev.parley.extraction.Fact;
import dev.parley.extraction.PartialDate;
import dev.parley.text.TextSpan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Names everything in the graph, under one base. An IRI is made from what it names alone, so equal facts of two
 * articles get the same one.
 */
public final class Iris {

    public static final String DEFAULT_BASE = "https://w3id.org/parley/id/";

    private static final List<String> FAMILIES =
            List.of("role", "tenure", "detention", "proceeding", "statement", "meeting", "representation");

    private final String base;

    /**
     * Names things under a base.
     *
     * @param base an absolute IRI that ends in {@code /} or {@code #}
     */
    public Iris(String base) {
        if (!base.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+[/#]")) {
            throw new IllegalArgumentException("base is '%s'; give an absolute IRI that ends in '/' or '#', such as %s"
                    .formatted(base, DEFAULT_BASE));
        }
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** {@return the article, which is also the name of the graph with what was read in it} */
    public Node article(String articleId) {
        return iri("article/" + encode(articleId));
    }

    public Node entity(EntityId id) {
        return iri(segment(id.type()) + "/" + id.key());
    }

    /** {@return the concept of a role; capitals, accents and punctuation make no difference} */
    public Node role(String role) {
        return iri("role/" + slug(role));
    }

    /** {@return the fact's node; an agreement is itself} */
    public Node fact(Fact fact) {
        return switch (fact) {
            case Fact.Tenure(var person, var role, var of) ->
                hashed("tenure", key(person), slug(role), of.map(Iris::key).orElse(""));
            case Fact.Detention(var prisoner) -> hashed("detention", key(prisoner));
            case Fact.Proceeding(var defendant, var type, var matter) ->
                hashed("proceeding", key(defendant), type, matter);
            case Fact.Agreement(var agreement) -> entity(agreement);
            case Fact.Statement statement -> statement(statement);
            case Fact.Meeting(var participants, var date) ->
                hashed("meeting", participants.stream().map(Iris::key).collect(joining(",")), iso(date));
            case Fact.Representation(var lawyer, var client) -> hashed("representation", key(lawyer), key(client));
        };
    }

    /** The same words are one statement everywhere; without words and date it is one of its article alone. */
    private Node statement(Fact.Statement said) {
        var about = String.join(",", said.about());
        return said.words()
                .map(quoted -> hashed("statement", shortName(said.speaker()), said.act(), quoted))
                .orElseGet(() -> said.onlyIn()
                        .map(article -> hashed("statement", key(said.speaker()), said.act(), about, "", article))
                        .orElseGet(
                                () -> hashed("statement", key(said.speaker()), said.act(), about, iso(said.date()))));
    }

    /** {@return the step of an agreement that reached a status on a date} */
    public Node step(EntityId agreement, String status, PartialDate date) {
        return iri("agreement/" + agreement.key() + "/step/" + encode(status) + "-" + date.iso());
    }

    public Node passage(TextSpan span) {
        return iri("article/%s/passage/%d-%d".formatted(encode(span.articleId()), span.start(), span.end()));
    }

    Node positionSelector(TextSpan span) {
        return NodeFactory.createURI(passage(span).getURI() + "#position");
    }

    Node quoteSelector(TextSpan span) {
        return NodeFactory.createURI(passage(span).getURI() + "#quote");
    }

    /** {@return the annotation that joins a fact to one of its passages} */
    public Node evidence(Node fact, Evidence evidence) {
        var span = evidence.span();
        var hash = Hashes.shortHash(fact.getURI(), span.start() + "-" + span.end(), evidence.ruleId());
        return iri("article/" + encode(span.articleId()) + "/evidence/" + hash);
    }

    /** {@return the run that began at an instant, which is also the name of the graph with its record} */
    public Node run(Instant started) {
        return iri("run/" + started.toString().replace(":", ""));
    }

    /** {@return prefix to namespace for each kind of thing that has a short local name, in a fixed order} */
    SequencedMap<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        for (var type : EntityType.values()) {
            var prefix = type == EntityType.ORGANIZATION ? "organization" : segment(type); // org: is the ORG ontology
            prefixes.put(prefix, base + segment(type) + "/");
        }
        FAMILIES.forEach(family -> prefixes.put(family, base + family + "/"));
        return prefixes;
    }

    /** {@return the graph that a store keeps {@link StateLinks} in} */
    public Node stateLinks() {
        return iri("state-links");
    }

    /** {@return the graph that a store keeps the decisions of curators in} */
    public Node curation() {
        return iri("graph/curation");
    }

    /** {@return the decision that is made of these parts} */
    public Node decision(String... parts) {
        return hashed("decision", parts);
    }

    /** {@return who signs in under a name} */
    public Node curator(String accountName) {
        return iri("curator/" + encode(accountName));
    }

    /** {@return the whole of a store, as a dataset to describe} */
    public Node dataset() {
        return iri("dataset");
    }

    private Node hashed(String family, String... components) {
        return iri(family + "/" + Hashes.shortHash(components));
    }

    private Node iri(String localName) {
        return NodeFactory.createURI(base + localName);
    }

    private static String key(EntityId id) {
        return segment(id.type()) + "/" + id.key();
    }

    /** A speaker's surname: newspapers that quote the same words may write Mike here and Michael there. */
    private static String shortName(EntityId speaker) {
        var key = speaker.key();
        return speaker.type() == EntityType.PERSON ? key.substring(key.lastIndexOf('-') + 1) : key(speaker);
    }

    private static String segment(EntityType type) {
        return switch (type) {
            case PERSON -> "person";
            case STATE -> "state";
            case TERRITORY -> "territory";
            case ORGANIZATION -> "org";
            case PLACE -> "place";
            case GROUP -> "group";
            case AGREEMENT -> "agreement";
        };
    }

    private static String iso(Optional<PartialDate> date) {
        return date.map(PartialDate::iso).orElse("");
    }

    private static String slug(String words) {
        var letters = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var slug = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? Hashes.shortHash(words) : slug;
    }

    private static String encode(String pathSegment) {
        return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
