package dev.parley.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** {@code parley serve} in a process of its own, on a free port. */
final class ServedStore implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+");

    private final Process process;
    private final URI address;

    private ServedStore(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it with the options of the launcher; returns once it listens. */
    static ServedStore start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.parley.cli.Parley",
                        "serve",
                        "--store",
                        folder.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServedStore(process, URI.create(address.group()));
            }
        }
        throw new IOException("the server ended before it listened");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
