package dev.parley.server;

import java.util.List;

/**
 * What is known about an article itself; what is not known is empty.
 *
 * @param published in ISO form
 * @param publishedWords for readers
 */
public record ArticleView(
        String href,
        String headline,
        String publisher,
        String published,
        String publishedWords,
        List<String> authors,
        String url,
        String place,
        String agency) {

    public ArticleView {
        authors = List.copyOf(authors);
    }
}
