package dev.parley.benchmark;

import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import dev.parley.query.ReadyQuery;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Times every ready-made query on a store of synthetic articles.
 *
 * <p>Arguments: how many articles (3,500 give about a million triples), how often each query is run, and a folder for the
 * store, which is filled if it is empty. Values for the parameters are in {@code query-parameters.properties}: the most
 * popular persons and states, that is the worst case. Prints the rows, and the CPU milliseconds of the fastest run.
 */
final class QueryBenchmark {

    private final SyntheticStore synthetic;

    private QueryBenchmark(SyntheticStore synthetic) {
        this.synthetic = synthetic;
    }

    public static void main(String[] arguments) {
        var synthetic = new SyntheticStore(Path.of(arguments[2]));
        new QueryBenchmark(synthetic).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(int articles, int runs) {
        try (var store = synthetic.openOrFill(articles)) {
            System.out.println(store.statistics());
            var runner = new QueryRunner(store.dataset(), Duration.ofMinutes(5));
            System.out.printf("%-28s %10s %10s%n", "query", "rows", "CPU ms");
            for (var query : QueryCatalog.bundled().all()) {
                measure(query, runner, runs);
            }
        }
    }

    private void measure(ReadyQuery query, QueryRunner runner, int runs) {
        var question = synthetic.question(query);
        var fastest = Long.MAX_VALUE;
        var rows = 0L;
        for (int i = 0; i < runs; i++) {
            var start = cpuNanos();
            rows = runner.run(question, QueryBenchmark::count);
            fastest = Math.min(fastest, cpuNanos() - start);
        }
        System.out.printf("%-28s %10d %10d%n", query.name(), rows, fastest / 1_000_000);
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
