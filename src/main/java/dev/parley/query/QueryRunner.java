package dev.parley.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/**
 * Puts questions to a store. A pattern outside {@code GRAPH} is matched against all articles together.
 *
 * <p>May be used from many threads; each question has a read transaction of its own.
 */
public final class QueryRunner {

    private final DatasetGraph store;
    private final Duration timeout;

    /**
     * @param store a TDB2 dataset, on disk or in memory
     * @param timeout how long one question may take, its answer's reading included
     */
    public QueryRunner(DatasetGraph store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /**
     * Asks, and hands the answer over while the store is open.
     *
     * @throws QueryCancelledException if the time is over
     */
    public <T> T run(BoundQuery question, Function<QueryResult, T> reader) {
        var query = question.substituted();
        return Txn.calculateRead(store, () -> {
            try (var execution = newExecution(query)) {
                return reader.apply(answer(query, execution));
            }
        });
    }

    private QueryExec newExecution(Query query) {
        return QueryExec.dataset(store)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private static QueryResult answer(Query query, QueryExec execution) {
        var prefixes = query.getPrefixMapping();
        if (query.isSelectType()) {
            return new QueryResult.Table(execution.select(), prefixes);
        }
        if (query.isAskType()) {
            return new QueryResult.Answer(execution.ask(), prefixes);
        }
        return new QueryResult.Triples(
                query.isConstructType() ? execution.constructTriples() : execution.describeTriples(), prefixes);
    }
}
