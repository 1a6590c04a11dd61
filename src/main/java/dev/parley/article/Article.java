package dev.parley.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One news article, as the rest of Parley sees it.
 *
 * @param id stable identifier, safe in an IRI and a file name: the file's name without extension, else made from the content
 * @param title the headline, without site name
 * @param authors the byline's names, in order
 * @param publisher the newspaper, agency or site
 * @param published the day of publication; absent when nothing says it
 * @param dateline where and by whom the body's opening says it was reported
 * @param url where the article stands on the web
 * @param body the running text, paragraphs separated by {@code "\n\n"}, without title, byline, dateline and page clutter
 */
public record Article(
        String id,
        Optional<String> title,
        List<String> authors,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<Dateline> dateline,
        Optional<URI> url,
        String body) {

    public Article {
        authors = List.copyOf(authors);
        if (id.isBlank() || body.isBlank()) {
            throw new IllegalArgumentException("an article needs an id and a body, got id '%s'".formatted(id));
        }
    }

    /**
     * The text that is read and that all offsets count into: the headline as the first paragraph, then the body.
     */
    public String text() {
        return title.map(headline -> headline + "\n\n" + body).orElse(body);
    }
}
