package dev.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media types that a client takes, with its preferences (RFC 9110, section 12.5.1).
 *
 * @param ranges in the client's order; empty where the client takes anything
 */
record Accept(List<Range> ranges) {

    /**
     * @param type {@code text}, or {@code *}
     * @param subtype {@code turtle}, or {@code *}
     * @param quality from 0, not at all, to 1
     */
    record Range(String type, String subtype, double quality) {

        boolean covers(String mediaType) {
            var parts = mediaType.split("/", 2);
            return (type.equals("*") || type.equals(parts[0])) && (subtype.equals("*") || subtype.equals(parts[1]));
        }

        int precision() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    Accept {
        ranges = List.copyOf(ranges);
    }

    /** Reads the header; a range that makes no sense is passed over, as the RFC allows. */
    static Accept parse(String header) {
        var ranges = new ArrayList<Range>();
        for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            range(part.strip()).ifPresent(ranges::add);
        }
        return new Accept(ranges);
    }

    private static Optional<Range> range(String text) {
        var pieces = text.split(";", -1);
        var type = pieces[0].strip().split("/", 2);
        if (type.length != 2 || type[0].isEmpty() || type[1].isEmpty()) {
            return Optional.empty();
        }
        double quality = 1;
        for (int i = 1; i < pieces.length; i++) {
            var piece = pieces[i].strip();
            if (piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                quality = Double.parseDouble(piece.substring(2));
            }
        }
        return Optional.of(new Range(type[0], type[1], quality));
    }

    /** {@return the form that the client likes best; of equals the first; empty if it takes none of them} */
    Optional<Format> best(List<Format> offered) {
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        return offered.stream()
                .filter(format -> quality(format.mediaType()) > 0)
                .min(Comparator.comparingDouble(format -> -quality(format.mediaType())));
    }

    /** {@return whether the client prefers programs' JSON to a page, as a script does} */
    boolean prefersJson() {
        return !ranges.isEmpty() && quality("application/json") > quality("text/html");
    }

    /** {@return how much the client likes a type: what its most precise range says} */
    double quality(String mediaType) {
        if (ranges.isEmpty()) {
            return 1;
        }
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0.0);
    }
}
