package dev.parley.curation;

import dev.parley.article.InputException;
import dev.parley.graph.Iris;
import dev.parley.graph.Vocabulary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Decisions as triples of one graph. */
final class DecisionGraph {

    private final Graph graph;
    private final Iris iris;

    DecisionGraph(Graph graph, Iris iris) {
        this.graph = graph;
        this.iris = iris;
    }

    /** {@return every decision, the oldest first} */
    List<Decision> all() {
        return subjects(RDF.type.asNode(), Vocabulary.DECISION)
                .map(this::read)
                .sorted(Decision.BY_TIME)
                .toList();
    }

    History history(Node subject) {
        return new History(subjects(Vocabulary.DECIDES, subject).map(this::read).toList());
    }

    /** {@return all that was ever decided about} */
    List<Node> decided() {
        return graph.stream(Node.ANY, Vocabulary.DECIDES, Node.ANY)
                .map(Triple::getObject)
                .distinct()
                .toList();
    }

    Optional<Decision> find(Node decision) {
        return graph.contains(decision, RDF.type.asNode(), Vocabulary.DECISION)
                ? Optional.of(read(decision))
                : Optional.empty();
    }

    void add(Decision decision) {
        triples(decision).forEach(graph::add);
    }

    /** Writes anew what follows from the decisions about a fact or person. */
    void conclude(Node subject) {
        var history = history(subject);
        graph.remove(subject, Vocabulary.REVIEWED, Node.ANY);
        graph.remove(subject, Vocabulary.MERGED_INTO, Node.ANY);
        history.review()
                .ifPresent(review ->
                        graph.add(subject, Vocabulary.REVIEWED, review.verdict().concept()));
        history.kept().ifPresent(kept -> graph.add(subject, Vocabulary.MERGED_INTO, kept));
    }

    /** {@return the decision and its curator, always in the same order} */
    List<Triple> triples(Decision decision) {
        var curator = iris.curator(decision.curator());
        var head = Stream.of(
                triple(decision, RDF.type.asNode(), Vocabulary.DECISION),
                triple(decision, RDF.type.asNode(), Vocabulary.ACTIVITY),
                triple(decision, Vocabulary.DECIDES, decision.subject()),
                triple(decision, Vocabulary.VERDICT, decision.verdict().concept()));
        var tail = Stream.of(
                triple(decision, Vocabulary.WAS_ASSOCIATED_WITH, curator),
                triple(
                        decision,
                        Vocabulary.ENDED_AT,
                        NodeFactory.createLiteralDT(decision.time().toString(), XSDDatatype.XSDdateTime)));
        var note = decision.note().isEmpty()
                ? Stream.<Triple>empty()
                : Stream.of(triple(decision, SKOS.note.asNode(), NodeFactory.createLiteralString(decision.note())));
        var agent = Stream.of(
                Triple.create(curator, RDF.type.asNode(), Vocabulary.AGENT),
                Triple.create(curator, FOAF.accountName.asNode(), NodeFactory.createLiteralString(decision.curator())));
        return Stream.of(head, details(decision), tail, note, agent)
                .flatMap(triples -> triples)
                .toList();
    }

    private static Stream<Triple> details(Decision decision) {
        return switch (decision.verdict()) {
            case Verdict.Confirmed() -> Stream.empty();
            case Verdict.Rejected() -> Stream.empty();
            case Verdict.Corrected(var property, var stated, var corrected) ->
                Stream.of(
                        triple(decision, Vocabulary.CORRECTED_PROPERTY, property),
                        triple(decision, Vocabulary.STATED_VALUE, stated),
                        triple(decision, Vocabulary.CORRECTED_VALUE, corrected));
            case Verdict.Merged(var kept) -> Stream.of(triple(decision, Vocabulary.KEEPS, kept));
            case Verdict.Withdrawn(var earlier) -> Stream.of(triple(decision, Vocabulary.WITHDRAWS, earlier));
        };
    }

    private static Triple triple(Decision decision, Node property, Node value) {
        return Triple.create(decision.iri(), property, value);
    }

    private Decision read(Node decision) {
        var curator = one(decision, Vocabulary.WAS_ASSOCIATED_WITH);
        return new Decision(
                decision,
                one(decision, Vocabulary.DECIDES),
                verdict(decision),
                one(curator, FOAF.accountName.asNode()).getLiteralLexicalForm(),
                time(decision),
                value(decision, SKOS.note.asNode())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""));
    }

    private Verdict verdict(Node decision) {
        var concept = one(decision, Vocabulary.VERDICT).getURI();
        return switch (concept.replaceFirst("^.*#verdict-", "")) {
            case "confirmed" -> new Verdict.Confirmed();
            case "rejected" -> new Verdict.Rejected();
            case "corrected" ->
                new Verdict.Corrected(
                        one(decision, Vocabulary.CORRECTED_PROPERTY),
                        one(decision, Vocabulary.STATED_VALUE),
                        one(decision, Vocabulary.CORRECTED_VALUE));
            case "merged" -> new Verdict.Merged(one(decision, Vocabulary.KEEPS));
            case "withdrawn" -> new Verdict.Withdrawn(one(decision, Vocabulary.WITHDRAWS));
            default ->
                throw new InputException(
                        decision.toString(),
                        "the verdict is " + concept,
                        "use one of the code list, such as " + Vocabulary.code("verdict", "rejected"));
        };
    }

    private Instant time(Node decision) {
        var text = one(decision, Vocabulary.ENDED_AT).getLiteralLexicalForm();
        try {
            return Instant.parse(text);
        } catch (DateTimeException problem) {
            throw new InputException(
                    decision.toString(),
                    "prov:endedAtTime is '%s', not an instant".formatted(text),
                    "write it with its zone, as 2026-11-22T10:00:00Z");
        }
    }

    private Node one(Node subject, Node property) {
        return value(subject, property)
                .orElseThrow(() -> new InputException(
                        subject.toString(),
                        "there is no <%s>".formatted(property),
                        "see parley:Decision in the vocabulary for what a decision has"));
    }

    private Optional<Node> value(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    private Stream<Node> subjects(Node property, Node value) {
        return graph.stream(Node.ANY, property, value).map(Triple::getSubject);
    }
}
