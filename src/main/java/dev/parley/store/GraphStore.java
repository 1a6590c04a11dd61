package dev.parley.store;

import dev.parley.article.InputException;
import dev.parley.extraction.Gazetteer;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.Fingerprint;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Run;
import dev.parley.graph.RunToRdf;
import dev.parley.graph.StateLinks;
import dev.parley.graph.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Article graphs in a TDB2 folder, with the vocabulary and the codes of states in graphs of their own.
 *
 * <p>Each call that writes is one transaction: after a crash the store is as it was before the call or after it, never
 * between. A folder belongs to one process at a time.
 */
public final class GraphStore implements ArticleStore {

    /** How TDB2 says who has the folder. */
    private static final Pattern HELD_BY = Pattern.compile("held by process (\\d+)");

    private static final String TEXTS = "texts";

    /**
     * How many triples are written before a folder is opened anew. TDB2 maps its files into memory, and the pages that were
     * touched count as this process's until the mapping is dropped: all of them, at last (docs/BENCHMARKS.md).
     */
    private static final int TRIPLES_BEFORE_REOPENING = 100_000;

    private final Iris iris;

    /** Held for reading by whoever uses the dataset while another thread may open it anew. */
    private final ReadWriteLock opening = new ReentrantReadWriteLock();

    private DatasetGraph dataset;
    private int triplesSinceOpening;
    private boolean isHandedOut;
    private final Optional<ArticleTexts> texts;

    private GraphStore(DatasetGraph dataset, Iris iris, Optional<ArticleTexts> texts) {
        this.dataset = dataset;
        this.iris = iris;
        this.texts = texts;
    }

    /**
     * Opens the store in a folder, which is made if it is missing.
     *
     * @throws InputException if the folder holds something else, or another process has it
     */
    public static GraphStore create(Path folder, Iris iris) {
        if (!isStore(folder) && !isEmpty(folder)) {
            throw new InputException(
                    folder.toString(), "holds files and is no store", "name an empty folder or one that is missing");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the folder cannot be made", e);
        }
        var store = connect(folder, iris);
        store.writeVocabulary();
        store.writeIfChanged(iris.stateLinks(), new StateLinks(iris).convert(Gazetteer.load()));
        return store;
    }

    /**
     * Opens a store that is there.
     *
     * @throws InputException if there is none, or another process has it
     */
    public static GraphStore open(Path folder, Iris iris) {
        if (!isStore(folder)) {
            throw new InputException(
                    folder.toString(), "no store", "make one with: parley build ARTICLES --store " + folder);
        }
        return connect(folder, iris);
    }

    /** {@return a store in memory, with the vocabulary} */
    public static GraphStore inMemory(Iris iris) {
        var store = new GraphStore(DatabaseMgr.createDatasetGraph(), iris, Optional.empty());
        store.writeVocabulary();
        return store;
    }

    /**
     * {@return the store's data, for questions; the union of the graphs is its default graph where a query asks for that}
     *
     * <p>Once somebody has it, the store's files are not opened anew, so that it stays valid until the store is closed.
     */
    public DatasetGraph dataset() {
        isHandedOut = true;
        return dataset;
    }

    /** {@return where whole texts are kept, beside the graph; empty for a store in memory} */
    public Optional<ArticleTexts> texts() {
        return texts;
    }

    @Override
    public boolean isCurrent(String articleId, Fingerprint fingerprint) {
        var article = iris.article(articleId);
        var hex = NodeFactory.createLiteralString(fingerprint.hex());
        opening.readLock().lock();
        try {
            return Txn.calculateRead(dataset, () -> dataset.contains(article, article, Vocabulary.FINGERPRINT, hex));
        } finally {
            opening.readLock().unlock();
        }
    }

    @Override
    public void write(List<ArticleGraph> articles) {
        if (triplesSinceOpening >= TRIPLES_BEFORE_REOPENING && !isHandedOut && !isInMemory()) {
            reopen();
        }
        Txn.executeWrite(dataset, () -> articles.forEach(article -> replace(article.name(), article.triples())));
        triplesSinceOpening +=
                articles.stream().mapToInt(article -> article.triples().size()).sum();
    }

    /** Drops the mapping of the folder's files: expelling a dataset ends with a collection of the buffers that hold it. */
    void reopen() {
        var location = DatabaseMgr.location(dataset);
        opening.writeLock().lock();
        try {
            TDBInternal.expel(dataset);
            dataset = DatabaseMgr.connectDatasetGraph(location);
        } finally {
            opening.writeLock().unlock();
        }
        triplesSinceOpening = 0;
    }

    private boolean isInMemory() {
        return DatabaseMgr.location(dataset).isMem();
    }

    @Override
    public boolean remove(String articleId) {
        var article = iris.article(articleId);
        texts.ifPresent(kept -> kept.remove(articleId));
        return Txn.calculateWrite(dataset, () -> {
            var isThere = dataset.containsGraph(article);
            dataset.removeGraph(article);
            return isThere;
        });
    }

    @Override
    public void record(Run run) {
        var triples = new RunToRdf(iris).convert(run);
        Txn.executeWrite(dataset, () -> replace(iris.run(run.started()), triples));
    }

    /** Rewrites the folder without what transactions left behind. Nobody else may use the store meanwhile. */
    public void compact() {
        DatabaseMgr.compact(dataset, true);
    }

    public Statistics statistics() {
        return Txn.calculateRead(dataset, () -> Statistics.of(dataset));
    }

    /** Gives the folder back to other processes. */
    @Override
    public void close() {
        if (isInMemory()) {
            dataset.close();
        } else {
            TDBInternal.expel(dataset);
        }
    }

    private static GraphStore connect(Path folder, Iris iris) {
        try {
            var texts = new ArticleTexts(folder.resolve(TEXTS));
            return new GraphStore(DatabaseMgr.connectDatasetGraph(folder.toString()), iris, Optional.of(texts));
        } catch (DBOpEnvException e) {
            throw HELD_BY.matcher(e.getMessage())
                    .results()
                    .findFirst()
                    .<RuntimeException>map(holder -> inUse(folder, holder.group(1)))
                    .orElse(e);
        }
    }

    private static InputException inUse(Path folder, String process) {
        return new InputException(
                folder.toString(), "the store is in use by process " + process, "stop that one or name another store");
    }

    private static boolean isStore(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var generations = Files.newDirectoryStream(folder, "Data-*")) {
            return generations.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the folder cannot be read", e);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the folder cannot be read", e);
        }
    }

    private void writeVocabulary() {
        writeIfChanged(
                Vocabulary.ONTOLOGY_GRAPH, OntologyFiles.ontology().stream().toList());
        writeIfChanged(Vocabulary.CODES_GRAPH, OntologyFiles.codes().stream().toList());
    }

    private void writeIfChanged(Node name, List<Triple> triples) {
        if (!Txn.calculateRead(dataset, () -> holds(name, triples))) {
            Txn.executeWrite(dataset, () -> replace(name, triples));
        }
    }

    private boolean holds(Node name, List<Triple> triples) {
        var graph = dataset.getGraph(name);
        return graph.size() == triples.size() && triples.stream().allMatch(graph::contains);
    }

    private void replace(Node name, List<Triple> triples) {
        if (dataset.containsGraph(name)) {
            dataset.removeGraph(name);
        }
        triples.forEach(triple -> dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
}
