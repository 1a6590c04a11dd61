package dev.parley.server;

import dev.parley.graph.Hashes;
import dev.parley.graph.Vocabulary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** Finds the whole text of an article, where it is kept and still is the text that the passages were read from. */
final class WholeTexts {

    private final GraphReader graph;
    private final Function<String, Optional<String>> texts;

    /** @param texts from an article's id to a text */
    WholeTexts(GraphReader graph, Function<String, Optional<String>> texts) {
        this.graph = graph;
        this.texts = texts;
    }

    Optional<String> of(Node article) {
        var id = URLDecoder.decode(GraphReader.localName(article), StandardCharsets.UTF_8);
        return graph.text(article, Vocabulary.SHA256)
                .flatMap(hash ->
                        texts.apply(id).filter(text -> Hashes.sha256(text).equals(hash)));
    }
}
