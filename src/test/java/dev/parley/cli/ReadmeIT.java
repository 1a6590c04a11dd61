package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands do what it says, from another folder and through a symbolic link. */
@Timeout(600)
class ReadmeIT {

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (\\./parley [^#\\n]*)");
    private static final Pattern FILE = Pattern.compile("(?ms)^\\$ cat (\\S+)\\n(.*?)\\n\\n\\$ ");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private String readme = "";

    @BeforeEach
    void linkWhatTheCommandsName() throws IOException {
        readme = Files.readString(PROJECT.resolve("README.md"));
        Files.createSymbolicLink(folder.resolve("parley"), ParleyProcess.LAUNCHER);
        Files.createSymbolicLink(folder.resolve("data"), PROJECT.resolve("data"));
        for (var file : FILE.matcher(readme).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2) + "\n");
        }
    }

    @Test
    void everyCommandSucceedsAndPrintsSomething() throws Exception {
        var commands = commands();

        assertThat(commands).hasSizeGreaterThan(4);
        for (var command : commands) {
            var result = ParleyProcess.runShell(folder, command);
            assertThat(result.exitCode()).as("%s%n%s", command, result.err()).isZero();
            assertThat(result.out()).as(command).isNotBlank();
        }
    }

    @Test
    void theFirstCommandServesTheGraph() throws Exception {
        var server = new ProcessBuilder("./parley", "serve", "data/articles", "--port", "0")
                .directory(folder.toFile())
                .redirectError(folder.resolve("messages").toFile())
                .start();
        try (var out = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(ask(address(out))).containsPattern("\"boolean\" *: *true");
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor()).isEqualTo(143); // SIGTERM
    }

    private List<String> commands() {
        return COMMAND.matcher(readme)
                .results()
                .map(command -> command.group(1).strip())
                .filter(command -> !command.startsWith("./parley serve"))
                .toList();
    }

    private URI address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var address =
                    ADDRESS.matcher(line).results().map(MatchResult::group).findFirst();
            if (address.isPresent()) {
                return URI.create(address.get());
            }
        }
        throw new AssertionError("no address; messages: " + Files.readString(folder.resolve("messages")));
    }

    private static String ask(URI address) throws IOException, InterruptedException {
        var question =
                "query=ASK%20%7B%20%3Fperson%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fparley%2Fontology%23Person%3E%20%7D";
        var request = HttpRequest.newBuilder(address.resolve("sparql?" + question))
                .header("Accept", "application/sparql-results+json")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
