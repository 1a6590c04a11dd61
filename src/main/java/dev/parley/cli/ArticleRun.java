package dev.parley.cli;

import dev.parley.article.Article;
import dev.parley.article.Reading;
import dev.parley.article.Rejection;
import dev.parley.cli.ArticleToGraph.Result;
import dev.parley.cli.Pipeline.Outcome;
import dev.parley.graph.ArticleGraph;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works on the articles of one run, hands their graphs to a sink, and reports and counts what became of each. */
final class ArticleRun {

    private final PrintWriter err;
    private final Tally tally = new Tally();

    /** @param err gets rejections and, on a terminal, the progress */
    ArticleRun(PrintWriter err) {
        this.err = err;
    }

    /**
     * Returns when all articles are done.
     *
     * @param work is called by several threads at once
     * @param sink is called by this thread, in the order of the input
     */
    void run(
            int threads,
            Stream<Reading> readings,
            Function<Article, Outcome<Result>> work,
            Consumer<ArticleGraph> sink) {
        try (var progress = Progress.start(err)) {
            new Pipeline<>(threads, work).run(readings, outcome -> {
                take(outcome, sink, progress);
                progress.step();
            });
        }
    }

    Tally tally() {
        return tally;
    }

    private void take(Outcome<Result> outcome, Consumer<ArticleGraph> sink, Progress progress) {
        switch (outcome) {
            case Outcome.Done<Result>(var result) -> {
                result.leftOut()
                        .forEach(violation -> progress.say(
                                "left out of %s: %s".formatted(result.graph().articleId(), violation.line())));
                sink.accept(result.graph());
                tally.countDone(result.factCount());
            }
            case Outcome.Rejected<Result>(var rejection) -> {
                progress.say(line(rejection));
                tally.countRejected();
            }
            case Outcome.Repeated<Result> repeated -> tally.countRepeated();
            case Outcome.Unchanged<Result> unchanged -> tally.countUnchanged();
        }
    }

    private static String line(Rejection rejection) {
        return "rejected %s: %s".formatted(rejection.source(), rejection.reason());
    }
}
