package dev.parley.cli;

import dev.parley.store.ArticleTexts;
import dev.parley.store.GraphStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether whole texts are kept. */
final class TextsOption {

    @Option(
            names = "--keep-texts",
            description = {
                "Keep a copy of each article's text beside the graph, so that its page shows the whole text.",
                "The graph and its dumps never hold it. For texts that you may copy, and show to whom you serve."
            })
    private boolean isKept;

    boolean isKept() {
        return isKept;
    }

    /** {@return where texts go, if they are to be kept} */
    Optional<ArticleTexts> of(GraphStore store) {
        return isKept ? store.texts() : Optional.empty();
    }
}
