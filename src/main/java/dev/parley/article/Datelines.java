package dev.parley.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads datelines: {@code YEREVAN, Oct. 4 (Highland Wire) —}. The forms are those of {@code datelines.patterns}. */
final class Datelines {

    /**
     * A dateline and where it ends.
     *
     * @param year whether the dateline itself gives the year, so that its day needs no other date
     * @param end offset of the running text that follows, in the paragraph it was read from
     */
    record Opening(Dateline dateline, boolean year, int end) {}

    private static final PatternFile FILE = PatternFile.load("datelines.patterns");
    private static final List<Pattern> LEADS = FILE.patterns("lead", 0);
    private static final List<Pattern> ONCE = FILE.patterns("once", 0);
    private static final List<Pattern> LINES = FILE.patterns("line", 0);

    /** A report dated the day after its dateline's weekday is common, one dated before it is a time zone's doing. */
    private static final int DAYS_AHEAD = 2;

    private Datelines() {}

    /**
     * {@return the dateline that a paragraph opens with}
     *
     * @param body all paragraphs of the running text: what several open with is no dateline
     */
    static Optional<Opening> lead(String paragraph, Optional<LocalDate> published, List<String> body) {
        var once = ONCE.stream()
                .filter(pattern -> body.stream()
                                .filter(other -> pattern.matcher(other).lookingAt())
                                .count()
                        <= 1);
        return Stream.concat(LEADS.stream(), once)
                .map(pattern -> pattern.matcher(paragraph))
                .filter(Matcher::lookingAt)
                .filter(matcher -> matcher.end() < paragraph.length())
                .map(matcher -> opening(matcher, published))
                .findFirst();
    }

    /** {@return the dateline that a line consists of} */
    static Optional<Opening> line(String line, Optional<LocalDate> published) {
        return LINES.stream()
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::matches)
                .map(matcher -> opening(matcher, published))
                .findFirst();
    }

    private static Opening opening(Matcher matcher, Optional<LocalDate> published) {
        var agency = group(matcher, "agency")
                .or(() -> group(matcher, "agency2"))
                .or(() -> group(matcher, "agency3"))
                .map(String::strip);
        var dateline = new Dateline(group(matcher, "place").map(String::strip), agency, day(matcher, published));
        return new Opening(dateline, group(matcher, "y").isPresent(), matcher.end());
    }

    private static Optional<LocalDate> day(Matcher matcher, Optional<LocalDate> published) {
        var weekday = group(matcher, "weekday");
        if (weekday.isPresent()) {
            var day = DayOfWeek.valueOf(weekday.get().toUpperCase(Locale.ROOT));
            return published.map(date -> date.with(TemporalAdjusters.previousOrSame(day)));
        }
        var month = group(matcher, "mon").or(() -> group(matcher, "mon2")).map(Dates::month);
        var day = group(matcher, "d").or(() -> group(matcher, "d2")).map(Integer::parseInt);
        if (month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        var year = group(matcher, "y").map(Integer::parseInt);
        if (year.isPresent()) {
            return Dates.of(year.get(), month.get(), day.get());
        }
        return published.flatMap(date -> nearest(date, month.get(), day.get()));
    }

    /** The last such day that is not after the publication, so that Dec. 31 in a paper of January is last year's. */
    private static Optional<LocalDate> nearest(LocalDate published, int month, int day) {
        return Dates.of(published.getYear(), month, day)
                .filter(date -> !date.isAfter(published.plusDays(DAYS_AHEAD)))
                .or(() -> Dates.of(published.getYear() - 1, month, day));
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }
}
