package dev.parley.query;

/**
 * Whether a fact that was found in an annotated article is annotated there.
 *
 * @param factIri the fact's node
 */
public record Judgement(Family family, String articleId, String factIri, boolean isRight) {}
