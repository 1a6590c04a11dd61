package dev.parley.server;

import static dev.parley.server.TestSite.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see. */
class PagesTest {

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
    void theFirstPageCountsWhatIsThereAndOffersTheQuestions() {
        var page = page("/");

        assertThat(page.select(".counts").text()).contains("3 people", "2 states", "2 articles");
        assertThat(page.select("a[href=/questions/who-is-held]")).isNotEmpty();
    }

    @Test
    void aPersonsPageTellsEachFactWithThePassageBehindIt() {
        var page = page("/page/person/ana-petrescu");

        assertThat(page.select("h1").text()).isEqualTo("Ana Petrescu");
        assertThat(page.select("#member").text())
                .contains("Foreign Minister, Ruritania current", "Ana Petrescu, the foreign minister", "2 articles");
        assertThat(page.select("#speaker").text())
                .contains("Ana Petrescu calls on Sylvania, about release, 4 May 2026");
        assertThat(page.select("#participant").text()).contains("Ana Petrescu and Sylvania met in Strelsau");
    }

    @Test
    void countsThatDifferAreShownAsDifferingWithTheirSources() {
        var fact = page("/page/group/ruritanian-soldiers").select("#prisoner .fact a[href^=/page/detention/]");

        var page = page(fact.attr("href"));

        assertThat(page.select("h1").text()).contains("(12 or 14)", "sources differ");
        assertThat(page.select(".details").text()).contains("12 – Highland Wire", "14 – The Lowland Post");
        assertThat(page.select(".passage mark").eachText())
                .containsExactly(
                        "Sylvania holds fourteen Ruritanian soldiers",
                        "Twelve Ruritanian soldiers are held by Sylvania.");
    }

    @Test
    void anAgreementHasATimeLineOfItsSteps() {
        var page = page("/page/agreement/strelsau-treaty");

        assertThat(page.select(".timeline").text()).contains("3 May 2026 signed in Strelsau – Highland Wire");
    }

    @Test
    void anArticleHasItsPassagesInOrderWithTheFactsBeside() {
        var page = page("/page/article/first");

        assertThat(page.select(".byline").text()).isEqualTo("A. Reporter · Highland Wire · 4 May 2026");
        assertThat(page.select(".beside .text").eachText())
                .startsWith("Foreign Minister Ana Petrescu")
                .endsWith("The Strelsau Treaty was signed on 3 May 2026 in Strelsau.");
        assertThat(page.select(".beside:last-of-type .stated").text()).contains("between Ruritania and Sylvania");
    }

    @Test
    void anArticleWhoseTextIsKeptShowsAllOfItWithThePassagesHighlighted() {
        try (var keeping = TestSite.start(settings -> settings.texts(SampleStore::text))) {
            var page = Jsoup.parse(keeping.get("/page/article/first").body());

            assertThat(page.select(".beside .text").text())
                    .contains("Foreign Minister Ana Petrescu", "said on Monday that Sylvania must free the prisoners.");
            assertThat(page.select("mark").eachText())
                    .contains("Twelve Ruritanian soldiers are held by Sylvania.")
                    .doesNotContain("Twelve soldiers still held");
            var number = page.select("a.number[href^=#facts]").getLast();
            assertThat(page.select(number.attr("href")).text()).contains("between Ruritania and Sylvania");
            assertThat(Jsoup.parse(keeping.get("/page/article/second").body())
                            .select("main")
                            .text())
                    .contains("the whole text stays with its publisher");
        }
    }

    @Test
    void aTextThatHasChangedSinceItWasReadIsNotShown() {
        try (var changed = TestSite.start(settings -> settings.texts(id -> Optional.of("Another text.")))) {
            assertThat(changed.get("/page/article/first").body()).doesNotContain("Another text");
        }
    }

    @Test
    void factsThatCannotWellBeTrueTogetherAreShownBesideEachOther() {
        var fact = page("/page/person/ana-petrescu").select("#member .fact a[href^=/page/tenure/]");

        var page = page(fact.attr("href"));

        assertThat(page.select("#conflicts").text())
                .contains("Others who are said to hold it", "script>alert('label')</script>, foreign minister");
    }

    @Test
    void aFactTellsThroughWhomItCame() {
        var fact = page("/page/state/sylvania").select("#speaker .fact a[href^=/page/statement/]");

        assertThat(page(fact.attr("href")).select("#chain").text())
                .contains("printed by The Lowland Post ← reported via Ana Petrescu ← said by Sylvania");
    }

    @Test
    void anAgreementShowsWhatEachSideSaysOfIt() {
        assertThat(page("/page/agreement/strelsau-treaty").select("#sides").text())
                .contains("Sylvania", "Sylvania denies, about peace agreement", "Sylvania's envoys");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /timeline                                            | 3 dated events
                    /timeline?type=detention                             | Jan Kováč, held by Sylvania, since May 2025
                    /timeline?from=2026&until=2026-05                    | 2 dated events
                    /timeline?about=person/jan-kovac                     | 1 dated event with Jan Kováč
                    /timeline?about=petresku&type=statement              | Ana Petrescu calls on Sylvania
                    /timeline?about=agreement/strelsau-treaty            | Strelsau Treaty: signed in Strelsau
                    /timeline?about=nobody-of-this-name                  | Nothing is named
                    /timeline?until=2020                                 | 0 dated events
                    """)
    void theTimelineShowsWhatWasAskedFor(String path, String words) {
        assertThat(page(path).select("main").text()).contains(words);
    }

    @Test
    void theTimelineRefusesADateThatIsNone() {
        assertThat(site.get("/timeline?from=tomorrow").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/person/jan-kovac, Person, name",
        "/page/state/sylvania, Country, name",
        "/page/article/first, NewsArticle, headline",
        "/page/agreement/strelsau-treaty, CreativeWork, subjectOf",
        "/, Dataset, distribution"
    })
    void aPageTellsSearchEnginesInSchemaOrgWhatItShows(String path, String type, String property) {
        var block = page(path).expectFirst("script[type=application/ld+json]");
        var graph = GraphFactory.createDefaultGraph();

        RDFParser.fromString(block.data(), Lang.JSONLD11)
                .base(site.address(path).toString())
                .parse(graph);

        var things = graph.find(Node.ANY, RDF.type.asNode(), schema(type)).toList();
        assertThat(things).isNotEmpty();
        assertThat(graph.contains(things.getFirst().getSubject(), schema(property), Node.ANY))
                .isTrue();
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }

    @Test
    void aPlaceKnowsWhatHappenedThere() {
        assertThat(page("/questions/who-met-whom").select("table").text()).contains("Strelsau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kovac", "KOVÁČ", "kov", "kovack", "jan kovac"})
    void aNameIsFoundHoweverItIsTyped(String words) {
        assertThat(page("/search?q=" + encoded(words)).select("main a").eachText())
                .contains("Jan Kováč");
        assertThat(site.get("/suggest?q=" + encoded(words)).body()).contains("/page/person/jan-kovac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "AND", "a* OR", "name:x~", "(((", "<script>", "'; DROP", "\\", "   "})
    void oddWordsAreWordsToo(String words) {
        assertThat(site.get("/search?q=" + encoded(words)).statusCode()).isEqualTo(200);
    }

    @Test
    void aQuestionAnswersWithLinkedRows() {
        var page = page("/questions/who-is-held?holderIri=state/sylvania");

        assertThat(page.select("table a").eachText())
                .contains("Jan Kováč", "Ruritanian soldiers", "Twelve soldiers still held");
        assertThat(page.select("a[href^=/editor?query=]")).isNotEmpty();
        assertThat(page.select("a[href*=format=csv]").attr("href")).contains("holderIri=state%2Fsylvania");
    }

    @Test
    void aNameWillDoWhereNoSuggestionWasChosen() {
        assertThat(page("/questions/who-is-held?holderIri=Silvania")
                        .select("table")
                        .text())
                .contains("Jan Kováč");
    }

    @Test
    void aWrongParameterIsExplained() {
        var answer = site.get("/questions/statements-in-period?from=tomorrow&until=2026");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not a date");
    }

    @Test
    void aTermOfTheVocabularyIsExplainedAndCounted() {
        var page = page("/page/ontology/Detention");

        assertThat(page.select("main").text())
                .contains("The captivity of a person or of a group", "2 such things", "What must hold");
    }

    @Test
    void theNetworkJoinsThingsByTheirFacts() {
        assertThat(page("/network?about=person/ana-petrescu").select("table").text())
                .contains("Sylvania state 1 meeting, 2 statements", "Ruritania state 1 tenure");
        assertThat(site.get("/network.json?about=person/ana-petrescu").body()).contains("\"label\" : \"Ruritania\"");
    }

    /** Follows every link of the site: all lead somewhere, and the hostile names of the sample stay text everywhere. */
    @Test
    void everyLinkLeadsSomewhereAndNoPageRunsWhatArticlesSay() {
        var seen = new HashSet<>(List.of("/"));
        var open = new ArrayDeque<>(seen);
        var broken = new TreeMap<String, Integer>();
        while (!open.isEmpty()) {
            var path = open.poll();
            var answer = site.get(path, "Accept", "text/html");
            if (answer.statusCode() >= 400) {
                broken.put(path, answer.statusCode());
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            var page = Jsoup.parse(answer.body(), site.address(path).toString());
            assertThat(
                            page.select(
                                    "script:not([src]):not([type=application/ld+json]), [onclick], [style], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<b>meet");
            page.select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceAll("#.*", ""))
                    .filter(href -> !href.startsWith("/dump."))
                    .filter(seen::add)
                    .forEach(open::add);
        }

        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private static Document page(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
