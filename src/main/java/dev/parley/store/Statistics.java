package dev.parley.store;

import dev.parley.graph.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What a store holds.
 *
 * @param quads all statements, vocabulary included
 * @param instances how many different nodes each class of Parley has, by the class's local name; a fact that many
 *     articles state counts once
 */
public record Statistics(long quads, SequencedMap<String, Long> instances) {

    private static final List<Node> CLASSES = List.of(
            Vocabulary.ARTICLE,
            Vocabulary.PERSON,
            Vocabulary.STATE,
            Vocabulary.TERRITORY,
            Vocabulary.ORGANIZATION,
            Vocabulary.PLACE,
            Vocabulary.DETAINEE_GROUP,
            Vocabulary.TENURE,
            Vocabulary.DETENTION,
            Vocabulary.PROCEEDING,
            Vocabulary.AGREEMENT,
            Vocabulary.STATEMENT,
            Vocabulary.MEETING,
            Vocabulary.REPRESENTATION);

    public Statistics {
        instances = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(instances));
    }

    /** Counts; the caller holds a read transaction. */
    public static Statistics of(DatasetGraph dataset) {
        var instances = new LinkedHashMap<String, Long>();
        for (var type : CLASSES) {
            var count = dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                    .map(Quad::getSubject)
                    .distinct()
                    .count();
            instances.put(type.getLocalName(), count);
        }
        return new Statistics(dataset.stream().count(), instances);
    }

    /** {@return the count of a class, such as {@code "Tenure"}} */
    public long count(String className) {
        return Map.copyOf(instances).getOrDefault(className, 0L);
    }
}
