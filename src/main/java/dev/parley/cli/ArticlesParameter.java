package dev.parley.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The articles to be read. */
final class ArticlesParameter {

    @Parameters(
            arity = "0..*",
            paramLabel = "ARTICLES",
            description = "Files or folders: text, Markdown, HTML, JSON, JSON Lines, RSS or Atom; - is standard input.")
    private List<Path> paths = List.of();

    List<Path> paths() {
        return paths;
    }

    /** {@return the paths, at least one} */
    List<Path> required(CommandLine commandLine) {
        if (paths.isEmpty()) {
            throw new ParameterException(commandLine, "no articles given; name files or folders, or - for stdin");
        }
        return paths;
    }
}
