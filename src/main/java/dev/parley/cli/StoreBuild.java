package dev.parley.cli;

import dev.parley.article.Article;
import dev.parley.cli.ArticleToGraph.Result;
import dev.parley.cli.Pipeline.Outcome;
import dev.parley.graph.Fingerprint;
import dev.parley.graph.Iris;
import dev.parley.graph.Run;
import dev.parley.store.ArticleStore;
import dev.parley.store.ArticleTexts;
import dev.parley.store.BatchLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a store up to date with articles, and keeps a record of the run when that changed anything. */
final class StoreBuild {

    private final ReadingOptions reading;
    private final Optional<ArticleTexts> texts;
    private final Iris iris;
    private final InstantSource clock;
    private final PrintWriter err;

    /** @param texts where whole texts are kept, if they are to be */
    StoreBuild(ReadingOptions reading, Optional<ArticleTexts> texts, Iris iris, InstantSource clock, PrintWriter err) {
        this.reading = reading;
        this.texts = texts;
        this.iris = iris;
        this.clock = clock;
        this.err = err;
    }

    /** @param withdrawn ids of articles that have just been removed from the store */
    Tally run(List<Path> inputs, ArticleStore store, List<String> withdrawn) {
        var started = clock.instant();
        var loaded = new ArrayList<String>();
        var articles = new ArticleRun(err);
        if (!inputs.isEmpty()) {
            load(inputs, store, articles, loaded);
        }
        var run = new Run("Parley " + SoftwareVersion.label(), started, clock.instant(), loaded, withdrawn);
        if (run.isChange()) {
            store.record(run);
        }
        return articles.tally();
    }

    private void load(List<Path> inputs, ArticleStore store, ArticleRun articles, List<String> loaded) {
        var extraction = SoftwareVersion.of(reading);
        try (var converter = ArticleToGraph.open(reading, iris, extraction);
                var loader = new BatchLoader(store)) {
            articles.run(
                    reading.threads(),
                    reading.read(inputs),
                    article -> convertIfChanged(article, extraction, store, converter),
                    graph -> {
                        loader.add(graph);
                        loaded.add(graph.articleId());
                    });
        }
    }

    private Outcome<Result> convertIfChanged(
            Article article, String extraction, ArticleStore store, ArticleToGraph converter) {
        texts.ifPresent(kept -> kept.keep(article));
        return store.isCurrent(article.id(), Fingerprint.of(article, extraction))
                ? new Outcome.Unchanged<>()
                : converter.convert(article);
    }
}
