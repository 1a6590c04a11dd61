package dev.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands in this process and keeps what the last one printed. */
abstract class CommandTest {

    String out = "";
    String err = "";

    /** {@return the exit code} */
    final int parley(String... arguments) {
        var outWriter = new StringWriter();
        var errWriter = new StringWriter();
        var exitCode = Parley.commandLine()
                .setOut(new PrintWriter(outWriter, true))
                .setErr(new PrintWriter(errWriter, true))
                .execute(arguments);
        out = outWriter.toString();
        err = errWriter.toString();
        return exitCode;
    }
}
