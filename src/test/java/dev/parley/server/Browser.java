package dev.parley.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A real browser, driven by the W3C's WebDriver protocol through Debian's {@code chromedriver}. */
final class Browser implements AutoCloseable {

    /** The code that WebDriver gives the Enter key. */
    static final String ENTER = "\uE007";

    static final String ARROW_DOWN = "\uE015";
    static final String TAB = "\uE004";

    private static final int TABS_AT_MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String root, Path profile) {
        this.driver = driver;
        var started = call("POST", root + "/session", capabilities(profile));
        session = root + "/session/"
                + started.getAsObject().get("sessionId").getAsString().value();
    }

    /** {@return a started browser; where none is installed, the tests of the class that asks are left out} */
    static Browser startIfInstalled(Path profile) throws IOException, InterruptedException {
        var driver = installed();
        assumeTrue(driver.isPresent(), "no chromedriver here; install chromium and chromium-driver to run these tests");
        return start(driver.orElseThrow(), profile);
    }

    private static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path driverFile, Path profile) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var driver = new ProcessBuilder(driverFile.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .start();
        // it prints this line once it listens
        var lines = driver.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("started successfully")) {
                break;
            }
        }
        return new Browser(driver, "http://127.0.0.1:" + port, profile);
    }

    private static JsonObject capabilities(Path profile) {
        var arguments = new JsonArray();
        List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1200,1000",
                        "--user-data-dir=" + profile)
                .forEach(arguments::add);
        var options = new JsonObject();
        options.put("args", arguments);
        var always = new JsonObject();
        always.put("goog:chromeOptions", options);
        var capabilities = new JsonObject();
        capabilities.put("alwaysMatch", always);
        var body = new JsonObject();
        body.put("capabilities", capabilities);
        return body;
    }

    void open(URI address) {
        var body = new JsonObject();
        body.put("url", address.toString());
        call("POST", session + "/url", body);
    }

    String path() {
        var address =
                URI.create(call("GET", session + "/url", null).getAsString().value());
        return address.getRawPath() + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment());
    }

    /** Waits for the element, then clicks on it. */
    void click(String css) {
        call("POST", session + "/element/" + find(css) + "/click", new JsonObject());
    }

    /** Clicks on what leads to another page, and waits until that page is there: the old one may have the same elements. */
    void follow(String css) {
        find(css);
        script("window.isLeft = true");
        click(css);
        await("!window.isLeft && document.readyState === 'complete'");
    }

    void type(String css, String keys) {
        var body = new JsonObject();
        body.put("text", keys);
        call("POST", session + "/element/" + find(css) + "/value", body);
    }

    /** Writes wherever the focus is. */
    void write(String keys) {
        var body = new JsonObject();
        body.put("text", keys);
        var focused =
                call("GET", session + "/element/active", null).getAsObject().get(ELEMENT);
        call("POST", session + "/element/" + focused.getAsString().value() + "/value", body);
    }

    /** Waits for the element, then tells its visible text. */
    String text(String css) {
        return call("GET", session + "/element/" + find(css) + "/text", null)
                .getAsString()
                .value();
    }

    /** Presses a key wherever the focus is. */
    void press(String key) {
        var presses = new JsonArray();
        for (var type : List.of("keyDown", "keyUp")) {
            var action = new JsonObject();
            action.put("type", type);
            action.put("value", key);
            presses.add(action);
        }
        var keyboard = new JsonObject();
        keyboard.put("type", "key");
        keyboard.put("id", "keyboard");
        keyboard.put("actions", presses);
        var sources = new JsonArray();
        sources.add(keyboard);
        var body = new JsonObject();
        body.put("actions", sources);
        call("POST", session + "/actions", body);
    }

    /** Goes from one thing to the next with the Tab key until it comes to the element. */
    void tabTo(String css) {
        find(css);
        var isThere = "return document.activeElement.matches(%s)".formatted(JSON.toStringFlat(new JsonString(css)));
        for (int i = 0; i < TABS_AT_MOST && !script(isThere).equals("true"); i++) {
            press(TAB);
        }
        if (!script(isThere).equals("true")) {
            throw new AssertionError("the Tab key does not lead to " + css);
        }
    }

    /** Opens pages in a narrow window as on a phone or a wide one, in light or dark colours. */
    void look(int width, String colours) {
        var feature = new JsonObject();
        feature.put("name", "prefers-color-scheme");
        feature.put("value", colours);
        var features = new JsonArray();
        features.add(feature);
        var media = new JsonObject();
        media.put("features", features);
        devTools("Emulation.setEmulatedMedia", media);
        var screen = new JsonObject();
        screen.put("width", width);
        screen.put("height", 900);
        screen.put("deviceScaleFactor", 1);
        screen.put("mobile", width < 500);
        devTools("Emulation.setDeviceMetricsOverride", screen);
    }

    private void devTools(String command, JsonObject parameters) {
        var body = new JsonObject();
        body.put("cmd", command);
        body.put("params", parameters);
        call("POST", session + "/goog/cdp/execute", body);
    }

    /** Runs a script that answers through the function {@code done}. */
    String scriptThatAnswers(String code) {
        var body = new JsonObject();
        body.put("script", "const done = arguments[arguments.length - 1];" + code);
        body.put("args", new JsonArray());
        return call("POST", session + "/execute/async", body).getAsString().value();
    }

    /** Waits until a script's expression is true. */
    void await(String expression) {
        var end = Instant.now().plus(PATIENCE);
        while (!script("return Boolean(" + expression + ")").equals("true")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("never came true: " + expression);
            }
            Thread.onSpinWait();
        }
    }

    String script(String code) {
        var body = new JsonObject();
        body.put("script", code);
        body.put("args", new JsonArray());
        var value = call("POST", session + "/execute/sync", body);
        return value.isString() ? value.getAsString().value() : value.toString();
    }

    private String find(String css) {
        await("document.querySelector(%s)".formatted(JSON.toStringFlat(new JsonString(css))));
        var body = new JsonObject();
        body.put("using", "css selector");
        body.put("value", css);
        return call("POST", session + "/element", body)
                .getAsObject()
                .get(ELEMENT)
                .getAsString()
                .value();
    }

    private JsonValue call(String method, String address, @Nullable JsonObject body) {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.toStringFlat(body));
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var value = JSON.parse(answer.body()).get("value");
            if (answer.statusCode() != 200) {
                throw new AssertionError("the browser refuses %s %s: %s".formatted(method, address, value));
            }
            return value;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        call("DELETE", session, null);
        driver.destroy();
    }
}
