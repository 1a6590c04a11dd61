package dev.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts the finished program as a user does, through the launcher. */
final class ParleyProcess {

    static final Path LAUNCHER = Path.of("parley").toAbsolutePath();

    private ParleyProcess() {}

    /** What a command that has ended left behind. */
    record Result(int exitCode, String out, String err) {}

    static ProcessBuilder of(Path workingDirectory, String... arguments) {
        var command = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).directory(workingDirectory.toFile());
    }

    static Result run(Path workingDirectory, String... arguments) throws IOException, InterruptedException {
        return finish(of(workingDirectory, arguments));
    }

    static Result runShell(Path workingDirectory, String commandLine) throws IOException, InterruptedException {
        return finish(new ProcessBuilder(List.of("sh", "-c", commandLine)).directory(workingDirectory.toFile()));
    }

    private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        var out = Files.createTempFile("parley", ".out");
        var err = Files.createTempFile("parley", ".err");
        var process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        var exitCode = process.waitFor();
        try {
            return new Result(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
