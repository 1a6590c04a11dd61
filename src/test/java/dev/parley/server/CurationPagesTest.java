package dev.parley.server;

import static dev.parley.server.TestSite.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions about facts and persons, as a curator's browser sends them and as everybody's shows them. */
class CurationPagesTest {

    private static final String SCRIPT = "\"><script>alert('note')</script>";
    private static final Pattern DECISION = Pattern.compile("name=\"decision\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private WritableSite writable;
    private TestSite site;
    private String anna = "";

    /** The detention of twelve or fourteen soldiers, as a path. */
    private String detention = "";

    @BeforeEach
    void start() throws IOException {
        writable = WritableSite.start(folder);
        site = writable.site();
        anna = writable.signIn();
        detention = writable.detention();
    }

    @AfterEach
    void stop() {
        writable.close();
    }

    @Test
    void aRejectedFactIsMarkedAndNotHidden() {
        var answer = writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/page/" + detention + "#decisions");
        assertThat(site.get("/page/" + detention).body())
                .contains("<strong>Rejected</strong> by anna", "no number is named", "sources differ");
        assertThat(site.get("/page/group/ruritanian-soldiers").body())
                .contains("/page/" + detention, "chip verdict-rejected");
        assertThat(site.get("/decisions").body()).contains("no number is named", "/page/" + detention);
        assertThat(site.get("/decisions.ttl").body()).contains("no number is named", "code:verdict-rejected");
    }

    @Test
    void theDecisionIsInTheDataAndInQueries() {
        writable.decide(anna, "about", detention, "verdict", "confirmed", "note", "");

        assertThat(site.get("/data/" + detention + ".ttl").body())
                .contains("parley:reviewed", "verdict-confirmed", "/curator/anna>");
        assertThat(site.get("/api/reviewed?format=csv").body()).contains("confirmed,Detention,Ruritanian soldiers");
        assertThat(site.get("/api/single-source-facts?format=csv&below=101")
                        .body()
                        .lines()
                        .findFirst())
                .hasValueSatisfying(header -> assertThat(header).contains("reviewed"));
    }

    @Test
    void aWithdrawnDecisionStaysInTheHistory() {
        writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");
        var decision =
                DECISION.matcher(site.get("/page/" + detention, "Cookie", anna).body());
        assertThat(decision.find()).isTrue();

        var answer = writable.decide(
                anna,
                "about",
                detention,
                "verdict",
                "withdrawn",
                "decision",
                decision.group(1),
                "note",
                "there is one");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get("/page/" + detention).body())
                .doesNotContain("<strong>Rejected</strong>")
                .contains("no number is named", "withdrawn later", "there is one");
    }

    @Test
    void aCorrectionShowsBothValues() {
        var page = site.get("/page/" + detention, "Cookie", anna).body();
        assertThat(page).contains("<option value=\"https://w3id.org/parley/codes#detention-status-released\">released");

        var answer = correct(
                "status",
                "<https://w3id.org/parley/codes#detention-status-held>",
                "https://w3id.org/parley/codes#detention-status-released");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get("/page/" + detention).body())
                .contains("<strong>Corrected</strong> by anna", "chip verdict-corrected", ">released</a>");
    }

    @Test
    void aValueThatIsNotValidIsRefusedWithAReason() {
        var code = correct("status", "<https://w3id.org/parley/codes#detention-status-held>", "free");
        var number = correct("count", "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>", "a dozen");
        var unstated = correct("count", "\"13\"^^<http://www.w3.org/2001/XMLSchema#integer>", "15");

        assertThat(code.statusCode()).isEqualTo(400);
        assertThat(code.body()).contains("is not one of the codes");
        assertThat(number.body()).contains("is not a whole number above zero");
        assertThat(unstated.body()).contains("no article gives it");
        assertThat(site.get("/decisions").body()).contains("Nothing has been decided yet");
    }

    @Test
    void aDecisionNeedsSomebodyWhoIsSignedInAndTheirToken() {
        var fields = "about=%s&verdict=confirmed".formatted(encoded(detention));

        var stranger = writable.postForm("/decisions", fields);
        var forged = writable.postForm("/decisions", fields + "&token=guess", "Cookie", anna);
        var missing = writable.postForm("/decisions", fields, "Cookie", anna);

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("Sign in before you decide");
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Session realm=\"Parley\"");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(site.get("/decisions").body()).contains("Nothing has been decided yet");
    }

    @Test
    void aTokenOfAnotherSessionDoesNotCount() {
        var eve = writable.signIn("<script>eve</script>", "abc");
        var fields = "about=%s&verdict=confirmed&token=%s".formatted(encoded(detention), writable.token(eve));

        assertThat(writable.postForm("/decisions", fields, "Cookie", anna).statusCode())
                .isEqualTo(403);
    }

    @Test
    void notesAndNamesAreInertWhereverTheyStand() {
        var eve = writable.signIn("<script>eve</script>", "abc");
        writable.decide(eve, "about", detention, "verdict", "rejected", "note", SCRIPT);
        correctWith(eve, "count", "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>", "13");

        for (var path : new String[] {"/page/" + detention, "/decisions", "/questions/decisions?run=1"}) {
            assertThat(site.get(path, "Cookie", anna).body())
                    .as(path)
                    .contains("&lt;script&gt;eve")
                    .doesNotContain("<script>alert", "<script>eve");
        }
        assertThat(site.get("/decisions").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    }

    @Test
    void mergedPersonsAreShownAsOneAndCanBeTakenApart() {
        var answer = merge("person/mallory", "person/jan-kovac", "the same in court");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/page/person/jan-kovac#decisions");

        assertThat(site.get("/page/person/mallory").headers().firstValue("Location"))
                .hasValue("/page/person/jan-kovac");
        var page = site.get("/page/person/jan-kovac", "Cookie", anna).body();
        assertThat(page).contains("Clients", "Filed here by a curator", "alert(&#39;label&#39;)", "the same in court");
        assertThat(site.get("/suggest?q=alert").body()).contains("jan-kovac").doesNotContain("person/mallory");
        assertThat(site.get("/browse/person").body()).doesNotContain("/page/person/mallory\"");
        assertThat(site.get("/api/merged-persons?format=csv").body()).contains("Jan Kováč,");
        assertThat(site.get("/data/person/mallory.ttl").body()).contains("parley:mergedInto");

        var decision = DECISION.matcher(page);
        assertThat(decision.find()).isTrue();
        writable.decide(
                anna, "about", "person/mallory", "verdict", "withdrawn", "decision", decision.group(1), "note", "two");
        assertThat(site.get("/page/person/mallory").statusCode()).isEqualTo(200);
        assertThat(site.get("/browse/person").body()).contains("/page/person/mallory");
        assertThat(site.get("/page/person/jan-kovac").body()).doesNotContain("alert(&#39;label&#39;)</a>, represents");
    }

    @Test
    void onlyPersonsAreMerged() {
        assertThat(merge("state/sylvania", "person/jan-kovac", "x").statusCode())
                .isEqualTo(400);
        assertThat(merge("person/nobody", "person/jan-kovac", "x").body()).contains("it is no person of the graph");
        assertThat(merge("person/jan-kovac", "person/jan-kovac", "x").body()).contains("it is the same person already");
    }

    @Test
    void decisionsOutliveTheFactAndAreListedThen() {
        writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");
        for (var article : new String[] {"first", "second"}) {
            var graph = "/graphs?graph=" + encoded("https://w3id.org/parley/id/article/" + article);
            var deleted = site.send(HttpRequest.newBuilder(site.address(graph))
                    .header("Authorization", WritableSite.basic("anna", "open-sesame"))
                    .DELETE()
                    .build());
            assertThat(deleted.statusCode()).isBetween(200, 204);
        }

        assertThat(site.get("/decisions").body()).contains("Without a fact now", "/page/" + detention);
        assertThat(site.get("/page/" + detention).body())
                .contains("No article states this any more", "no number is named");
        assertThat(site.get("/id/" + detention, "Accept", "text/html").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/api/decisions-without-fact?format=csv").body()).contains("no number is named");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "person/x\r\nSet-Cookie: a=b",
                "person/<script>",
                "person/x> ; <urn:x-test:p",
                "tenure/none",
                "jan-kovac"
            })
    void whatIsNoFactCannotBeDecided(String about) {
        var answer = writable.decide(anna, "about", about, "verdict", "rejected", "note", "why not");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>", "root:");
        assertThat(site.get("/decisions").body()).contains("Nothing has been decided yet");
    }

    @Test
    void aDecisionsOwnAddressLeadsToWhatItIsAbout() {
        writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");
        var iri =
                DECISION.matcher(site.get("/page/" + detention, "Cookie", anna).body());
        assertThat(iri.find()).isTrue();
        var path = iri.group(1).replace("https://w3id.org/parley/id/", "/page/");

        assertThat(site.get(path).headers().firstValue("Location")).hasValue("/page/" + detention + "#decisions");
    }

    @Test
    void whoIsNotSignedInSeesNoFormsButTheHistory() {
        writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");

        assertThat(site.get("/page/" + detention).body())
                .contains("no number is named", "to confirm, reject or correct this")
                .doesNotContain("action=\"/decisions\"", "name=\"token\"");
    }

    private HttpResponse<String> correct(String property, String stated, String value) {
        return correctWith(anna, property, stated, value);
    }

    private HttpResponse<String> correctWith(String cookie, String property, String stated, String value) {
        return writable.decide(
                cookie,
                "about",
                detention,
                "verdict",
                "corrected",
                "property",
                "https://w3id.org/parley/ontology#" + property,
                "stated",
                stated,
                "value",
                value,
                "note",
                "by then they were free");
    }

    private HttpResponse<String> merge(String other, String kept, String note) {
        return writable.decide(anna, "about", other, "verdict", "merged", "keeps", kept, "note", note);
    }
}
