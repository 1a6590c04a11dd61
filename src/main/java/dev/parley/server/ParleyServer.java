package dev.parley.server;

import dev.parley.query.QueryCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running site over one store: SPARQL endpoint, pages and API.
 *
 * <p>Reads only, on this machine only, unless told otherwise. The store stays its owner's: closing the server leaves it
 * open.
 */
public final class ParleyServer implements AutoCloseable {

    private final Site site;
    private final FusekiServer fuseki;

    private ParleyServer(Builder settings) {
        site = new Site(settings);
        fuseki = site.fuseki();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                socket.setHost(settings.address);
            }
        }
    }

    /**
     * {@return the settings of a server over a store, with defaults for all else}
     *
     * @param store a TDB2 dataset, on disk or in memory
     */
    public static Builder over(DatasetGraph store) {
        return new Builder(store);
    }

    /**
     * Begins to answer; returns once it does.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public ParleyServer start() {
        try {
            fuseki.start();
            Thread.ofPlatform().daemon().name("first-count").start(site::prepare);
        } catch (FusekiException problem) {
            if (problem.getCause() instanceof IOException cause) {
                throw new UncheckedIOException(cause.getMessage(), cause);
            }
            throw problem;
        }
        return this;
    }

    /** {@return the port that it listens on} */
    public int port() {
        return fuseki.getPort();
    }

    /** Waits until the server is closed by another thread. */
    public void await() {
        fuseki.join();
    }

    /** Stops listening; questions being answered are given up. */
    @Override
    public void close() {
        fuseki.stop();
    }

    /** How a server is to be; used once. */
    public static final class Builder {

        final DatasetGraph store;
        URI base = URI.create("https://w3id.org/parley/id/");
        QueryCatalog queries = QueryCatalog.bundled();
        Function<String, Optional<String>> texts = articleId -> Optional.empty();
        int port = 3030;
        String address = "127.0.0.1";
        Duration timeout = Duration.ofSeconds(30);
        int requestsAtOnce = 64;
        Optional<Path> passwords = Optional.empty();
        InstantSource clock = InstantSource.system();

        private Builder(DatasetGraph store) {
            this.store = store;
        }

        /** What the data's IRIs begin with, with a slash at the end. */
        public Builder base(URI base) {
            this.base = base;
            return this;
        }

        public Builder queries(QueryCatalog queries) {
            this.queries = queries;
            return this;
        }

        /** Where an article's whole text is found by its id, if it is kept anywhere. */
        public Builder texts(Function<String, Optional<String>> texts) {
            this.texts = texts;
            return this;
        }

        /** The port to listen on; 0 for any that is free. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The host name or address to listen at; {@code 0.0.0.0} for all of this machine's. */
        public Builder address(String address) {
            this.address = address;
            return this;
        }

        /** How long one question may take. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** How many requests are answered at the same time; one more is turned away with 503. */
        public Builder requestsAtOnce(int requestsAtOnce) {
            this.requestsAtOnce = requestsAtOnce;
            return this;
        }

        /**
         * Lets those write who are in a file of names and passwords.
         *
         * @param passwords a line {@code name: password} for each, as Jetty's HashLoginService has it
         */
        public Builder writable(Path passwords) {
            this.passwords = Optional.of(passwords);
            return this;
        }

        /** What tells when a decision is taken. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        public ParleyServer build() {
            return new ParleyServer(this);
        }
    }
}
