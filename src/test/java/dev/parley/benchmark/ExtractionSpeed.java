package dev.parley.benchmark;

import dev.parley.article.Article;
import dev.parley.article.ArticleReader;
import dev.parley.article.Reading;
import dev.parley.extraction.FactExtractor;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.GraphValidator;
import dev.parley.graph.Iris;
import dev.parley.text.Document;
import dev.parley.text.EncoderAnalyzer;
import dev.parley.text.LanguageDetector;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures tokens per CPU-second on one thread: the reader alone, with extraction, and with RDF and its validation.
 *
 * <p>CPU time is the thread's own, so other work on the machine changes it little; compilation and garbage collection,
 * which other threads do, are not in it. The rounds are interleaved, and the median round is told, so that the ratios are
 * fair. Arguments: a folder of articles, and how many rounds.
 */
final class ExtractionSpeed {

    private final EncoderAnalyzer analyzer = EncoderAnalyzer.load();
    private final FactExtractor extractor = new FactExtractor();
    private final FactsToRdf factsToRdf = new FactsToRdf(new Iris(Iris.DEFAULT_BASE), "benchmark");
    private final GraphValidator validator = new GraphValidator();

    /** Something that is done to each article, and how long that took. */
    private static final class Stage {

        private final String name;
        private final Consumer<Article> work;
        private final List<Long> nanos = new ArrayList<>();

        Stage(String name, Consumer<Article> work) {
            this.name = name;
            this.work = work;
        }

        void run(List<Article> articles) {
            var start = cpuNanos();
            articles.forEach(work);
            nanos.add(cpuNanos() - start);
        }

        /** {@return the median of the rounds after the first, which warms up} */
        double medianSeconds() {
            var sorted = nanos.stream().skip(1).sorted().toList();
            return sorted.get(sorted.size() / 2) / 1e9;
        }
    }

    public static void main(String[] arguments) {
        var speed = new ExtractionSpeed();
        var articles = read(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        var stages = List.of(
                new Stage("reader", speed.analyzer::analyze),
                new Stage("reader, extraction", speed::extract),
                new Stage("reader, extraction, RDF", speed::convert),
                new Stage("reader, extraction, RDF, SHACL", speed::validate));
        for (int round = 0; round <= rounds; round++) {
            stages.forEach(stage -> stage.run(articles));
        }
        long tokens = articles.stream()
                .map(speed.analyzer::analyze)
                .mapToLong(ExtractionSpeed::tokens)
                .sum();
        System.out.printf("%d articles, %d tokens, median of %d rounds%n", articles.size(), tokens, rounds);
        for (var stage : stages) {
            System.out.printf(
                    "%-32s %6.0f tokens per CPU-second, %3.0f %% of the reader's%n",
                    stage.name,
                    tokens / stage.medianSeconds(),
                    100 * stages.getFirst().medianSeconds() / stage.medianSeconds());
        }
    }

    private void extract(Article article) {
        extractor.extract(analyzer.analyze(article));
    }

    private void convert(Article article) {
        factsToRdf.convert(extractor.extract(analyzer.analyze(article)));
    }

    private void validate(Article article) {
        validator.validate(factsToRdf.convert(extractor.extract(analyzer.analyze(article))), article.text());
    }

    private static long tokens(Document document) {
        return document.sentences().stream()
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Article> read(Path folder) {
        var reader = new ArticleReader(
                new LanguageDetector(), ArticleReader.DEFAULT_MAX_BYTES, InputStream.nullInputStream());
        try (Stream<Reading> readings = reader.read(List.of(folder))) {
            return readings.filter(Reading.Accepted.class::isInstance)
                    .map(reading -> ((Reading.Accepted) reading).article())
                    .toList();
        }
    }
}
