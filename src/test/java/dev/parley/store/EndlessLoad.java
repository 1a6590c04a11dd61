package dev.parley.store;

import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that loads articles in batches until it is killed, and prints a line after each batch. */
final class EndlessLoad {

    static final int ARTICLES_PER_BATCH = 20;

    private static final FactsToRdf TO_RDF = new FactsToRdf(new Iris(Iris.DEFAULT_BASE), "rules-1");

    private EndlessLoad() {}

    static ArticleGraph article(int number) {
        return TO_RDF.convert(Samples.sample("a" + number));
    }

    static List<ArticleGraph> batch(int number) {
        var first = number * ARTICLES_PER_BATCH;
        return IntStream.range(first, first + ARTICLES_PER_BATCH)
                .mapToObj(EndlessLoad::article)
                .toList();
    }

    public static void main(String[] folder) {
        var store = GraphStore.create(Path.of(folder[0]), new Iris(Iris.DEFAULT_BASE));
        for (int number = 0; ; number++) {
            store.write(batch(number));
            System.out.println("written " + number);
        }
    }
}
