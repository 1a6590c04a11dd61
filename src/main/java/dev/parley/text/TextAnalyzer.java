package dev.parley.text;

import dev.parley.article.Article;

/** Reads an article's text into sentences, tokens, syntax and names. Implementations may be shared by threads. */
public interface TextAnalyzer extends AutoCloseable {

    Document analyze(Article article);

    @Override
    void close();
}
