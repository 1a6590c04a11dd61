package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, looked at by axe in a real browser, in light and dark colours; and what a keyboard alone can do. */
class AccessibilityTest {

    /** Violations that keep somebody from reading or using the page, as lines of rule and place. */
    private static final String SERIOUS = """
            axe.run(document, { resultTypes: ['violations'] }).then(found => done(found.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .flatMap(violation => violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.html))
                .join('\\n')), problem => done(String(problem)));
            """;

    @TempDir
    private static Path profile;

    private static TestSite site;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var driver = Browser.installed();
        assumeTrue(driver.isPresent(), "no chromedriver here; install chromium and chromium-driver to run these tests");
        axe = axe();
        site = TestSite.start(settings -> settings.texts(SampleStore::text));
        browser = Browser.start(driver.orElseThrow(), profile);
    }

    private static String axe() throws IOException {
        var version = new Properties();
        try (var in = open("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            version.load(in);
        }
        try (var in = open("/META-INF/resources/webjars/axe-core/%s/axe.min.js".formatted(version.getProperty("version")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream(resource), resource);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/browse/person",
                "/browse/article",
                "/search?q=kovac",
                "/search?q=nothing-of-the-kind",
                "/timeline",
                "/page/person/ana-petrescu",
                "/page/state/sylvania",
                "/page/group/ruritanian-soldiers",
                "/page/agreement/strelsau-treaty",
                "/page/article/first",
                "/page/article/second",
                "/page/person/ana-petrescu?section=speaker",
                "/network?about=person/ana-petrescu",
                "/questions",
                "/questions/who-is-held",
                "/questions/articles-per-month",
                "/questions/agreement-timeline",
                "/questions/find",
                "/vocabulary",
                "/page/ontology/Detention",
                "/page/ontology/heldBy",
                "/page/codes/detention-status",
                "/editor",
                "/page/person/nobody"
            })
    void noPageShutsAnybodyOut(String path) {
        for (var colours : new String[] {"light", "dark"}) {
            browser.look(1200, colours);
            browser.open(site.address(path));
            assertThat(violations()).as("%s in %s colours", path, colours).isEmpty();
        }
        browser.look(360, "light");
        browser.open(site.address(path));
        assertThat(violations()).as("%s on a phone", path).isEmpty();
    }

    @Test
    void theFactPageShutsNobodyOut() {
        var page = Jsoup.parse(site.get("/page/group/ruritanian-soldiers").body());
        browser.look(1200, "light");

        browser.open(site.address(page.select("#prisoner .fact a[href^=/page/detention/]").attr("href")));

        assertThat(violations()).isEmpty();
    }

    private static String violations() {
        return browser.scriptThatAnswers(axe + ";" + SERIOUS);
    }

    @Test
    void theKeyboardAloneLeadsFromTheSearchToTheSentence() {
        browser.look(1200, "light");
        browser.open(site.address("/"));
        browser.tabTo("#q");
        browser.type("#q", "petresku" + Browser.ENTER);
        browser.await("location.pathname === '/search' && document.readyState === 'complete'");
        browser.tabTo("main a[href='/page/person/ana-petrescu']");
        browser.press(Browser.ENTER);
        browser.await("location.pathname === '/page/person/ana-petrescu' && document.readyState === 'complete'");
        browser.tabTo("#speaker a[href^='/page/statement/']");
        browser.press(Browser.ENTER);
        browser.await("location.pathname.startsWith('/page/statement/') && document.readyState === 'complete'");
        browser.tabTo(".passage footer a");
        browser.press(Browser.ENTER);

        browser.await("location.pathname === '/page/article/first' && location.hash.startsWith('#p')");
        assertThat(browser.text("a.number:target + mark"))
                .isEqualTo("said on Monday that Sylvania must free the prisoners");
    }

    @Test
    void theKeyboardAloneAsksAQuestionAndSortsItsAnswer() {
        browser.look(1200, "light");
        browser.open(site.address("/questions/detainee-counts"));
        browser.tabTo(".ask button");
        browser.press(Browser.ENTER);
        browser.await("location.search !== '' && document.readyState === 'complete'");
        browser.tabTo("th:nth-child(3) button");
        browser.press(Browser.ENTER);

        browser.await("document.querySelector('th:nth-child(3)').getAttribute('aria-sort') === 'ascending'");
    }
}
