package dev.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command with a subcommand for each thing it does. */
@Command(
        name = "parley",
        description = "Reads news articles into a graph in which every fact leads back to its sentence.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class Parley {

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Parley()).setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    }
}
