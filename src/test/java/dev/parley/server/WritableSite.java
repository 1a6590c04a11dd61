package dev.parley.server;

import static dev.parley.server.TestSite.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A writable server over the sample store, and somebody who can sign in. */
final class WritableSite implements AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static final Pattern DETENTION = Pattern.compile("/page/(detention/[0-9a-f]+)");

    private final TestSite site;

    private WritableSite(TestSite site) {
        this.site = site;
    }

    static WritableSite start(Path folder) throws IOException {
        var passwords = Files.writeString(
                folder.resolve("passwords.txt"),
                "anna: open-sesame\n<script>eve</script>: MD5:900150983cd24fb0d6963f7d28e17f72\n");
        return new WritableSite(
                TestSite.start(settings -> settings.writable(passwords).clock(clock())));
    }

    /** Each question for the time is a second later than the one before. */
    private static InstantSource clock() {
        var start = Instant.parse("2026-11-22T10:00:00Z");
        var seconds = new AtomicLong();
        return () -> start.plusSeconds(seconds.incrementAndGet());
    }

    TestSite site() {
        return site;
    }

    HttpResponse<String> postForm(String path, String fields, String... headers) {
        return site.post(path, FORM, fields, headers);
    }

    /** {@return the cookie of somebody who has just signed in} */
    String signIn(String name, String password) {
        var answer = postForm("/sign-in", "name=%s&password=%s".formatted(encoded(name), encoded(password)));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    String signIn() {
        return signIn("anna", "open-sesame");
    }

    String token(String cookie) {
        var found = TOKEN.matcher(site.get("/", "Cookie", cookie).body());
        if (!found.find()) {
            throw new AssertionError("nobody is signed in with " + cookie);
        }
        return found.group(1);
    }

    /** {@return the path of the captivity of the soldiers, twelve or fourteen} */
    String detention() {
        var found =
                DETENTION.matcher(site.get("/page/group/ruritanian-soldiers").body());
        if (!found.find()) {
            throw new AssertionError("the soldiers' page has no captivity");
        }
        return found.group(1);
    }

    /** Sends the form of somebody who is signed in; fields are names and values in turn. */
    HttpResponse<String> decide(String cookie, String... fields) {
        var body = new StringBuilder("token=" + token(cookie));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return postForm("/decisions", body.toString(), "Cookie", cookie);
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        site.close();
    }
}
