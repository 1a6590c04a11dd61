package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, looked at by axe in a real browser, in light and dark colours; and what a keyboard alone can do. */
class AccessibilityTest {

    @TempDir
    private static Path profile;

    private static TestSite site;
    private static Browser browser;
    private static Axe axe;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.startIfInstalled(profile);
        axe = Axe.load();
        site = TestSite.start(settings -> settings.texts(SampleStore::text));
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

        browser.open(site.address(
                page.select("#prisoner .fact a[href^=/page/detention/]").attr("href")));

        assertThat(violations()).isEmpty();
    }

    private static String violations() {
        return axe.violations(browser);
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
