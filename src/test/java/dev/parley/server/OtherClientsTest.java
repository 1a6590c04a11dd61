package dev.parley.server;

import static dev.parley.server.TestSite.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that others wrote read what is offered: Jena's riot, Raptor's rapper, a second Fuseki. */
class OtherClientsTest {

    private static final Path RAPPER = Path.of("/usr/bin/rapper");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyDumpThatIsAnnouncedCanBeReadAndHoldsTheSame() {
        var announced = description();

        assertThat(announced).hasSize(5);
        for (var dump : announced) {
            var read = read(dump);
            if (dump.getPath().matches("/dump.(ttl|nt).gz")) {
                assertThat(read.getDefaultGraph().size()).as(dump.getPath()).isEqualTo(union().size());
            } else {
                assertThat(read.size()).as(dump.getPath()).isEqualTo(graphs().size());
                assertThat(read.stream().count())
                        .as(dump.getPath())
                        .isEqualTo(graphs().stream().count());
            }
        }
    }

    private static List<URI> description() {
        var graph = DatasetGraphFactory.create();
        RDFParser.fromString(site.get("/.well-known/void").body(), Lang.TURTLE)
                .base(site.address("/").toString())
                .parse(graph);
        return graph.stream()
                .filter(quad -> quad.getPredicate().getURI().equals("http://rdfs.org/ns/void#dataDump"))
                .map(quad -> URI.create(quad.getObject().getURI()))
                .toList();
    }

    private static DatasetGraph graphs() {
        return read(site.address("/dump.nq.gz"));
    }

    private static Graph union() {
        return read(site.address("/dump.nt.gz")).getDefaultGraph();
    }

    private static DatasetGraph read(URI dump) {
        var lang = RDFLanguages.filenameToLang(dump.getPath());
        var dataset = DatasetGraphFactory.create();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes(dump)))) {
            RDFParser.source(in).lang(lang).parse(dataset);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return dataset;
    }

    @ParameterizedTest
    @CsvSource({"ttl, turtle", "rdf, rdfxml", "nt, ntriples"})
    void rapperReadsWhatIsSaidOfAThing(String extension, String format) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(RAPPER), "no rapper here; install raptor2-utils to run this test");
        var wanted = site.get("/data/person/jan-kovac.nt").body().lines().count();

        assertThat(rapper(format, bytes(site.address("/data/person/jan-kovac." + extension))))
                .contains("returned %d triples".formatted(wanted));
    }

    @ParameterizedTest
    @CsvSource({"nq, nquads", "trig, trig", "nt, ntriples", "ttl, turtle"})
    void rapperReadsTheDumps(String extension, String format) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(RAPPER), "no rapper here; install raptor2-utils to run this test");

        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(bytes(site.address("/dump.%s.gz".formatted(extension)))))) {
            assertThat(rapper(format, in.readAllBytes())).contains("returned").doesNotContain("Error", "returned 0 ");
        }
    }

    private static String rapper(String format, byte[] bytes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(RAPPER.toString(), "-c", "-i", format, "-", "http://base.example/")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(bytes);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aSecondFusekiAsksThisOneThroughService() {
        var other = FusekiServer.create()
                .port(0)
                .add("/other", DatasetGraphFactory.createTxnMem())
                .build()
                .start();
        try {
            var query = """
                    PREFIX parley: <https://w3id.org/parley/ontology#>
                    SELECT ?count { SERVICE <%s> { ?detention parley:count ?count } } ORDER BY ?count
                    """.formatted(site.address("/sparql"));
            var address = "http://127.0.0.1:%d/other/sparql?query=%s".formatted(other.getPort(), encoded(query));

            var answer = new String(bytes(URI.create(address), "Accept", "text/csv"), StandardCharsets.UTF_8);

            assertThat(answer.lines()).containsExactly("count", "12", "14");
        } finally {
            other.stop();
        }
    }

    private static byte[] bytes(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        try {
            var answer = CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            return answer.body();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
