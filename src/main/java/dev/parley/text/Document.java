package dev.parley.text;

import dev.parley.article.Article;
import java.util.List;

/** An article with its sentences read. */
public record Document(Article article, List<Sentence> sentences) {

    public Document {
        sentences = List.copyOf(sentences);
    }
}
