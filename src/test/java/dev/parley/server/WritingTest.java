package dev.parley.server;

import static dev.parley.server.TestSite.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates, whole graphs and signing in, over a server that lets those with a password write. */
class WritingTest {

    private static final String ANNA = WritableSite.basic("anna", "open-sesame");
    private static final String ADD_PERSON = """
            PREFIX parley: <https://w3id.org/parley/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            INSERT DATA { GRAPH <urn:x-test:g> {
              <https://w3id.org/parley/id/person/%s> a parley:Person ; rdfs:label "%s" } }
            """;

    @TempDir
    private static Path folder;

    private static WritableSite writable;
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        writable = WritableSite.start(folder);
        site = writable.site();
    }

    @AfterAll
    static void stop() {
        writable.close();
    }

    @ParameterizedTest
    @CsvSource({"anna, wrong", "nobody, open-sesame", "'', ''"})
    void whoHasNoPasswordUpdatesNothing(String name, String password) {
        var answer = update("CLEAR ALL", "Authorization", WritableSite.basic(name, password));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(update("CLEAR ALL").statusCode()).isEqualTo(401);
        assertThat(update("CLEAR ALL").headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
        assertThat(site.get("/page/person/jan-kovac").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasThePasswordUpdatesAndTheSiteShowsIt() {
        var answer = update(ADD_PERSON.formatted("olga-new", "Olga Nová"), "Authorization", ANNA);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(site.get("/page/person/olga-new").body()).contains("Olga Nová");
        assertThat(site.get("/search?q=nova").body()).contains("/page/person/olga-new");
        assertThat(site.get("/browse/person").body()).contains("/page/person/olga-new");
    }

    @Test
    void updatesMayBeSentAsAForm() {
        var answer = writable.postForm(
                "/update", "update=" + encoded(ADD_PERSON.formatted("form-person", "Form")), "Authorization", ANNA);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(site.get("/page/person/form-person").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordMayBeKeptAsAHash() {
        assertThat(update("INSERT DATA {}", "Authorization", WritableSite.basic("<script>eve</script>", "abc"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void wholeGraphsAreReadByAllAndWrittenWithThePassword() {
        var graph = "/graphs?graph=" + encoded("urn:x-test:whole");
        var put = HttpRequest.newBuilder(site.address(graph)).header("Content-Type", "text/turtle");
        var turtle = HttpRequest.BodyPublishers.ofString("<urn:x-test:a> <urn:x-test:b> \"c\" .");

        assertThat(site.send(put.copy().PUT(turtle).build()).statusCode()).isEqualTo(401);
        assertThat(site.get(graph).statusCode()).isEqualTo(404);
        assertThat(site.send(put.copy()
                                .header("Authorization", ANNA)
                                .PUT(turtle)
                                .build())
                        .statusCode())
                .isEqualTo(201);
        assertThat(site.get(graph, "Accept", "text/turtle").body()).contains("urn:x-test:b");
        assertThat(site.send(HttpRequest.newBuilder(site.address(graph))
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUpdateReadsNoFileAndNoOtherServer() {
        var file = Path.of("README.md").toUri();
        var load = update("LOAD <%s>".formatted(file), "Authorization", ANNA);
        var silent = update("LOAD SILENT <%s> INTO GRAPH <urn:x-test:l>".formatted(file), "Authorization", ANNA);
        var service = update(
                "INSERT { GRAPH <urn:x-test:s> { ?s ?p ?o } } WHERE { SERVICE <%s> { ?s ?p ?o } }"
                        .formatted(site.address("/sparql")),
                "Authorization",
                ANNA);

        assertThat(load.statusCode()).isEqualTo(403);
        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(service.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(site.get("/graphs?graph=" + encoded("urn:x-test:s")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUpdateThatIsNoSparqlIsRefused() {
        assertThat(update("DROP EVERYTHING", "Authorization", ANNA).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aPageOfAnotherSiteWritesNothing(String header, String value) {
        var update = update(ADD_PERSON.formatted("evil", "Evil"), "Authorization", ANNA, header, value);
        var signIn = writable.postForm("/sign-in", "name=anna&password=open-sesame", header, value);

        assertThat(update.statusCode()).isEqualTo(403);
        assertThat(signIn.statusCode()).isEqualTo(403);
        assertThat(signIn.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(site.get("/page/person/evil").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageOfThisSiteWrites() {
        var origin = site.address("").toString();

        assertThat(update("INSERT DATA {}", "Authorization", ANNA, "Origin", origin)
                        .statusCode())
                .isEqualTo(204);
        assertThat(update("INSERT DATA {}", "Authorization", ANNA, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void pagesShowWhoIsSignedIn() {
        var cookie = writable.signIn();

        assertThat(site.get("/questions", "Cookie", cookie).body()).contains("Signed in as <strong>anna</strong>");
        assertThat(site.get("/questions").body())
                .contains("href=\"/sign-in?next=")
                .doesNotContain("anna");
        assertThat(site.get("/questions", "Cookie", cookie).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(site.get("/questions", "Cookie", "parley-session=guess").body())
                .doesNotContain("Signed in");
    }

    @Test
    void aNameWithMarkupIsShownAsItIs() {
        var cookie = writable.signIn("<script>eve</script>", "abc");

        assertThat(site.get("/", "Cookie", cookie).body())
                .contains("&lt;script&gt;eve&lt;/script&gt;")
                .doesNotContain("<script>eve");
    }

    @Test
    void signingInSetsACookieThatScriptsAndOtherSitesDoNotGet() {
        var answer =
                writable.postForm("/sign-in", "name=anna&password=open-sesame&next=" + encoded("/page/person/x?a=b#c"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/page/person/x?a=b#c");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @ParameterizedTest
    @CsvSource({"anna, wrong", "anna, ''", "Anna, open-sesame", "'', ''", "eve, abc"})
    void whoHasNoPasswordIsNotSignedIn(String name, String password) {
        var answer = writable.postForm("/sign-in", "name=%s&password=%s".formatted(encoded(name), encoded(password)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("This name and password do not belong together.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/x\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/\u00e9"
            })
    void afterSigningInOneStaysOnThisSite(String next) {
        var answer = writable.postForm("/sign-in", "name=anna&password=open-sesame&next=" + encoded(next));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void whoSignsOutIsSignedOut() {
        var cookie = writable.signIn();
        var token = writable.token(cookie);

        assertThat(writable.postForm("/sign-out", "token=other", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(writable.postForm("/sign-out", "token=" + token, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/", "Cookie", cookie).body()).doesNotContain("Signed in");
    }

    @Test
    void aServerThatOnlyReadsRefusesEveryWriting() {
        try (var reading = TestSite.start()) {
            var form = "application/x-www-form-urlencoded";
            assertThat(reading.post("/update", "application/sparql-update", "CLEAR ALL", "Authorization", ANNA)
                            .statusCode())
                    .isEqualTo(405);
            assertThat(reading.post("/decisions", form, "about=person/jan-kovac&verdict=confirmed")
                            .statusCode())
                    .isEqualTo(405);
            assertThat(reading.post("/sign-in", form, "name=anna&password=open-sesame")
                            .statusCode())
                    .isEqualTo(405);
            assertThat(reading.get("/sign-in").statusCode()).isEqualTo(404);
            assertThat(reading.get("/").body()).doesNotContain("/sign-in");
        }
    }

    @Test
    void aPasswordFileThatIsMissingOrEmptyIsNamed() throws IOException {
        var empty = Files.writeString(folder.resolve("nobody.txt"), "# nobody yet\n");

        assertThatThrownBy(() -> TestSite.start(settings -> settings.writable(Path.of("nowhere.txt"))))
                .isInstanceOf(InputException.class)
                .hasMessage("nowhere.txt: there is no such file to read; give a file with a line 'name: password'"
                        + " for each who may write");
        assertThatThrownBy(() -> TestSite.start(settings -> settings.writable(empty)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is nobody in it");
    }

    private static HttpResponse<String> update(String sparql, String... headers) {
        return site.post("/update", "application/sparql-update", sparql, headers);
    }
}
