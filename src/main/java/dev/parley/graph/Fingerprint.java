package dev.parley.graph;

import dev.parley.article.Article;
import java.time.LocalDate;

/**
 * Tells whether an article has to be read again: equal when neither the article nor what reads it has changed.
 *
 * @param hex SHA-256 in 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /**
     * Takes in everything of the article that the graph shows.
     *
     * @param extraction the version of the software and of its rules and models
     */
    public static Fingerprint of(Article article, String extraction) {
        var dateline = article.dateline();
        return new Fingerprint(Hashes.sha256(
                extraction,
                article.id(),
                article.title().orElse(""),
                String.join("\n", article.authors()),
                article.publisher().orElse(""),
                article.published().map(LocalDate::toString).orElse(""),
                dateline.map(Object::toString).orElse(""),
                article.url().map(Object::toString).orElse(""),
                article.body()));
    }
}
