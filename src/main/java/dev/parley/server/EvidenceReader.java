package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;

/** Gathers the passages that state a fact, those of the newest article first. */
final class EvidenceReader {

    private final StoreSummary summary;
    private final GraphReader graph;

    /**
     * Some of a fact's passages.
     *
     * @param shown the passages that were asked for
     * @param total how many passages there are in all
     * @param articles how many articles they are from
     */
    record Found(List<EvidenceView> shown, int total, int articles) {

        static final Found NONE = new Found(List.of(), 0, 0);

        Found {
            shown = List.copyOf(shown);
        }
    }

    /** An annotation, the passage that it leads to, and the article whose graph has both. */
    private record Mention(Node annotation, Node passage, Node article) {

        /** The passage's IRI ends in {@code START-END}. */
        int start() {
            var place = GraphReader.localName(passage);
            var digits = place.substring(0, Math.max(0, place.indexOf('-')));
            return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
        }
    }

    EvidenceReader(StoreSummary summary) {
        this.summary = summary;
        this.graph = summary.graph();
    }

    /** Reads the evidence of a fact: so many passages, from the one at place {@code first} on. */
    Found read(Node fact, int first, int most) {
        var mentions = new LinkedHashMap<Node, List<Mention>>();
        graph.find(Node.ANY, OA.hasBody.asNode(), fact)
                .forEach(quad -> mention(quad)
                        .ifPresent(
                                mention -> mentions.merge(mention.passage(), List.of(mention), EvidenceReader::both)));
        var ordered = mentions.values().stream()
                .sorted(Comparator.comparingInt((List<Mention> same) ->
                                summary.place(same.getFirst().article()))
                        .thenComparingInt(same -> same.getFirst().start()))
                .toList();
        var shown = ordered.stream()
                .skip(first)
                .limit(most)
                .map(same -> same.stream()
                        .map(mention -> view(mention.annotation(), mention.passage()))
                        .max(Comparator.comparingDouble(EvidenceView::confidence))
                        .orElseThrow())
                .toList();
        var articles = ordered.stream()
                .map(same -> same.getFirst().article())
                .distinct()
                .count();
        return new Found(shown, ordered.size(), Math.toIntExact(articles));
    }

    /** {@return the passage that an annotation leads to} */
    Optional<EvidenceView> passage(Node annotation) {
        return graph.value(annotation, OA.hasTarget.asNode()).map(passage -> view(annotation, passage));
    }

    private Optional<Mention> mention(Quad body) {
        return graph.value(body.getSubject(), OA.hasTarget.asNode())
                .map(passage -> new Mention(body.getSubject(), passage, body.getGraph()));
    }

    /** Two rules may read the same fact in one passage; the surer one is shown. */
    private static List<Mention> both(List<Mention> left, List<Mention> right) {
        var both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    private EvidenceView view(Node annotation, Node passage) {
        var words = new HashMap<Node, String>();
        graph.find(passage, OA.hasSelector.asNode(), Node.ANY)
                .map(Quad::getObject)
                .flatMap(graph::about)
                .forEach(quad -> words.put(quad.getPredicate(), GraphReader.text(quad.getObject())));
        var article = graph.value(passage, OA.hasSource.asNode()).orElse(passage);
        return new EvidenceView(
                graph.article(article),
                graph.addresses().page(article) + "#p" + GraphReader.localName(passage),
                words.getOrDefault(OA.prefix.asNode(), ""),
                words.getOrDefault(OA.exact.asNode(), ""),
                words.getOrDefault(OA.suffix.asNode(), ""),
                Integer.parseInt(words.getOrDefault(OA.start.asNode(), "0")),
                graph.text(annotation, Vocabulary.RULE).orElse(""),
                graph.text(annotation, Vocabulary.CONFIDENCE)
                        .map(Double::parseDouble)
                        .orElse(0.0));
    }
}
