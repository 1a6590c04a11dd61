package dev.parley.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Counts articles on a terminal, and prints messages without the bar getting in their way. Elsewhere only the messages. */
final class Progress implements AutoCloseable {

    /** Set by the launcher when stderr is a terminal, which Java 21 cannot tell. */
    private static final String TERMINAL = "parley.terminal";

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    private Progress(PrintWriter err, @Nullable ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    static Progress start(PrintWriter err) {
        return new Progress(err, Boolean.getBoolean(TERMINAL) ? newBar() : null);
    }

    private static ProgressBar newBar() {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setUnit(" articles", 1)
                .setInitialMax(-1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    void say(String line) {
        err.println(bar == null ? line : CLEAR_LINE + line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
