package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a thing's IRI to a description in the form that the client takes. */
class LinkedDataTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/html                                             | /page/person/jan-kovac
                    text/html,application/xhtml+xml,*/*;q=0.8             | /page/person/jan-kovac
                    */*                                                   | /page/person/jan-kovac
                    text/turtle                                           | /data/person/jan-kovac.ttl
                    application/ld+json                                   | /data/person/jan-kovac.jsonld
                    application/rdf+xml                                   | /data/person/jan-kovac.rdf
                    application/n-triples                                 | /data/person/jan-kovac.nt
                    text/html;q=0.1, application/*;q=0.5, text/turtle     | /data/person/jan-kovac.ttl
                    application/rdf+xml,text/rdf+n3;q=0.9,text/turtle;q=1 | /data/person/jan-kovac.ttl
                    """)
    void aThingLeadsToWhatTheClientLikesBest(String accept, String location) {
        var answer = site.get("/id/person/jan-kovac", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("rel=\"alternate\"; type=\"text/turtle\"");
    }

    @Test
    void aFormThatIsNotThereIsRefusedWithTheFormsThatAre() {
        var answer = site.get("/id/person/jan-kovac", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle");
    }

    @Test
    void aThingThatNobodyNamesIsNotFound() {
        assertThat(site.get("/id/person/nobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/data/person/nobody.ttl").statusCode()).isEqualTo(404);
        assertThat(site.get("/page/person/nobody").body()).contains("Nothing is known about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf", "nt"})
    void everyFormHoldsTheSameTriples(String extension) {
        var turtle = GraphFactory.createDefaultGraph();
        var other = GraphFactory.createDefaultGraph();

        RDFParser.fromString(site.get("/data/person/jan-kovac.ttl").body(), Lang.TURTLE)
                .parse(turtle);
        RDFParser.fromString(
                        site.get("/data/person/jan-kovac." + extension).body(), RDFLanguages.fileExtToLang(extension))
                .parse(other);

        assertThat(other.size()).isPositive();
        assertThat(other.isIsomorphicWith(turtle)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology", "/ontology/Detention", "/codes", "/codes/detention-status-held", "/shapes"})
    void theVocabularyIsNegotiatedToo(String path) {
        var data = site.get(path, "Accept", "text/turtle");
        var page = site.get(path, "Accept", "text/html");

        assertThat(data.statusCode()).isEqualTo(303);
        assertThat(site.get(data.headers().firstValue("Location").orElse("")).statusCode())
                .isEqualTo(200);
        assertThat(site.get(page.headers().firstValue("Location").orElse("")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnchangedPageIsNotSentTwice() {
        var first = site.get("/page/person/jan-kovac");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = site.get("/page/person/jan-kovac", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aPageThatHasNotChangedSinceIsNotSentAgain() {
        var changed = site.get("/page/person/jan-kovac")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();

        var same = site.get("/page/person/jan-kovac", "If-Modified-Since", changed);
        var older = site.get("/page/person/jan-kovac", "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT");
        var odd = site.get("/page/person/jan-kovac", "If-Modified-Since", "yesterday");
        var other = site.get("/page/person/jan-kovac", "If-Modified-Since", changed, "If-None-Match", "\"other\"");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(odd.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        var head = site.head("/page/person/jan-kovac");
        var get = site.get("/page/person/jan-kovac");

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void aPassageIsShownOnItsArticlesPage() {
        var answer = site.get("/page/article/first/passage/28-57");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/page/article/first#p28-57");
    }

    @Test
    void theDataSetDescribesItself() {
        var description = GraphFactory.createDefaultGraph();

        RDFParser.fromString(site.get("/.well-known/void").body(), Lang.TURTLE).parse(description);

        assertThat(description.stream()
                        .anyMatch(triple -> triple.getObject()
                                .toString()
                                .equals(site.address("/sparql").toString())))
                .isTrue();
        assertThat(site.get("/sitemap.xml").body()).contains("/page/person/jan-kovac</loc>");
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: ");
    }
}
