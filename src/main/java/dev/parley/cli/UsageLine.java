package dev.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in two lines what is wrong with a command and where its options are explained. */
final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        var err = command.getErr();
        err.println("parley: " + problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.printf("see: %s --help%n", command.getCommandSpec().qualifiedName());
        }
        return CommandLine.ExitCode.USAGE;
    }
}
