package dev.parley.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of pages. A date that may be two (03/04/2025) is none; so is one outside 1900 to 2100.
 *
 * <p>The forms are those of {@code dates.patterns}.
 */
final class Dates {

    /** A line that gives a date and says nothing else. */
    record Stamp(LocalDate date, boolean isUpdate) {}

    private static final PatternFile FILE = PatternFile.load("dates.patterns");
    private static final List<Pattern> DATES = dates();
    private static final List<Pattern> UPDATES = FILE.patterns("update", Pattern.CASE_INSENSITIVE);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static List<Pattern> dates() {
        var before = FILE.patterns("before", 0).getFirst();
        var after = FILE.patterns("after", 0).getFirst();
        return FILE.patterns("date", 0).stream()
                .map(date -> Pattern.compile(
                        "(?<before>%s)(?:%s)(?:%s)".formatted(before, date, after), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    private Dates() {}

    /** {@return the day that a value of metadata or a line of a page gives, if it is nothing but a date} */
    static Optional<LocalDate> parse(String text) {
        return stamp(text).map(Stamp::date);
    }

    static Optional<Stamp> stamp(String text) {
        var line = text.strip();
        if (line.length() < 8 || line.length() > 100) {
            return Optional.empty();
        }
        for (var pattern : DATES) {
            var matcher = pattern.matcher(line);
            if (matcher.matches()) {
                var isUpdate = UPDATES.stream()
                        .anyMatch(update ->
                                update.matcher(matcher.group("before").strip()).matches());
                return date(matcher).map(date -> new Stamp(date, isUpdate));
            }
        }
        return Optional.empty();
    }

    /** {@return the month's number, 1 to 12, for a name that begins with its first three letters} */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        var groups = matcher.namedGroups();
        var year = Integer.parseInt(matcher.group("y"));
        if (groups.containsKey("a")) {
            return dayAndMonth(Integer.parseInt(matcher.group("a")), Integer.parseInt(matcher.group("b")), year);
        }
        var month = groups.containsKey("mon") ? month(matcher.group("mon")) : Integer.parseInt(matcher.group("m"));
        return of(year, month, Integer.parseInt(matcher.group("d")));
    }

    private static Optional<LocalDate> dayAndMonth(int first, int second, int year) {
        if (first != second && first <= 12 && second <= 12) {
            return Optional.empty();
        }
        return second > 12 ? of(year, first, second) : of(year, second, first);
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
