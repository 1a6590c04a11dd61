package dev.parley.article;

/** What became of one article that was given to be read. */
public sealed interface Reading {

    /** The article was read. */
    record Accepted(Article article) implements Reading {}

    /** The article could not be read. */
    record Rejected(Rejection rejection) implements Reading {}

    /**
     * The article has the same title and body as an earlier one of the same run, so it is left out. Nothing is wrong.
     *
     * @param source the file, with line or item number where there is one
     * @param id the identifier that it would have had
     */
    record Repeated(String source, String id) implements Reading {}
}
