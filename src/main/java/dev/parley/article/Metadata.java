package dev.parley.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a page says about itself outright: in front matter, in the head of an HTML page, in the fields of an object. */
record Metadata(
        Optional<String> title,
        List<String> authors,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<URI> url) {

    static final Metadata NONE =
            new Metadata(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    Metadata {
        authors = List.copyOf(authors);
    }

    /** {@return this, with what it lacks taken from another} */
    Metadata or(Metadata other) {
        return new Metadata(
                title.or(other::title),
                authors.isEmpty() ? other.authors : authors,
                publisher.or(other::publisher),
                published.or(other::published),
                url.or(other::url));
    }
}
