package dev.parley.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Folds spellings of one name together: letter case, diacritics, full stops, hyphens, a leading "the". */
public final class NameFold {

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}_]+");

    /** Letters that Unicode does not decompose, with the Latin letters that newspapers put for them. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ı', "i"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ə', "a"),
            Map.entry('þ', "th"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('ʻ', "'"),
            Map.entry('ʼ', "'"),
            Map.entry('ʽ', "'"));

    private NameFold() {}

    /** {@return the letters in lower case, without diacritics; everything else as it stands} */
    public static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldLetters(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String foldLetters(String text) {
        var plain = COMBINING_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            var latin = LATIN.get(lower.charAt(i));
            if (latin == null) {
                folded.append(lower.charAt(i));
            } else {
                folded.append(latin);
            }
        }
        return folded.toString();
    }

    /** Most look-ups are single words of ASCII letters, which need no regular expressions. */
    private static boolean isPlainWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** {@return the folded text without full stops, with single spaces for spaces and hyphens, without a leading "the"} */
    static String key(String text) {
        if (isPlainWord(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var spaced =
                SEPARATORS.matcher(fold(text).replace(".", "")).replaceAll(" ").strip();
        return spaced.startsWith("the ") ? spaced.substring("the ".length()) : spaced;
    }
}
