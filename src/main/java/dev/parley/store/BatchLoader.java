package dev.parley.store;

import dev.parley.graph.ArticleGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects article graphs and writes them together: in TDB2 a transaction for each article costs 24 times the disk of
 * one for all. What is collected and not yet written is lost in a crash, and loaded by the next run.
 */
public final class BatchLoader implements AutoCloseable {

    /** About 100 articles, and 10 MB of memory. */
    private static final int TRIPLES_PER_BATCH = 50_000;

    private final ArticleStore store;
    private final List<ArticleGraph> batch = new ArrayList<>();
    private int triples;

    public BatchLoader(ArticleStore store) {
        this.store = store;
    }

    public void add(ArticleGraph article) {
        batch.add(article);
        triples += article.triples().size();
        if (triples >= TRIPLES_PER_BATCH) {
            flush();
        }
    }

    /** Writes what has been collected. */
    public void flush() {
        if (!batch.isEmpty()) {
            store.write(List.copyOf(batch));
        }
        batch.clear();
        triples = 0;
    }

    /** Writes the rest; the store stays open. */
    @Override
    public void close() {
        flush();
    }
}
