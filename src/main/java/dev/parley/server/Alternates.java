package dev.parley.server;

import static java.util.stream.Collectors.joining;

/** Says in a {@code Link} header where the other forms of a page are (RFC 8288). */
final class Alternates {

    private Alternates() {}

    /**
     * {@return the header's value}
     *
     * @param data the address of the data without its file name extension
     * @param iri what page and data describe
     */
    static String header(String data, String iri) {
        return Format.forPrograms().stream()
                .map(format -> "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(data, format.extension(), format.mediaType()))
                .collect(joining(", ", "", ", <%s>; rel=\"describes\"".formatted(iri)));
    }
}
