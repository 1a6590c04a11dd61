package dev.parley.graph;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The code lists of {@code ontology/codes.ttl}, as far as the conversion needs them. */
final class CodeLists {

    private static final Node LABELS = NodeFactory.createURI(Vocabulary.CODES + "label");

    private final Map<String, Node> labelsByWords;

    private CodeLists(Map<String, Node> labelsByWords) {
        this.labelsByWords = Map.copyOf(labelsByWords);
    }

    static CodeLists load() {
        var codes = OntologyFiles.codes();
        var labelsByWords = new HashMap<String, Node>();
        codes.stream(Node.ANY, SKOS.inScheme.asNode(), LABELS)
                .forEach(triple -> addWords(codes, triple.getSubject(), labelsByWords));
        return new CodeLists(labelsByWords);
    }

    /** {@return the concept that a contested word stands for, if it is in the list; capitals make no difference} */
    Optional<Node> label(String words) {
        return Optional.ofNullable(labelsByWords.get(words.toLowerCase(Locale.ROOT)));
    }

    private static void addWords(Graph codes, Node concept, Map<String, Node> labelsByWords) {
        codes.stream(concept, Node.ANY, Node.ANY)
                .filter(triple -> triple.predicateMatches(SKOS.prefLabel.asNode())
                        || triple.predicateMatches(SKOS.altLabel.asNode())
                        || triple.predicateMatches(SKOS.notation.asNode()))
                .forEach(triple -> labelsByWords.put(
                        triple.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT), concept));
    }
}
