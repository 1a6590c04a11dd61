package dev.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: one command with a subcommand for each thing it does. */
@Command(
        name = "parley",
        description = "Reads news articles into a graph in which every fact leads back to its sentence.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Parley.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            ExtractCommand.class,
            QueryCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            EvaluateCommand.class,
            ServeCommand.class,
            CurationCommand.class,
            ReaderCommand.class,
            TrainCommand.class,
            RehearseCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:success", "1:the run failed, or some input did", "2:wrong usage"})
final class Parley {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    private boolean isVerbose;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var parley = new Parley();
        return new CommandLine(parley)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageLine())
                .setExecutionExceptionHandler(new ErrorLine(() -> parley.isVerbose));
    }

    /** Tells the version that Maven wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Parley " + SoftwareVersion.label()};
        }
    }
}
