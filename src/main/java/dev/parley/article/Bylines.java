package dev.parley.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads bylines: {@code By Lusine Avetyan and Tom Hallward}. The forms are those of {@code bylines.patterns}. */
final class Bylines {

    /**
     * Whom a byline names.
     *
     * @param authors the persons, in order; none for "by a staff reporter"
     * @param publisher the newspaper or agency, where the byline names one instead
     */
    record Byline(List<String> authors, Optional<String> publisher) {

        Byline {
            authors = List.copyOf(authors);
        }
    }

    private static final PatternFile FILE = PatternFile.load("bylines.patterns");
    private static final List<Pattern> BYLINES = FILE.patterns("byline", 0);
    private static final List<Pattern> DESKS = FILE.patterns("desk", 0);
    private static final List<Pattern> SOURCES = FILE.patterns("source", 0);
    private static final List<Pattern> PERSONS = FILE.patterns("person", 0);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:[,;|&/]|\\band\\b|\\s[–—-]\\s)\\s*");
    private static final Pattern FIRST_LETTERS = Pattern.compile("(?<![\\p{L}'’])\\p{L}");
    private static final Pattern WHERE_WRITTEN = Pattern.compile("\\s+(?:in|from|for)\\s+\\p{Lu}.*");

    /** A post or a place may stand beside a name; what is longer is a sentence that begins with "by". */
    private static final int MAX_WORDS_BESIDE_NAMES = 6;

    private Bylines() {}

    /** {@return what a line says, if all of it is a byline} */
    static Optional<Byline> parse(String line) {
        return BYLINES.stream()
                .map(pattern -> pattern.matcher(line.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> parseNames(matcher.group("names")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@return what the names alone say: the value of an author field, or the line under "by"} */
    static Optional<Byline> parseNames(String names) {
        var authors = new LinkedHashSet<String>();
        Optional<String> publisher = Optional.empty();
        var isSigned = false;
        for (var part : parts(names)) {
            if (matches(DESKS, part)) {
                isSigned = true;
            } else if (matches(SOURCES, part)) {
                isSigned = true;
                publisher = publisher.or(() -> Optional.of(part));
            } else if (matches(PERSONS, part)) {
                isSigned = true;
                authors.add(inMixedCase(part));
            } else if (!isSigned || Lines.words(part) > MAX_WORDS_BESIDE_NAMES) {
                return Optional.empty();
            }
        }
        return isSigned ? Optional.of(new Byline(List.copyOf(authors), publisher)) : Optional.empty();
    }

    /** Tells whether a line is a person's name and the next says what they are in the newsroom. */
    static boolean isNameOverPost(String line, String next) {
        return matches(PERSONS, line.strip()) && matches(DESKS, next.strip()) && !Lines.isProse(next);
    }

    private static List<String> parts(String names) {
        return Stream.of(BETWEEN_NAMES.split(names.strip()))
                .map(part -> WHERE_WRITTEN.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String inMixedCase(String name) {
        if (name.codePoints().anyMatch(Character::isLowerCase)) {
            return name;
        }
        return FIRST_LETTERS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    private static boolean matches(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
