package dev.parley.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A SPARQL store in a process of its own, on a free port of this machine. */
final class Engine implements AutoCloseable {

    private static final Path SECOND_ENGINE = Path.of("target", "second-engine");
    private static final String RDF4J_REPOSITORY = """
            @prefix config: <tag:rdf4j.org,2023:config/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            [] a config:Repository ;
                config:rep.id "test" ;
                rdfs:label "test" ;
                config:rep.impl [ config:rep.type "openrdf:SailRepository" ;
                                  config:sail.impl [ config:sail.type "openrdf:MemoryStore" ] ] .
            """;

    private final Process process;
    private final URI graphStore;

    private Engine(Process process, URI graphStore) {
        this.process = process;
        this.graphStore = graphStore;
    }

    URI graphStore() {
        return graphStore;
    }

    static Engine fuseki() throws IOException {
        var process = start(List.of("-cp", System.getProperty("java.class.path"), FusekiProgram.class.getName()));
        var port = awaitPort(process, Pattern.compile("port (\\d+)"));
        return new Engine(process, URI.create("http://127.0.0.1:%s/ds/data".formatted(port)));
    }

    /** RDF4J's server, which the build puts into {@code target/second-engine}. */
    static Engine rdf4j(Path data) throws IOException, InterruptedException {
        var process = start(List.of(
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + data,
                "-Dorg.eclipse.jetty.util.log.class=org.eclipse.jetty.util.log.StdErrLog",
                "-jar",
                SECOND_ENGINE.resolve("jetty-runner.jar").toString(),
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                SECOND_ENGINE.resolve("rdf4j-http-server.war").toString()));
        var port = awaitPort(process, Pattern.compile("Started ServerConnector.*127\\.0\\.0\\.1:(\\d+)"));
        var repository = URI.create("http://127.0.0.1:%s/repositories/test".formatted(port));
        makeRepository(repository);
        return new Engine(process, URI.create(repository + "/rdf-graphs/service"));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process start(List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String awaitPort(Process process, Pattern pattern) throws IOException {
        var output = process.inputReader();
        var port = readUntil(output, pattern);
        // nobody reads the rest, and a full pipe would stop the server
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        return port;
    }

    private static String readUntil(BufferedReader output, Pattern pattern) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("the server did not start:\n" + seen);
    }

    private static void makeRepository(URI repository) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(repository)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(RDF4J_REPOSITORY))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException("no repository: " + response.statusCode() + " " + response.body());
            }
        }
    }

    /** Serves an empty dataset until it is killed. */
    static final class FusekiProgram {

        private FusekiProgram() {}

        public static void main(String[] arguments) {
            var server = FusekiServer.create()
                    .loopback(true)
                    .port(0)
                    .add("/ds", DatasetGraphFactory.createTxnMem())
                    .start();
            System.out.println("port " + server.getPort());
        }
    }
}
