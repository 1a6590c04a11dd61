package dev.parley.benchmark;

import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import dev.parley.query.ReadyQuery;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Times every ready-made query on a store of synthetic articles.
 *
 * <p>Arguments: how many articles (3,500 give about a million triples), how often each query is run, and a folder for the
 * store, which is filled if it is empty. Values for the parameters are in {@code query-parameters.properties}: the most
 * popular persons and states, that is the worst case. Prints the rows, and the CPU milliseconds of the fastest run.
 */
final class QueryBenchmark {

    private static final int BATCH = 500;

    private final Iris iris = new Iris(Iris.DEFAULT_BASE);
    private final Properties parameters = new Properties();

    public static void main(String[] arguments) throws IOException {
        var benchmark = new QueryBenchmark();
        try (var in = QueryBenchmark.class.getResourceAsStream("query-parameters.properties")) {
            benchmark.parameters.load(in);
        }
        benchmark.run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    private void run(int articles, int runs, Path folder) throws IOException {
        try (var store = openOrFill(folder, articles)) {
            System.out.println(store.statistics());
            var runner = new QueryRunner(store.dataset(), Duration.ofMinutes(5));
            System.out.printf("%-28s %10s %10s%n", "query", "rows", "CPU ms");
            for (var query : QueryCatalog.bundled().all()) {
                measure(query, runner, runs);
            }
        }
    }

    private GraphStore openOrFill(Path folder, int articles) throws IOException {
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

    private void measure(ReadyQuery query, QueryRunner runner, int runs) {
        var question = query.bind(values(query), URI.create(iris.base()));
        var fastest = Long.MAX_VALUE;
        var rows = 0L;
        for (int i = 0; i < runs; i++) {
            var start = cpuNanos();
            rows = runner.run(question, QueryBenchmark::count);
            fastest = Math.min(fastest, cpuNanos() - start);
        }
        System.out.printf("%-28s %10d %10d%n", query.name(), rows, fastest / 1_000_000);
    }

    private Map<String, String> values(ReadyQuery query) {
        var values = new HashMap<String, String>();
        for (var parameter : query.parameters()) {
            var value = parameters.getProperty(query.name() + "." + parameter.name());
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    private static long count(QueryResult result) {
        return switch (result) {
            case QueryResult.Table table -> table.texts().size();
            case QueryResult.Triples graph -> 0;
            case QueryResult.Answer answer -> 1;
        };
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
