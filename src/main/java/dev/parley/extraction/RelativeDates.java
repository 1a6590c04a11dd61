package dev.parley.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * Dates that count from another one: "last August", "on Sunday", "yesterday", "two days later", "three months ago".
 *
 * <p>What counts from the day of publication names no date without one; "two days later" names none where no day was
 * named before. "Last week" and the like name no day, month or year, and are left out.
 */
final class RelativeDates {

    private static final Set<String> PARTS_OF_DAY = Set.of("day", "evening", "night", "morning", "afternoon", "date");

    private final WordsFrom words;
    private final DateAnchor anchor;

    RelativeDates(WordsFrom words, DateAnchor anchor) {
        this.words = words;
        this.anchor = anchor;
    }

    /** "last month", "last August", "this month", "last year", "that year". */
    Optional<TimeExpression> monthOrYear() {
        var which = words.word(0);
        if (words.word(1).equals("year")) {
            boolean isTold = which.matches("last|this|next|past|that|following|previous");
            var year = isTold ? new YearPhrases(words, anchor).year(which) : Optional.<Integer>empty();
            return words.expression(2, year.map(found -> new PartialDate(String.valueOf(found))));
        }
        if (anchor.published().isEmpty() || !which.matches("last|this|next|past")) {
            return Optional.empty();
        }
        int step = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        var now = YearMonth.from(anchor.published().get());
        if (words.word(1).equals("month")) {
            return words.expression(2, Optional.of(PartialDate.of(now.plusMonths(step))));
        }
        boolean isDay = words.day(2).isPresent();
        return words.month(1)
                .filter(month -> !isDay)
                .flatMap(month -> words.expression(2, Optional.of(PartialDate.of(near(now, month, step)))));
    }

    private static YearMonth near(YearMonth now, Month month, int step) {
        var inYear = now.withMonth(month.getValue());
        if (step < 0) {
            return inYear.isBefore(now) ? inYear : inYear.minusYears(1);
        }
        if (step > 0) {
            return inYear.isAfter(now) ? inYear : inYear.plusYears(1);
        }
        return inYear;
    }

    /** "on Sunday", "next Sunday", "the following Sunday". */
    Optional<TimeExpression> weekday() {
        var weekday = CalendarWords.weekday(words.word(0));
        boolean isFeast =
                words.isCapitalised(-1) && words.word(-1).matches("good|holy|ash|palm|easter|bloody|black|maundy");
        if (weekday.isEmpty() || !words.isCapitalised(0) || isFeast) {
            return Optional.empty();
        }
        var day = words.word(-1).equals("following")
                ? anchor.latestDay().map(before -> before.with(TemporalAdjusters.next(weekday.get())))
                : anchor.published().map(now -> near(now, weekday.get()));
        return words.expression(1, day.map(PartialDate::of));
    }

    private LocalDate near(LocalDate now, DayOfWeek weekday) {
        if (words.word(-1).matches("next|coming")) {
            return now.with(TemporalAdjusters.next(weekday));
        }
        var adjuster =
                words.isFuture() ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday);
        return now.with(adjuster);
    }

    /** "today", "yesterday", "the same day", "the next day", "two days earlier", "three months ago". */
    Optional<TimeExpression> counted() {
        var published = anchor.published();
        boolean isPartOfDay = PARTS_OF_DAY.contains(words.word(1));
        return switch (words.word(0)) {
            case "today", "tonight" -> words.expression(1, published.map(PartialDate::of));
            case "yesterday" -> words.expression(1, published.map(day -> PartialDate.of(day.minusDays(1))));
            case "tomorrow" -> words.expression(1, published.map(day -> PartialDate.of(day.plusDays(1))));
            case "same", "that" ->
                isPartOfDay
                        ? words.expression(
                                2, anchor.latestDay().or(() -> published).map(PartialDate::of))
                        : Optional.empty();
            case "this" ->
                words.word(1).matches("morning|afternoon|evening")
                        ? words.expression(2, published.map(PartialDate::of))
                        : Optional.empty();
            case "next", "following" -> isPartOfDay ? daysAfter(1) : Optional.empty();
            case "previous", "preceding" -> isPartOfDay ? daysAfter(-1) : Optional.empty();
            case "day" -> theDayBeforeOrAfter();
            default -> beforeOrAfter();
        };
    }

    private Optional<TimeExpression> daysAfter(int days) {
        return words.expression(2, anchor.latestDay().map(day -> PartialDate.of(day.plusDays(days))));
    }

    /** "The day before, …", not "the day before the vote". */
    private Optional<TimeExpression> theDayBeforeOrAfter() {
        boolean isAlone = words.word(-1).equals("the") && words.word(2).matches("[,.;]|and|");
        return switch (words.word(1)) {
            case "before" -> isAlone ? daysAfter(-1) : Optional.empty();
            case "after" -> isAlone ? daysAfter(1) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<TimeExpression> beforeOrAfter() {
        var number = CalendarWords.number(words.word(0));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var unit = words.word(1).replaceAll("s$", "");
        boolean isBefore = words.word(2).equals("before") && words.word(3).equals(",");
        int sign = words.word(2).matches("ago|earlier") || isBefore
                ? -1
                : words.word(2).equals("later") ? 1 : 0;
        var from = start(unit);
        return sign == 0
                ? Optional.empty()
                : words.expression(3, from.flatMap(start -> moved(start, unit, sign * number.getAsInt())));
    }

    /** "Ago" counts from the day of publication, "earlier" and "later" from the date named before. */
    private Optional<PartialDate> start(String unit) {
        var published = anchor.published().map(PartialDate::of);
        var named = unit.equals("day") ? anchor.latestDay().map(PartialDate::of) : anchor.latest();
        return switch (words.word(2)) {
            case "ago" -> published;
            case "earlier" -> named.or(() -> published);
            default -> named;
        };
    }

    /** The date so many days, months or years from another, no more precise than its unit. */
    private static Optional<PartialDate> moved(PartialDate start, String unit, int count) {
        return switch (unit) {
            case "day" -> start.day().map(day -> PartialDate.of(day.plusDays(count)));
            case "month" ->
                start.iso().length() < 7
                        ? Optional.empty()
                        : Optional.of(PartialDate.of(
                                YearMonth.parse(start.iso().substring(0, 7)).plusMonths(count)));
            case "year" -> Optional.of(new PartialDate(String.valueOf(start.year() + count)));
            default -> Optional.empty();
        };
    }
}
