package dev.parley.store;

import dev.parley.graph.ArticleGraph;
import dev.parley.graph.Fingerprint;
import dev.parley.graph.Run;
import java.util.List;

/**
 * A place where article graphs are kept.
 *
 * <p>One thread may write while others ask whether an article is current.
 */
public interface ArticleStore extends AutoCloseable {

    /** {@return whether the store has this article as it was read from the same content by the same software} */
    boolean isCurrent(String articleId, Fingerprint fingerprint);

    /** Writes whole article graphs; a graph that is there already is replaced. */
    void write(List<ArticleGraph> articles);

    /**
     * Withdraws an article with all that was read in it.
     *
     * @return whether the store had it
     */
    boolean remove(String articleId);

    /** Keeps the record of a run that changed the store. */
    void record(Run run);

    @Override
    void close();
}
