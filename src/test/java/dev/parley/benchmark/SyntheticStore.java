package dev.parley.benchmark;

import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.query.BoundQuery;
import dev.parley.query.ReadyQuery;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import java.util.stream.IntStream;

/** A store of {@link SyntheticFacts}, and questions about the most popular persons and states in it: the worst case. */
final class SyntheticStore {

    private static final int BATCH = 500;

    private final Iris iris = new Iris(Iris.DEFAULT_BASE);
    private final Path folder;
    private final Properties parameters = new Properties();

    /** @param folder is filled by {@link #openOrFill} if it is missing */
    SyntheticStore(Path folder) {
        this.folder = folder;
        try (var in = SyntheticStore.class.getResourceAsStream("query-parameters.properties")) {
            parameters.load(in);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    GraphStore openOrFill(int articles) {
        if (Files.exists(folder)) {
            return GraphStore.open(folder, iris);
        }
        var store = GraphStore.create(folder, iris);
        var toRdf = new FactsToRdf(iris, "synthetic");
        for (int first = 0; first < articles; first += BATCH) {
            var last = Math.min(articles, first + BATCH);
            store.write(IntStream.range(first, last)
                    .mapToObj(SyntheticFacts::of)
                    .map(toRdf::convert)
                    .toList());
        }
        return store;
    }

    /** {@return the question about the most popular, where it needs somebody or something to be asked about} */
    BoundQuery question(ReadyQuery query) {
        var values = new HashMap<String, String>();
        for (var parameter : query.parameters()) {
            var value = parameters.getProperty(query.name() + "." + parameter.name());
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return query.bind(values, URI.create(iris.base()));
    }
}
