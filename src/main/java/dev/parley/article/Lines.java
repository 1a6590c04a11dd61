package dev.parley.article;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the look of a line says: whether it reads like running text, a label or a headline. */
final class Lines {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?s).*[.!?…:;][”’\"')\\]»]*\\s*");
    private static final Pattern BETWEEN_SEGMENTS = Pattern.compile("\\s*[|•·]\\s*|\\s{3,}|\t");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[–—•·▪●*‣-]|\\d{1,2}[.)])\\s.*");

    /** Fewer words than this hardly make a lead paragraph, however they end. */
    private static final int WORDS_OF_PROSE = 8;

    /** Headlines in title case have fewer words in lower case, prose has more; names alone seldom fill a paragraph. */
    private static final double LOWER_CASE_OF_PROSE = 0.35;

    private Lines() {}

    static int words(String line) {
        return line.isBlank() ? 0 : line.strip().split("\\s+", -1).length;
    }

    static boolean endsLikeASentence(String line) {
        return END_OF_SENTENCE.matcher(line).matches();
    }

    /** Tells whether a paragraph reads like running text. */
    static boolean isProse(String line) {
        return endsLikeASentence(line)
                && words(line) >= WORDS_OF_PROSE
                && shareOfWords(line, Character::isLowerCase) >= LOWER_CASE_OF_PROSE;
    }

    static boolean isBulleted(String line) {
        return BULLET.matcher(line).matches();
    }

    /** Tells whether a line is nothing but a few words, such as a category or a button. */
    static boolean isLabel(String line, int maxWords) {
        return words(line) <= maxWords && !endsLikeASentence(line) && !isBulleted(line);
    }

    /** {@return how many of the words begin with an upper-case letter, from 0 to 1} */
    static double titleCase(String line) {
        return shareOfWords(line, Character::isUpperCase);
    }

    private static double shareOfWords(String line, IntPredicate first) {
        var words = Stream.of(line.strip().split("\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
        var matching = words.stream()
                .filter(word -> first.test(word.codePoints()
                        .filter(Character::isLetter)
                        .findFirst()
                        .orElse(' ')))
                .count();
        return words.isEmpty() ? 0 : (double) matching / words.size();
    }

    /** {@return the parts of a line of navigation or metadata, split at bars, dots and wide gaps} */
    static List<String> segments(String line) {
        return Stream.of(BETWEEN_SEGMENTS.split(line.strip()))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** {@return letters and digits only, in lower case: what two forms of one headline have in common} */
    static String skeleton(String line) {
        var letters = new StringBuilder();
        line.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** {@return one line without surplus white space} */
    static String squeeze(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
