package dev.parley.server;

import java.util.List;

/**
 * One thing that is said of a fact, and which articles say it.
 *
 * @param text for readers
 * @param href the page about it; empty for plain words
 * @param iso the date in ISO form; empty where it is no date
 * @param code the notation, where it is one of a code list; empty otherwise
 * @param articles a few of those that say it, the newest first
 * @param articleCount how many say it in all
 */
public record ValueView(
        String text, String href, String iso, String code, List<ArticleView> articles, int articleCount) {

    public ValueView {
        articles = List.copyOf(articles);
    }
}
