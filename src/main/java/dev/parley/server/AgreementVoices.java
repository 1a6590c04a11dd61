package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;

/**
 * Finds what each side of an agreement says of it: statements on its topics ({@code agreement-topics.tsv}) in articles
 * that name it, by a party or by somebody who holds a role there. That a statement means this very agreement is likely
 * and not certain.
 */
final class AgreementVoices {

    private static final int ARTICLES_AT_MOST = 100;
    private static final int STATEMENTS_A_SIDE = 5;

    private final StoreSummary summary;
    private final GraphReader graph;
    private final Map<String, List<Node>> topicsByType = ResourceText.lines("agreement-topics.tsv")
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(cells -> cells[0], cells -> topics(cells[1])));

    /** One party, or all others, with its statements, the latest first; for the template. */
    public record Side(Link who, List<FactView> statements) {}

    AgreementVoices(StoreSummary summary) {
        this.summary = summary;
        this.graph = summary.graph();
    }

    private static List<Node> topics(String notations) {
        return Stream.of(notations.split(",", -1))
                .map(notation -> Vocabulary.code("statement-topic", notation))
                .toList();
    }

    /**
     * {@return the parties that say anything, in order of their names, and all others at the end}
     *
     * @param articles those that name the agreement, the newest first
     */
    List<Side> sides(Node agreement, List<Node> articles, FactReader reader) {
        var parties = values(agreement, Vocabulary.PARTY);
        var statements = new LinkedHashMap<Optional<Node>, List<Node>>();
        parties.forEach(party -> statements.put(Optional.of(party), new ArrayList<>()));
        for (var entry : summary.facts().of(statements(agreement, articles))) {
            side(entry.fact(), parties)
                    .forEach(party -> statements
                            .computeIfAbsent(party, others -> new ArrayList<>())
                            .add(entry.fact()));
        }
        return statements.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Side(
                        entry.getKey().map(graph::link).orElse(new Link("", "Others")),
                        entry.getValue().stream()
                                .limit(STATEMENTS_A_SIDE)
                                .map(reader::read)
                                .toList()))
                .toList();
    }

    private Set<Node> statements(Node agreement, List<Node> articles) {
        var topics = values(agreement, Vocabulary.TYPE).stream()
                .flatMap(type -> topicsByType.getOrDefault(graph.notation(type), List.of()).stream())
                .collect(Collectors.toSet());
        return articles.stream()
                .limit(ARTICLES_AT_MOST)
                .flatMap(article -> topics.stream()
                        .flatMap(topic -> graph.store().stream(article, Node.ANY, Vocabulary.ABOUT, topic)))
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
    }

    /** {@return the party that a statement comes from; empty in the list for somebody of neither side} */
    private List<Optional<Node>> side(Node statement, Set<Node> parties) {
        var homes = values(statement, Vocabulary.SPEAKER).stream()
                .flatMap(speaker -> Stream.concat(Stream.of(speaker), employers(speaker)))
                .collect(Collectors.toSet());
        var sides = parties.stream().filter(homes::contains).map(Optional::of).toList();
        return sides.isEmpty() ? List.of(Optional.empty()) : sides;
    }

    private Stream<Node> employers(Node speaker) {
        return graph.find(Node.ANY, ORG.member.asNode(), speaker)
                .map(Quad::getSubject)
                .distinct()
                .flatMap(tenure -> graph.find(tenure, ORG.organization.asNode(), Node.ANY))
                .map(Quad::getObject);
    }

    private Set<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .map(Quad::getObject)
                .sorted(Comparator.comparing(graph::label))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
