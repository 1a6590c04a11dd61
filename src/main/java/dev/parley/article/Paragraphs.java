package dev.parley.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Cuts plain text into paragraphs, whether they stand on one long line, are wrapped at a margin, or set off by blank lines. */
final class Paragraphs {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\f\\u000B]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064"
            + "\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFC]|[\\p{Cc}&&[^\\t\\n]]");

    /** Lines longer than this are paragraphs: nobody wraps text at such a margin. */
    private static final int WIDEST_MARGIN = 100;

    private static final int MIN_WRAPPED_LINES = 3;

    private Paragraphs() {}

    /** Emoji and arrows that set off a line in chats; bullets stay, since they tell lists from prose. */
    private static final Pattern DECORATION =
            Pattern.compile("(?m)^[ \\t]*(?:[\\p{So}\\uFE0F\\x{1F3FB}-\\x{1F3FF}&&[^\u25A0-\u25FF©®]][ \\t]*)+");

    /** {@return the text in NFC, with plain spaces and line feeds and without invisible or control characters} */
    static String normalise(String text) {
        var lines = LINE_BREAK.matcher(text).replaceAll("\n");
        var spaced = SPACE.matcher(lines).replaceAll(" ");
        var visible = INVISIBLE.matcher(spaced).replaceAll("");
        return Normalizer.normalize(DECORATION.matcher(visible).replaceAll(""), Normalizer.Form.NFC);
    }

    /** {@return the paragraphs in order; wide gaps inside a line are kept, since they separate columns of page furniture} */
    static List<String> of(String text) {
        var lines = normalise(text).lines().map(String::stripTrailing).toList();
        var margin = margin(lines);
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        var previous = "";
        for (var line : lines) {
            if (!isWrapped(previous, line, margin) && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
            previous = line;
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    /** The length of the longest line, if it is a margin, else 0: wrapped lines mostly end within a sentence. */
    private static int margin(List<String> lines) {
        var margin = lines.stream().mapToInt(String::length).max().orElse(0);
        if (margin > WIDEST_MARGIN) {
            return 0;
        }
        var full = IntStream.range(1, lines.size())
                .filter(i -> isWrapped(lines.get(i - 1), lines.get(i), margin))
                .mapToObj(i -> lines.get(i - 1))
                .toList();
        var open = full.stream().filter(line -> !Lines.endsLikeASentence(line)).count();
        return full.size() >= MIN_WRAPPED_LINES && 2 * open >= full.size() ? margin : 0;
    }

    /** A line was broken at the margin if the next word would not have fitted in. */
    private static boolean isWrapped(String line, String next, int margin) {
        if (line.isEmpty() || next.isEmpty() || Lines.isBulleted(next)) {
            return false;
        }
        var space = next.strip().indexOf(' ');
        var firstWord = space < 0 ? next.length() : space;
        return line.length() + 1 + firstWord > margin && margin > 0;
    }
}
