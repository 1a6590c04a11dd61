package dev.parley.cli;

import dev.parley.query.QueryCatalog;
import dev.parley.server.ParleyServer;
import dev.parley.store.GraphStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the graph as pages and as a SPARQL endpoint; given articles, reads them first.")
final class ServeCommand implements Callable<Integer> {

    /** Lucene's own log; held here, because the platform forgets the level of a logger that nobody holds. */
    private static final Logger SEARCH_LOG = Logger.getLogger("org.apache.lucene");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArticlesParameter articles;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Mixin
    private TextsOption texts;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "Port to listen on, 0 for any that is free; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at, 0.0.0.0 for all; default: ${DEFAULT-VALUE}, this machine only.")
    private String address;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "How long one query may take, such as PT10S; default: 30 seconds.")
    private Duration timeout;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description =
                    "Folder of further questions; a .rq file put there appears at once. Default: Parley's own folder.")
    private Optional<Path> queries =
            Optional.ofNullable(System.getProperty("parley.queries")).map(Path::of);

    @Option(
            names = "--writable",
            description = {
                "Let those in the password file sign in to confirm, reject and correct facts and merge persons,",
                "and let their programs write at /update and /graphs."
            })
    private boolean writable;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description = "Who may write: a line 'name: password' for each; with --writable.")
    private Optional<Path> passwords = Optional.empty();

    @Override
    public Integer call() throws UnknownHostException {
        requirePasswords();
        try (var graph = open()) {
            if (!articles.paths().isEmpty()) {
                build(graph);
            }
            serve(graph);
        }
        return 0;
    }

    private void requirePasswords() throws UnknownHostException {
        if (writable && passwords.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--writable: no password file; add --passwords FILE, with a line 'name: password' for each who may write");
        }
        if (!writable && passwords.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--passwords: nobody can write; add --writable, or leave it out");
        }
        if (writable && !InetAddress.getByName(address).isLoopbackAddress()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "parley: passwords travel unencrypted to %s; put a server that speaks HTTPS before it%n",
                            address);
        }
    }

    private GraphStore open() {
        return articles.paths().isEmpty() ? store.open(base.iris()) : store.create(base.iris());
    }

    /** An article that is rejected is reported; the others are served. */
    private void build(GraphStore graph) {
        var err = spec.commandLine().getErr();
        var tally = new StoreBuild(reading, texts.of(graph), base.iris(), InstantSource.system(), err)
                .run(articles.paths(), graph, List.of());
        err.println(tally.line());
    }

    private void serve(GraphStore graph) {
        SEARCH_LOG.setLevel(Level.SEVERE);
        var catalogue = queries.map(QueryCatalog::bundledAnd).orElseGet(QueryCatalog::bundled);
        var settings = ParleyServer.over(graph.dataset())
                .base(base.uri())
                .queries(catalogue)
                .texts(id -> graph.texts().flatMap(texts -> texts.text(id)))
                .port(port)
                .address(address)
                .timeout(timeout);
        try (var server = passwords.map(settings::writable).orElse(settings).build()) {
            server.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
            spec.commandLine()
                    .getOut()
                    .printf("Parley answers at http://%s:%d/ (stop it with Ctrl-C)%n", address, server.port());
            server.await();
        }
    }
}
