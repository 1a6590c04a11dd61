package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do, in a real browser; left out only where none is installed. */
class BrowserTest {

    @TempDir
    private static Path profile;

    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.startIfInstalled(profile);
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @Test
    void fromTheSearchToAPersonAFactAndTheHighlightedSentence() {
        browser.open(site.address("/"));
        browser.type("#q", "petresku" + Browser.ENTER);
        browser.follow("main a[href='/page/person/ana-petrescu']");
        assertThat(browser.text("h1")).isEqualTo("Ana Petrescu");

        browser.follow("#speaker a[href^='/page/statement/']");
        browser.follow(".passage footer a");

        assertThat(browser.path()).startsWith("/page/article/first#p");
        assertThat(browser.text(".beside:target mark"))
                .isEqualTo("said on Monday that Sylvania must free the prisoners");
    }

    @Test
    void aSuggestionIsChosenWithTheKeyboardAlone() {
        browser.open(site.address("/"));
        browser.type("#q", "kov");
        browser.await("document.querySelector('.suggestions li')");

        browser.type("#q", Browser.ARROW_DOWN + Browser.ENTER);

        browser.await("location.pathname === '/page/person/jan-kovac'");
    }

    @Test
    void theFirstTabLeadsPastTheNavigation() {
        browser.open(site.address("/page/person/jan-kovac"));

        browser.type("body", Browser.TAB);

        assertThat(browser.script("return document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
    }

    @Test
    void aQuestionIsAskedAndItsAnswerSorted() {
        browser.open(site.address("/questions/detainee-counts"));
        browser.follow(".ask button");
        browser.click("th:nth-child(3) button");
        var rising = browser.text("tbody tr:first-child td:nth-child(3)");
        browser.click("th:nth-child(3) button");
        var falling = browser.text("tbody tr:first-child td:nth-child(3)");

        assertThat(rising).isEqualTo("12");
        assertThat(falling).isEqualTo("14");
    }

    @Test
    void theEditorRunsAQuery() {
        browser.open(site.address("/editor"));

        browser.click(".yasqe_queryButton");

        browser.await(
                "document.querySelector('.yasr table') && document.querySelector('.yasr').textContent.includes('Ana Petrescu')");
    }

    @Test
    void theNetworkIsDrawn() {
        browser.open(site.address("/network?about=person/ana-petrescu"));

        browser.await(
                "document.querySelector('#network canvas') && document.querySelector('#network').dataset.drawn > 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/page/person/mallory", "/page/article/second", "/search?q=script", "/questions/people"})
    void aPageOnAPhoneNeedsNoScrollingSidewaysAndRunsNoForeignScript(String path) {
        browser.open(site.address(path));
        browser.script("document.documentElement.style.width = '360px'");

        assertThat(browser.script("return String(document.querySelector('main').scrollWidth <= 360)"))
                .isEqualTo("true");
        assertThat(
                        browser.script(
                                "return String(document.scripts.length > 0 && [...document.scripts].every(s => s.type === 'application/ld+json' || s.src.startsWith(location.origin)))"))
                .isEqualTo("true");
    }
}
