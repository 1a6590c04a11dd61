package dev.parley.server;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/**
 * What programs reach directly: queries at {@code /sparql}, whole graphs at {@code /graphs} (Graph Store Protocol),
 * and, where the server is writable, updates at {@code /update}.
 */
final class SparqlEndpoint {

    static final String UPDATE = "/update";
    static final String GRAPHS = "/graphs";

    private final DatasetGraph store;
    private final Duration timeout;
    private final TextIndex names;

    SparqlEndpoint(DatasetGraph store, Duration timeout, TextIndex names) {
        this.store = store;
        this.timeout = timeout;
        this.names = names;
    }

    /** Adds what only reads. Each operation has an address of its own, which leaves the rest of the site to pages. */
    void addTo(FusekiServer.Builder server) {
        server.add("/sparql", service(Operation.Query)).add(GRAPHS, service(Operation.GSP_R));
    }

    /** Adds what writes, too; the server keeps from it whoever has no password. Names that are written are found at once. */
    void addWritableTo(FusekiServer.Builder server) {
        var indexed = new DatasetGraphText(store, names, new TextDocProducerTriples(names));
        var limited = new DatasetGraphWrapper(indexed, limits());
        var update = Endpoint.create()
                .operation(Operation.Update)
                .processor(new GuardedUpdate())
                .build();
        var graphs = Endpoint.create().operation(Operation.GSP_RW).build();
        server.add("/sparql", service(Operation.Query))
                .add(UPDATE, DataService.newBuilder(limited).addEndpoint(update))
                .add(GRAPHS, DataService.newBuilder(limited).addEndpoint(graphs));
    }

    private DataService.Builder service(Operation operation) {
        var endpoint = Endpoint.create().operation(operation).context(limits()).build();
        return DataService.newBuilder(store).addEndpoint(endpoint);
    }

    /** A question sees all articles together, may take so long, calls no other server, and finds names by
     * {@code text:query}. */
    private Context limits() {
        var context = new Context();
        context.set(TDB2.symUnionDefaultGraph, true);
        context.set(ARQ.queryTimeout, String.valueOf(timeout.toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        context.set(TextQuery.textIndex, names);
        return context;
    }
}
