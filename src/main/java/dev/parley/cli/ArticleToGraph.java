package dev.parley.cli;

import dev.parley.article.Article;
import dev.parley.article.Rejection;
import dev.parley.extraction.ArticleFacts;
import dev.parley.extraction.FactExtractor;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.GraphValidator;
import dev.parley.graph.Iris;
import dev.parley.graph.Violation;
import dev.parley.text.TextAnalyzer;
import java.util.List;
import java.util.stream.Stream;

/** All that is done to one article between its text and its checked graph. Thread-safe. */
final class ArticleToGraph implements AutoCloseable {

    private final TextAnalyzer analyzer;
    private final FactExtractor extractor;
    private final FactsToRdf factsToRdf;
    private final GraphValidator validator;

    private ArticleToGraph(
            TextAnalyzer analyzer, FactExtractor extractor, FactsToRdf factsToRdf, GraphValidator validator) {
        this.analyzer = analyzer;
        this.extractor = extractor;
        this.factsToRdf = factsToRdf;
        this.validator = validator;
    }

    /**
     * Loads the models and rules.
     *
     * @param extraction names the software with its rules and models, see {@link SoftwareVersion}
     */
    static ArticleToGraph open(ReadingOptions reading, Iris iris, String extraction) {
        return new ArticleToGraph(
                reading.loadReader(), reading.extractor(), new FactsToRdf(iris, extraction), new GraphValidator());
    }

    @Override
    public void close() {
        analyzer.close();
    }

    /**
     * The graph of one article.
     *
     * @param factCount how many facts it states
     * @param leftOut what is wrong with facts that are not in it
     */
    record Result(ArticleGraph graph, int factCount, List<Violation> leftOut) {

        Result {
            leftOut = List.copyOf(leftOut);
        }
    }

    Pipeline.Outcome<Result> convert(Article article) {
        return convert(extractor.extract(analyzer.analyze(article)));
    }

    /** A fact that breaks the shapes is left out, and the rest of its article stays. */
    Pipeline.Outcome<Result> convert(ArticleFacts facts) {
        return check(facts, List.of());
    }

    private Pipeline.Outcome<Result> check(ArticleFacts facts, List<Violation> leftOut) {
        var graph = factsToRdf.convert(facts);
        var violations = validator.validate(graph, facts.article().text());
        if (violations.isEmpty()) {
            return new Pipeline.Outcome.Done<>(new Result(graph, facts.claims().size(), leftOut));
        }
        var sound = facts.claims().stream()
                .filter(claim -> violations.stream().noneMatch(wrong -> wrong.isAt(factsToRdf.node(claim.fact()))))
                .toList();
        return sound.size() == facts.claims().size()
                ? new Pipeline.Outcome.Rejected<>(rejection(facts.article(), violations))
                : check(
                        new ArticleFacts(facts.article(), facts.entities(), sound),
                        Stream.concat(leftOut.stream(), violations.stream()).toList());
    }

    private static Rejection rejection(Article article, List<Violation> violations) {
        return new Rejection(
                article.id(),
                "its graph breaks the shapes %d times, first: %s"
                        .formatted(violations.size(), violations.getFirst().line()));
    }
}
