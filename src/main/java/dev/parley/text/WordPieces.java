package dev.parley.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts words into the pieces that the encoder knows: greedily, the longest piece first, small letters without accents, as
 * BERT's uncased WordPiece does. Each word is cut for itself, so a piece's word is known without searching for it.
 */
public final class WordPieces {

    public static final int PADDING = 0;
    static final int UNKNOWN = 100;
    static final int SENTENCE_START = 101;
    static final int SENTENCE_END = 102;

    /** Longer words (addresses of web pages, mostly) are cut off here. */
    private static final int MAX_PIECES = 12;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Integer> begins = new HashMap<>();
    private final Map<String, Integer> continues = new HashMap<>();

    /** @param pieces the vocabulary in the order of its ids; a piece with {@code ##} continues a word */
    public WordPieces(List<String> pieces) {
        for (int id = 0; id < pieces.size(); id++) {
            var piece = pieces.get(id);
            if (piece.startsWith("##") && piece.length() > 2) {
                continues.put(piece.substring(2), id);
            } else {
                begins.put(piece, id);
            }
        }
    }

    public static WordPieces load() {
        return new WordPieces(Resources.lines("wordpieces.txt").toList());
    }

    /** {@return the ids of a word's pieces, at least one} */
    public int[] ids(String form) {
        var ids = new int[MAX_PIECES];
        int count = 0;
        var plain = plain(form);
        for (int start = 0; start < plain.length() && count < MAX_PIECES; ) {
            int end = runEnd(plain, start);
            count = addRun(plain.substring(start, end), ids, count);
            start = end;
        }
        return count == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(ids, count);
    }

    /** A run is one mark of punctuation or everything up to the next one. */
    private static int runEnd(String text, int start) {
        int end = start + 1;
        if (isPunctuation(text.charAt(start))) {
            return end;
        }
        while (end < text.length() && !isPunctuation(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int addRun(String run, int[] ids, int before) {
        if (run.isBlank()) {
            return before;
        }
        int count = before;
        for (int start = 0; start < run.length() && count < ids.length; count++) {
            var known = start == 0 ? begins : continues;
            int end = longestPiece(known, run, start);
            if (end == start) {
                ids[before] = UNKNOWN;
                return before + 1;
            }
            ids[count] = known.getOrDefault(run.substring(start, end), UNKNOWN);
            start = end;
        }
        return count;
    }

    private static int longestPiece(Map<String, Integer> known, String run, int start) {
        int end = run.length();
        while (end > start && !known.containsKey(run.substring(start, end))) {
            end--;
        }
        return end;
    }

    private static String plain(String form) {
        var lower = form.toLowerCase(Locale.ROOT);
        if (Normalizer.isNormalized(lower, Normalizer.Form.NFD)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isPunctuation(char c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
