package dev.parley.graph;

import static dev.parley.graph.Terms.literal;

import dev.parley.extraction.Attribute;
import dev.parley.extraction.Claim;
import dev.parley.extraction.Detail;
import dev.parley.extraction.Fact;
import dev.parley.extraction.PartialDate;
import dev.parley.extraction.Value;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Turns one fact and its details into triples; evidence is left to {@link FactsToRdf}. */
final class ClaimToRdf {

    private final Iris iris;
    private final CodeLists codes;

    ClaimToRdf(Iris iris, CodeLists codes) {
        this.iris = iris;
        this.codes = codes;
    }

    void convert(Claim claim, Triples triples) {
        var node = triples.about(iris.fact(claim.fact()));
        components(claim.fact(), node, triples);
        claim.details().forEach(detail -> detail(claim.fact(), detail, node));
        if (claim.fact() instanceof Fact.Agreement agreement) {
            step(agreement, claim, node, triples);
        }
    }

    private void components(Fact fact, Triples.Subject node, Triples triples) {
        switch (fact) {
            case Fact.Tenure tenure -> tenure(tenure, node, triples);
            case Fact.Detention(var prisoner) ->
                node.add(RDF.type, Vocabulary.DETENTION).add(Vocabulary.PRISONER, iris.entity(prisoner));
            case Fact.Proceeding(var defendant, var type, var matter) -> {
                node.add(RDF.type, Vocabulary.PROCEEDING)
                        .add(Vocabulary.DEFENDANT, iris.entity(defendant))
                        .add(Vocabulary.TYPE, Vocabulary.code("proceeding-type", type));
                if (!matter.isBlank()) {
                    node.add(Vocabulary.MATTER, literal(matter));
                }
            }
            case Fact.Agreement agreement -> node.add(RDF.type, Vocabulary.AGREEMENT);
            case Fact.Statement statement -> statement(statement, node);
            case Fact.Meeting(var participants, var date) -> {
                node.add(RDF.type, Vocabulary.MEETING);
                participants.forEach(participant -> node.add(Vocabulary.PARTICIPANT, iris.entity(participant)));
                date.ifPresent(day -> node.add(Vocabulary.DATE, literal(day)));
            }
            case Fact.Representation(var lawyer, var client) ->
                node.add(RDF.type, Vocabulary.REPRESENTATION)
                        .add(Vocabulary.LAWYER, iris.entity(lawyer))
                        .add(Vocabulary.CLIENT, iris.entity(client));
        }
    }

    private void tenure(Fact.Tenure tenure, Triples.Subject node, Triples triples) {
        var role = iris.role(tenure.role());
        triples.about(role)
                .add(RDF.type, SKOS.Concept)
                .add(SKOS.prefLabel, literal(tenure.role().toLowerCase(Locale.ROOT)));
        node.add(RDF.type, Vocabulary.TENURE)
                .add(ORG.member, iris.entity(tenure.person()))
                .add(ORG.role, role)
                .add(Vocabulary.ROLE_LABEL, literal(tenure.role()));
        tenure.of().ifPresent(of -> node.add(ORG.organization, iris.entity(of)));
    }

    private void statement(Fact.Statement statement, Triples.Subject node) {
        node.add(RDF.type, Vocabulary.STATEMENT)
                .add(Vocabulary.SPEAKER, iris.entity(statement.speaker()))
                .add(Vocabulary.ACT, Vocabulary.code("statement-act", statement.act()));
        statement.about().forEach(topic -> node.add(Vocabulary.ABOUT, Vocabulary.code("statement-topic", topic)));
        statement.date().ifPresent(day -> node.add(Vocabulary.DATE, literal(day)));
    }

    private void detail(Fact fact, Detail detail, Triples.Subject node) {
        node.add(property(detail.attribute()), value(fact, detail));
        if (detail.attribute() == Attribute.LABEL && detail.value() instanceof Value.Text(var words)) {
            codes.label(words).ifPresent(concept -> node.add(Vocabulary.LABEL_CONCEPT, concept));
        }
    }

    private Node value(Fact fact, Detail detail) {
        return switch (detail.value()) {
            case Value.Thing(var id) -> iris.entity(id);
            case Value.Code(var notation) -> Vocabulary.code(scheme(fact, detail.attribute()), notation);
            case Value.Text(var text) -> literal(text);
            case Value.Date(var date) -> literal(date);
            case Value.Count(var number) -> literal(number);
        };
    }

    /** Writes the dated step, when the article tells both what happened and when. */
    private void step(Fact.Agreement fact, Claim claim, Triples.Subject node, Triples triples) {
        var status = first(claim, Attribute.STATUS, Value.Code.class).map(Value.Code::notation);
        var date = first(claim, Attribute.DATE, Value.Date.class).map(Value.Date::date);
        if (status.isEmpty() || date.isEmpty()) {
            return;
        }
        var step = stepNode(fact, status.get(), date.get());
        node.add(Vocabulary.STEP, step);
        var stepTriples = triples.about(step)
                .add(RDF.type, Vocabulary.AGREEMENT_STEP)
                .add(Vocabulary.STATUS, Vocabulary.code("agreement-status", status.get()))
                .add(Vocabulary.DATE, literal(date.get()));
        first(claim, Attribute.PLACE, Value.Text.class)
                .ifPresent(place -> stepTriples.add(Vocabulary.PLACE_NAME, literal(place.text())));
    }

    private Node stepNode(Fact.Agreement fact, String status, PartialDate date) {
        return iris.step(fact.agreement(), status, date);
    }

    private static <T extends Value> Optional<T> first(Claim claim, Attribute attribute, Class<T> type) {
        return claim.details().stream()
                .filter(detail -> detail.attribute() == attribute)
                .map(Detail::value)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** {@return the code list of a family's attribute, such as {@code detention-status}} */
    private static String scheme(Fact fact, Attribute attribute) {
        if (attribute == Attribute.LABEL) {
            return "label";
        }
        return family(fact) + "-" + attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String family(Fact fact) {
        return switch (fact) {
            case Fact.Tenure tenure -> "tenure";
            case Fact.Detention detention -> "detention";
            case Fact.Proceeding proceeding -> "proceeding";
            case Fact.Agreement agreement -> "agreement";
            case Fact.Statement statement -> "statement";
            case Fact.Meeting meeting -> "meeting";
            case Fact.Representation representation -> "representation";
        };
    }

    private static Node property(Attribute attribute) {
        return switch (attribute) {
            case STATUS -> Vocabulary.STATUS;
            case TYPE -> Vocabulary.TYPE;
            case START -> Vocabulary.START;
            case END -> Vocabulary.END;
            case NATIONALITY -> Vocabulary.NATIONALITY;
            case HELD_BY -> Vocabulary.HELD_BY;
            case SINCE -> Vocabulary.SINCE;
            case PLACE -> Vocabulary.PLACE_NAME;
            case COUNT -> Vocabulary.COUNT;
            case LABEL -> Vocabulary.LABEL_USED;
            case COURT -> Vocabulary.COURT;
            case CHARGE -> Vocabulary.CHARGE;
            case OUTCOME -> Vocabulary.OUTCOME;
            case DATE -> Vocabulary.DATE;
            case PARTY -> Vocabulary.PARTY;
            case MEDIATOR -> Vocabulary.MEDIATOR;
            case TARGET -> Vocabulary.TARGET;
            case TARGET_PHRASE -> Vocabulary.TARGET_PHRASE;
            case QUOTATION -> Vocabulary.QUOTATION;
            case CHANNEL -> Vocabulary.CHANNEL;
            case REPORTED_VIA -> Vocabulary.REPORTED_VIA;
            case MODE -> Vocabulary.MODE;
        };
    }
}
