package dev.parley.curation;

import dev.parley.article.InputException;
import dev.parley.graph.Iris;
import dev.parley.graph.Vocabulary;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * The decisions of a store's curators. What articles say is left as it is.
 *
 * <p>{@link #decide} and {@link #load} have a transaction of their own, in which all or nothing is written; all else is to be
 * called inside one. May be used from many threads.
 */
public final class Curation {

    public static final int NOTE_CHARACTERS_AT_MOST = 2000;

    private static final Set<Node> FACTS = Set.of(
            Vocabulary.TENURE,
            Vocabulary.DETENTION,
            Vocabulary.PROCEEDING,
            Vocabulary.AGREEMENT,
            Vocabulary.STATEMENT,
            Vocabulary.MEETING,
            Vocabulary.REPRESENTATION);

    private static final Set<Node> THINGS = Set.of(
            Vocabulary.PERSON,
            Vocabulary.STATE,
            Vocabulary.TERRITORY,
            Vocabulary.ORGANIZATION,
            Vocabulary.PLACE,
            Vocabulary.DETAINEE_GROUP,
            Vocabulary.AGREEMENT);

    private final DatasetGraph store;
    private final Iris iris;
    private final InstantSource clock;
    private final DecisionGraph decisions;
    private final Mergers mergers;
    private final Replacements replacements = new Replacements();

    /** @param clock tells when a decision is taken */
    public Curation(DatasetGraph store, Iris iris, InstantSource clock) {
        this.store = store;
        this.iris = iris;
        this.clock = clock;
        var graph = store.getGraph(iris.curation());
        decisions = new DecisionGraph(graph, iris);
        mergers = new Mergers(graph);
    }

    /** {@return every decision, the oldest first} */
    public List<Decision> all() {
        return decisions.all();
    }

    public History history(Node subject) {
        return decisions.history(subject);
    }

    public Mergers mergers() {
        return mergers;
    }

    /** {@return whether articles state such a fact, or name such a person, now} */
    public boolean isKnown(Node subject) {
        return isOneOf(subject, FACTS) || isOneOf(subject, Set.of(Vocabulary.PERSON));
    }

    /** {@return the facts and persons that were decided about and that no article has any more} */
    public List<Node> withoutFact() {
        return decisions.decided().stream()
                .filter(subject -> !isKnown(subject))
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** {@return what may take the place of a value of a fact; empty where it cannot be corrected} */
    public Optional<Replacement> replacement(Node fact, Node property, Node stated) {
        return replacements.of(types(fact), property, stated, stated.isURI() && isOneOf(stated, THINGS));
    }

    /**
     * Reads a correction.
     *
     * @param property the property's IRI
     * @param stated the value to be corrected, as {@link #key} gives it
     * @param text the new value: a code's IRI, a date, a number, a path such as {@code person/x}, or words
     * @throws InputException if the fact has no such value, or the new one is not valid
     */
    public Verdict.Corrected correction(Node fact, String property, String stated, String text) {
        var quad = Iter.asStream(store.find(Node.ANY, fact, Node.ANY, Node.ANY))
                .filter(each -> each.getPredicate().hasURI(property)
                        && key(each.getObject()).equals(stated)
                        && !each.getGraph().equals(iris.curation()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        fact.toString(),
                        "no article gives it <%s> %s".formatted(property, stated),
                        "choose one of its values"));
        var replacement = replacement(fact, quad.getPredicate(), quad.getObject())
                .orElseThrow(() -> new InputException(
                        fact.toString(), "<%s> cannot be corrected".formatted(property), "reject the fact instead"));
        var corrected = Replacements.parse(replacement, text.strip(), iris.base());
        requireFitting(replacement, corrected, quad.getObject());
        return new Verdict.Corrected(quad.getPredicate(), quad.getObject(), corrected);
    }

    /** {@return the fact or person at a path such as {@code person/x}, or with an IRI} */
    public Node thing(String pathOrIri) {
        return Replacements.thing(pathOrIri.strip(), iris.base());
    }

    /** {@return a value as a text that a form can send back} */
    public static String key(Node value) {
        return NodeFmtLib.strNT(value);
    }

    private void requireFitting(Replacement replacement, Node corrected, Node stated) {
        if (replacement instanceof Replacement.Thing && !isOneOf(corrected, THINGS)) {
            throw new InputException(
                    "the new value", "the graph does not know " + corrected, "choose a name from the list");
        }
        if (corrected.equals(stated)) {
            throw new InputException(
                    "the new value", "it is the one that is there", "give another, or confirm the fact");
        }
    }

    /**
     * Keeps a decision.
     *
     * @param note why; may be blank only for a confirmation
     * @throws InputException if it cannot be decided so
     */
    public Decision decide(Node subject, Verdict verdict, String curator, String note) {
        var words = note.strip().replace("\r\n", "\n");
        requireNote(verdict, words);
        var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var iri = iris.decision(key(subject), verdict.toString(), curator, time.toString(), words);
        var decision = new Decision(iri, subject, verdict, curator, time, words);
        Txn.executeWrite(store, () -> {
            requirePossible(decision);
            decisions.add(decision);
            decisions.conclude(subject);
        });
        return decision;
    }

    /**
     * Adds decisions from elsewhere; those that are there already are passed over.
     *
     * @return how many were new
     * @throws InputException if one contradicts what is there; nothing is added then
     */
    public int load(List<Decision> loaded) {
        return Txn.calculateWrite(store, () -> {
            var fresh = loaded.stream().filter(this::isNew).toList();
            fresh.forEach(decisions::add);
            var subjects = new HashSet<Node>();
            fresh.forEach(decision -> subjects.add(decision.subject()));
            fresh.forEach(this::requireWithdrawable);
            subjects.forEach(decisions::conclude);
            subjects.forEach(this::requireNoCircle);
            return fresh.size();
        });
    }

    private boolean isNew(Decision decision) {
        var there = decisions.find(decision.iri());
        if (there.isPresent() && !there.get().equals(decision)) {
            throw new InputException(
                    decision.iri().toString(),
                    "the store has another decision of this IRI",
                    "give one of them another IRI");
        }
        return there.isEmpty();
    }

    private void requireWithdrawable(Decision decision) {
        if (decision.verdict() instanceof Verdict.Withdrawn(var earlier)
                && decisions
                        .find(earlier)
                        .filter(found -> found.subject().equals(decision.subject()))
                        .isEmpty()) {
            throw new InputException(
                    decision.iri().toString(),
                    "it withdraws %s, which is no decision about the same".formatted(earlier),
                    "import that one first");
        }
    }

    private void requireNoCircle(Node person) {
        var chain = mergers.chain(person);
        if (chain.contains(person)) {
            throw new InputException(
                    person.toString(),
                    "it would be merged into itself, over %s".formatted(chain),
                    "withdraw one merger");
        }
    }

    private static void requireNote(Verdict verdict, String note) {
        if (note.isEmpty() && !(verdict instanceof Verdict.Confirmed)) {
            throw new InputException("the note", "it is empty", "write why, for those who come after you");
        }
        if (note.length() > NOTE_CHARACTERS_AT_MOST) {
            throw new InputException(
                    "the note",
                    "it has %d characters".formatted(note.length()),
                    "write at most " + NOTE_CHARACTERS_AT_MOST);
        }
    }

    private void requirePossible(Decision decision) {
        var subject = decision.subject();
        switch (decision.verdict()) {
            case Verdict.Confirmed() -> requireFact(subject);
            case Verdict.Rejected() -> requireFact(subject);
            case Verdict.Corrected corrected -> requireFact(subject);
            case Verdict.Merged(var kept) -> requireMergeable(subject, kept);
            case Verdict.Withdrawn(var earlier) -> requireStanding(subject, earlier);
        }
    }

    private void requireFact(Node subject) {
        if (!isOneOf(subject, FACTS)) {
            throw new InputException(subject.toString(), "no article states this fact", "choose one that is stated");
        }
    }

    private void requireMergeable(Node person, Node kept) {
        for (var each : List.of(person, kept)) {
            if (!isOneOf(each, Set.of(Vocabulary.PERSON))) {
                throw new InputException(
                        each.toString(), "it is no person of the graph", "choose a person from the list");
            }
        }
        if (person.equals(kept) || mergers.chain(kept).contains(person)) {
            throw new InputException(person.toString(), "it is the same person already", "choose another person");
        }
        if (!mergers.chain(person).isEmpty()) {
            throw new InputException(
                    person.toString(),
                    "it is merged into %s already"
                            .formatted(mergers.chain(person).getFirst()),
                    "withdraw that merger first");
        }
    }

    private void requireStanding(Node subject, Node earlier) {
        var history = decisions.history(subject);
        var found = history.decisions().stream()
                .filter(decision -> decision.iri().equals(earlier))
                .filter(decision -> !(decision.verdict() instanceof Verdict.Withdrawn))
                .filter(decision -> !history.isWithdrawn(decision))
                .findFirst();
        if (found.isEmpty()) {
            throw new InputException(
                    earlier.toString(), "no such decision holds about " + subject, "choose one that was not withdrawn");
        }
    }

    private boolean isOneOf(Node subject, Set<Node> classes) {
        return types(subject).stream().anyMatch(classes::contains);
    }

    private List<Node> types(Node subject) {
        return Stream.of(subject)
                .filter(Node::isURI)
                .flatMap(node -> Iter.asStream(store.find(Node.ANY, node, RDF.type.asNode(), Node.ANY)))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }
}
