package dev.parley.extraction;

import dev.parley.article.Article;
import java.util.List;

/**
 * All that one article says, each fact once.
 *
 * @param entities who and what it speaks of, in order of first mention; every id in the claims is among them
 * @param claims its facts, in text order
 */
public record ArticleFacts(Article article, List<Entity> entities, List<Claim> claims) {

    public ArticleFacts {
        entities = List.copyOf(entities);
        claims = List.copyOf(claims);
    }
}
