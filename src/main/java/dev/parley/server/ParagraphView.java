package dev.parley.server;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A paragraph of an article's whole text, cut where passages begin and end, with the passages that begin in it.
 */
public record ParagraphView(List<Piece> pieces, List<PassageView> passages) {

    private static final String BREAK = "\n\n";

    /**
     * A stretch of text that belongs to the same passages throughout.
     *
     * @param isPassage whether it belongs to any
     * @param begins the passages that begin with it
     */
    public record Piece(String text, boolean isPassage, List<PassageView> begins) {

        public Piece {
            begins = List.copyOf(begins);
        }
    }

    public ParagraphView {
        pieces = List.copyOf(pieces);
        passages = List.copyOf(passages);
    }

    /** {@return the paragraphs of a text, whose passages are given in order of their places} */
    static List<ParagraphView> of(String text, List<PassageView> passages) {
        var paragraphs = new ArrayList<ParagraphView>();
        int start = 0;
        while (start < text.length()) {
            var next = text.indexOf(BREAK, start);
            var end = next < 0 ? text.length() : next;
            paragraphs.add(paragraph(text, start, end, passages));
            start = end + BREAK.length();
        }
        return paragraphs;
    }

    private static ParagraphView paragraph(String text, int start, int end, List<PassageView> all) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        for (var passage : all) {
            if (passage.start() > start && passage.start() < end) {
                cuts.add(passage.start());
            }
            if (passage.end() > start && passage.end() < end) {
                cuts.add(passage.end());
            }
        }
        var pieces = new ArrayList<Piece>();
        int from = start;
        for (var to : cuts.tailSet(start, false)) {
            pieces.add(piece(text, from, to, all));
            from = to;
        }
        return new ParagraphView(
                pieces,
                all.stream()
                        .filter(passage -> passage.start() >= start && passage.start() < end)
                        .toList());
    }

    private static Piece piece(String text, int from, int to, List<PassageView> all) {
        return new Piece(
                text.substring(from, to),
                all.stream().anyMatch(passage -> passage.start() < to && passage.end() > from),
                all.stream().filter(passage -> passage.start() == from).toList());
    }
}
