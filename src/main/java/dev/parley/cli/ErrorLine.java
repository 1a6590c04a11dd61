package dev.parley.cli;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.apache.jena.shared.JenaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells the user in one line what went wrong. Wrong input and an outside world that failed need no more; anything else
 * is a bug and comes with its stack trace.
 */
final class ErrorLine implements IExecutionExceptionHandler {

    private final BooleanSupplier isVerbose;

    ErrorLine(BooleanSupplier isVerbose) {
        this.isVerbose = isVerbose;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine commandLine, ParseResult arguments) {
        var err = commandLine.getErr();
        err.println("parley: " + message(problem));
        if (isVerbose.getAsBoolean() || !isExpected(problem)) {
            problem.printStackTrace(err);
        }
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isExpected(Exception problem) {
        return problem instanceof InputException
                || problem instanceof IOException
                || problem instanceof UncheckedIOException
                || problem instanceof JenaException;
    }

    private static String message(Exception problem) {
        if (problem instanceof InputException) {
            return String.valueOf(problem.getMessage());
        }
        var cause = problem instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : problem;
        return describe(problem).contains(describe(cause))
                ? describe(problem)
                : "%s: %s".formatted(describe(problem), describe(cause));
    }

    /** {@return the message, with its kind where the message alone says little: {@code NoSuchFileException: news.txt}} */
    private static String describe(Throwable problem) {
        var kind = problem.getClass().getSimpleName();
        var message = problem.getMessage();
        if (message == null) {
            return kind;
        }
        return message.contains(" ") ? message : "%s: %s".formatted(kind, message);
    }
}
