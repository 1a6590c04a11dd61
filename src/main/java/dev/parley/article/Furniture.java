package dev.parley.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the furniture of pages: the lines that are no running text. The rules are those of {@code furniture.patterns}. */
final class Furniture {

    /** Where a line stands. */
    enum Where {
        HEAD,
        BODY,
        TAIL
    }

    /** What a line of furniture takes with it. */
    enum Action {
        /** Only itself. */
        DROP,
        /** The line that follows it. */
        NEXT,
        /** The headlines that follow it. */
        LIST,
        /** Everything that follows it. */
        CUT
    }

    private record Rule(String where, Action action, int maxLength, Pattern pattern) {

        boolean covers(Where place) {
            return where.equals("any") || where.equals(place.name().toLowerCase(Locale.ROOT));
        }

        boolean matches(String line) {
            return line.length() <= maxLength && pattern.matcher(line).matches();
        }
    }

    private static final List<PatternFile.Entry> ENTRIES =
            PatternFile.load("furniture.patterns").entries();
    private static final List<Rule> RULES = ENTRIES.stream()
            .filter(entry -> !isOfOnePage(entry))
            .map(Furniture::rule)
            .toList();
    private static final Pattern TRAILING_FRAGMENT =
            Pattern.compile("(?s)(.*[.!?][”’\"')]?)\\s+\\|\\s+([^|.!?]{2,60})");

    /** The longest category or button under or over an article, in words. */
    private static final int WORDS_OF_LABEL = 4;

    private final List<Rule> rules;

    /** Knows, beyond the general rules, those that name the page's own authors and publisher. */
    Furniture(List<String> authors, Optional<String> publisher) {
        this.rules = Stream.concat(
                        RULES.stream(),
                        ENTRIES.stream()
                                .filter(Furniture::isOfOnePage)
                                .filter(entry -> !entry.regex().contains("%author%") || !authors.isEmpty())
                                .filter(entry -> !entry.regex().contains("%publisher%") || publisher.isPresent())
                                .map(entry -> fill(entry, authors, publisher.orElse("")))
                                .map(Furniture::rule))
                .toList();
    }

    private static boolean isOfOnePage(PatternFile.Entry entry) {
        return entry.regex().contains("%author%") || entry.regex().contains("%publisher%");
    }

    private static PatternFile.Entry fill(PatternFile.Entry entry, List<String> authors, String publisher) {
        var names = String.join("|", authors.stream().map(Pattern::quote).toList());
        var filled = entry.regex()
                .replace("%author%", "(?:" + names + ")")
                .replace("%publisher%", "(?:" + Pattern.quote(publisher) + ")");
        return new PatternFile.Entry(entry.key(), filled);
    }

    private static Rule rule(PatternFile.Entry entry) {
        var key = entry.key().split("\\s+", 3);
        return new Rule(
                key[0],
                Action.valueOf(key[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(key[2]),
                Pattern.compile(entry.regex(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** {@return what to do with a line; nothing, when it may be running text} */
    Optional<Action> judge(String line, Where where) {
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(Action.DROP);
        }
        var squeezed = Lines.squeeze(line);
        var rule = rules.stream()
                .filter(candidate -> candidate.covers(where) && candidate.matches(squeezed))
                .findFirst();
        if (rule.isPresent()) {
            return rule.map(Rule::action);
        }
        return isRowOfLabels(line, where) ? Optional.of(Action.DROP) : Optional.empty();
    }

    /** {@code Donate | Sign up for alerts | Report a threat}: in the text itself such a row may be a table's. */
    private boolean isRowOfLabels(String line, Where where) {
        var segments = Lines.segments(line);
        return segments.size() > 1
                && segments.stream()
                        .allMatch(segment -> Dates.parse(segment).isPresent()
                                || rules.stream().anyMatch(rule -> rule.covers(where) && rule.matches(segment))
                                || (where != Where.BODY && Lines.isLabel(segment, WORDS_OF_LABEL)));
    }

    /** {@return a paragraph without the button that was glued to its end: {@code … reversed. | Charts: subscribers only}} */
    static String withoutTrailingFragment(String paragraph) {
        var matcher = TRAILING_FRAGMENT.matcher(paragraph);
        return matcher.matches() ? matcher.group(1) : paragraph;
    }
}
