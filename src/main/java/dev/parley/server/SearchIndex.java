package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds things by their names and passages by their words: capitals and accents make no difference, the beginning of a
 * word will do, and a letter or two may be wrong, as in transliterated names.
 *
 * <p>The index is made in memory from what the store holds. It is jena-text's, so that SPARQL has it as
 * {@code ?thing text:query (rdfs:label 'pashin*')}.
 */
final class SearchIndex {

    private static final String NAME_FIELD = "name";
    private static final String WORDS_FIELD = "words";
    private static final int HITS_AT_MOST = 200;

    private static final int WORDS_AT_MOST = 8;

    /** Shorter words have too many neighbours at one wrong letter. */
    private static final int LETTERS_FOR_ONE_MISTAKE = 4;

    private static final int LETTERS_FOR_TWO_MISTAKES = 8;

    private final TextIndex index;

    /** A thing that was found. */
    record Hit(Node thing, double score) {}

    private SearchIndex(TextIndex index) {
        this.index = index;
    }

    static SearchIndex of(GraphReader graph) {
        var definition = new EntityDefinition("uri", NAME_FIELD, RDFS.label.asNode());
        definition.set(NAME_FIELD, SKOS.altLabel.asNode());
        definition.set(WORDS_FIELD, OA.exact.asNode());
        definition.set(WORDS_FIELD, Vocabulary.HEADLINE);
        var config = new TextIndexConfig(definition);
        config.setAnalyzer(new NameAnalyzer());
        config.setValueStored(true);
        var index = TextDatasetFactory.createLuceneIndex(new ByteBuffersDirectory(), config);
        Txn.executeRead(graph.store(), () -> {
            add(graph, RDFS.label.asNode(), NAME_FIELD, index);
            add(graph, SKOS.altLabel.asNode(), NAME_FIELD, index);
            add(graph, OA.exact.asNode(), WORDS_FIELD, index);
            add(graph, Vocabulary.HEADLINE, WORDS_FIELD, index);
        });
        index.commit();
        return new SearchIndex(index);
    }

    /** A name that several articles use is indexed once. */
    private static void add(GraphReader graph, Node property, String field, TextIndex index) {
        var seen = new HashSet<String>();
        graph.find(Node.ANY, property, Node.ANY)
                .filter(quad -> quad.getSubject().isURI())
                .filter(quad -> !quad.getGraph().equals(Vocabulary.ONTOLOGY_GRAPH)
                        && !quad.getGraph().equals(Vocabulary.CODES_GRAPH))
                .forEach(quad -> {
                    var text = GraphReader.text(quad.getObject());
                    if (seen.add(quad.getSubject().getURI() + "\n" + text)) {
                        var entity = new Entity(quad.getSubject().getURI(), null);
                        entity.put(field, text);
                        index.addEntity(entity);
                    }
                });
    }

    /** {@return the index, for SPARQL} */
    TextIndex textIndex() {
        return index;
    }

    /** {@return things with such a name, the likeliest first} */
    List<Hit> names(String words) {
        return hits(RDFS.label.asNode(), words, SearchIndex::likeNames);
    }

    /** {@return headlines and passages with all these words, the likeliest first} */
    List<Hit> passages(String words) {
        return hits(OA.exact.asNode(), words, SearchIndex::exactly);
    }

    private List<Hit> hits(Node property, String words, Function<String, String> clause) {
        var terms = Arrays.stream(words.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(term -> !term.isEmpty())
                .map(term -> term.toLowerCase(Locale.ROOT)) // AND, OR and NOT are words, too
                .limit(WORDS_AT_MOST)
                .toList();
        if (terms.isEmpty()) {
            return List.of();
        }
        var query = terms.stream().map(clause).collect(Collectors.joining(" AND "));
        return best(index.query(property, query, null, null, HITS_AT_MOST));
    }

    private static String likeNames(String term) {
        var ways = new ArrayList<>(List.of(term + "^6", term + "*^3"));
        if (term.length() >= LETTERS_FOR_ONE_MISTAKE) {
            ways.add(term + (term.length() >= LETTERS_FOR_TWO_MISTAKES ? "~2" : "~1"));
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    private static String exactly(String term) {
        return "(" + term + " OR " + term + "*)";
    }

    private static List<Hit> best(List<TextHit> found) {
        Map<Node, Double> scores = new LinkedHashMap<>();
        found.forEach(hit -> scores.merge(hit.getNode(), (double) hit.getScore(), Math::max));
        return scores.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }
}
