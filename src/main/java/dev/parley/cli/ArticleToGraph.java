package dev.parley.cli;

import dev.parley.article.Article;
import dev.parley.article.Rejection;
import dev.parley.extraction.FactExtractor;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.GraphValidator;
import dev.parley.graph.Iris;
import dev.parley.graph.Violation;
import dev.parley.text.TextAnalyzer;
import java.util.List;

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
     */
    record Result(ArticleGraph graph, int factCount) {}

    Pipeline.Outcome<Result> convert(Article article) {
        var facts = extractor.extract(analyzer.analyze(article));
        var graph = factsToRdf.convert(facts);
        var violations = validator.validate(graph, article.text());
        return violations.isEmpty()
                ? new Pipeline.Outcome.Done<>(new Result(graph, facts.claims().size()))
                : new Pipeline.Outcome.Rejected<>(rejection(article, violations));
    }

    private static Rejection rejection(Article article, List<Violation> violations) {
        return new Rejection(
                article.id(),
                "its graph breaks the shapes %d times, first: %s"
                        .formatted(violations.size(), violations.getFirst().line()));
    }
}
