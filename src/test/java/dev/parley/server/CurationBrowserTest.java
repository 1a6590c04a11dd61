package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a curator does, in a real browser; left out only where none is installed. */
class CurationBrowserTest {

    @TempDir
    private static Path folder;

    private static WritableSite writable;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.startIfInstalled(folder.resolve("profile"));
        writable = WritableSite.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            writable.close();
        }
    }

    @Test
    void aFactIsRejectedAndMarkedWithTheKeyboardAlone() {
        browser.look(1200, "light");
        open("/page/group/ruritanian-soldiers");
        go("a[href^='/page/detention/']");
        go("#decisions a[href^='/sign-in']");
        browser.tabTo("#name");
        browser.write("anna" + Browser.TAB + "open-sesame");
        follow(Browser.ENTER);
        assertThat(browser.path()).startsWith("/page/detention/").endsWith("#decisions");

        browser.tabTo("input[name=verdict][value=confirmed]");
        browser.write(Browser.ARROW_DOWN);
        browser.tabTo("#note-fact");
        browser.write("The number is another <b>paper</b>'s");
        browser.tabTo("form.decide button.main");
        follow(Browser.ENTER);

        assertThat(browser.text(".banner")).contains("Rejected by anna", "The number is another <b>paper</b>'s");
        assertThat(browser.text(".history")).contains("rejected", "anna");

        open("/page/group/ruritanian-soldiers");
        assertThat(browser.text(".fact .chip.verdict-rejected")).isEqualTo("rejected");

        browser.tabTo("form.visitor button");
        follow(Browser.ENTER);
        assertThat(browser.text("a.visitor")).isEqualTo("Sign in");
    }

    @Test
    void noPageOfCuratorsShutsAnybodyOut() throws IOException {
        var axe = Axe.load();
        var anna = writable.signIn();
        var detention = writable.detention();
        writable.decide(anna, "about", detention, "verdict", "rejected", "note", "no number is named");
        writable.decide(
                anna, "about", "person/mallory", "verdict", "merged", "keeps", "person/jan-kovac", "note", "one");
        open("/sign-in");
        assertThat(axe.violations(browser)).as("signing in").isEmpty();
        browser.type("#name", "anna");
        browser.type("#password", "open-sesame" + Browser.ENTER);
        browser.await("document.querySelector('form.visitor')");

        for (var path : new String[] {"/page/" + detention, "/page/person/jan-kovac", "/decisions"}) {
            for (var colours : new String[] {"light", "dark"}) {
                browser.look(360, colours);
                open(path);
                browser.script("document.querySelectorAll('details').forEach(part => part.open = true)");
                assertThat(axe.violations(browser))
                        .as("%s in %s colours", path, colours)
                        .isEmpty();
                assertThat(browser.script("return String(document.documentElement.scrollWidth <= 360)"))
                        .as(path)
                        .isEqualTo("true");
            }
        }
        browser.follow("form.visitor button"); // the next test begins signed out
    }

    private void open(String path) {
        browser.open(writable.site().address(path));
    }

    /** Goes on with Tab until an element has the focus, and follows it. */
    private void go(String css) {
        browser.tabTo(css);
        follow(Browser.ENTER);
    }

    private void follow(String key) {
        browser.script("window.isLeft = true");
        browser.write(key);
        browser.await("!window.isLeft && document.readyState === 'complete'");
    }
}
