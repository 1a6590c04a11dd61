package dev.parley.server;

import static dev.parley.server.TestSite.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint for programs, and what it refuses. */
class ParleyServerTest {

    private static final String COUNT_SOLDIERS =
            "PREFIX parley: <https://w3id.org/parley/ontology#> SELECT ?n { ?d parley:count ?n } ORDER BY ?n";

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
    void aQuestionSeesAllArticlesTogether() {
        var answer = query(COUNT_SOLDIERS, "text/csv");

        assertThat(answer.body().lines()).containsExactly("n", "12", "14");
    }

    @Test
    void aQuestionMayKeepToOneArticle() {
        var answer = query("""
                PREFIX parley: <https://w3id.org/parley/ontology#>
                SELECT ?n { GRAPH <https://w3id.org/parley/id/article/second> { ?d parley:count ?n } }
                """, "text/csv");

        assertThat(answer.body().lines()).containsExactly("n", "14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void rowsComeInEachFormatOfTheStandard(String mediaType) {
        var answer = query(COUNT_SOLDIERS, mediaType);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"})
    void graphsComeInEachFormat(String mediaType) {
        var answer = query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5", mediaType);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    }

    @Test
    void questionsMayBePosted() {
        var direct = site.post("/sparql", "application/sparql-query", COUNT_SOLDIERS, "Accept", "text/csv");
        var form = site.post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + encoded(COUNT_SOLDIERS),
                "Accept",
                "text/csv");

        assertThat(direct.body()).isEqualTo(form.body()).contains("12");
    }

    @Test
    void namesAreFoundFromSparqlWithoutTheirAccentsAndWithAMistake() {
        var answer = query("""
                PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?s { ?s text:query (rdfs:label 'kovack~') }
                """, "text/csv");

        assertThat(answer.body()).contains("person/jan-kovac");
    }

    @Test
    void anArticlesGraphCanBeFetchedWhole() {
        var answer = site.get(
                "/graphs?graph=" + encoded("https://w3id.org/parley/id/article/first"), "Accept", "text/turtle");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Twelve soldiers still held");
    }

    @Test
    void nothingCanBeWritten() {
        var turtle = "<urn:a> <urn:b> <urn:c> .";
        var graphs = "/graphs?graph=" + encoded("urn:g");

        assertThat(site.post("/update", "application/sparql-update", "CLEAR ALL")
                        .statusCode())
                .isEqualTo(405);
        assertThat(site.post("/sparql", "application/sparql-update", "CLEAR ALL")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(site.post(graphs, "text/turtle", turtle).statusCode()).isBetween(400, 499);
        assertThat(query(COUNT_SOLDIERS, "text/csv").body()).contains("12");
    }

    @Test
    void aQuestionReachesNoOtherServerAndNoFile() {
        var service = query("SELECT * { SERVICE <" + site.address("/sparql") + "> { ?s ?p ?o } }", "text/csv");
        var file = query("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "text/csv");

        assertThat(service.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(file.body().strip()).isEqualTo("s,p,o");
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        try (var hasty = TestSite.start(settings -> settings.timeout(Duration.ofMillis(200)))) {
            var product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

            var answer = hasty.get("/sparql?query=" + encoded(product));

            assertThat(answer.statusCode()).isEqualTo(503);
        }
    }

    @Test
    void anOverloadIsTurnedAwayAndPasses() {
        try (var none = TestSite.start(settings -> settings.requestsAtOnce(0))) {
            var answer = none.get("/");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
        assertThat(site.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        var answer = site.post("/sparql", "application/sparql-query", "#".repeat(2_000_000));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing-here", "/sparql?query=x", "/static/parley.css", "/api/nothing"})
    void everyAnswerForbidsForeignScripts(String path) {
        var headers = site.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/static/..%2f..%2fsections.tsv",
        "/static/../sections.tsv",
        "/static/%2e%2e/sections.tsv",
        "/static/parley.css%00.js",
        "/page/../../etc/passwd",
        "/data/person/x%0d%0aSet-Cookie:a=b.ttl"
    })
    void oddPathsLeadNowhere(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("root:", "org#member");
    }

    private static HttpResponse<String> query(String sparql, String mediaType) {
        return site.get("/sparql?query=" + encoded(sparql), "Accept", mediaType);
    }
}
