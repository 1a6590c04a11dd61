package dev.parley.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Dates that name their day, month or year: "9 November 2020", "late March", "May of last year", "in 2020".
 *
 * <p>Each method reads one form of date that begins at the first word, and is empty where there is none.
 */
final class DateWords {

    private static final Set<String> YEAR_OPENERS = Set.of(
            "in", "since", "of", "during", "the", "until", "from", "by", "before", "after", "around", "early", "late",
            "mid");
    private static final Set<String> MARCH_OPENERS = Set.of("in", "since", "until", "late", "early", "mid", "of", "by");

    private final WordsFrom words;
    private final DateAnchor anchor;
    private final YearPhrases years;

    DateWords(WordsFrom words, DateAnchor anchor) {
        this.words = words;
        this.anchor = anchor;
        this.years = new YearPhrases(words, anchor);
    }

    Optional<TimeExpression> isoDate() {
        var iso = words.word(0)
                .replaceAll("^(\\d\\d?)\\.(\\d\\d?)\\.(\\d{4})$", "$3-0$2-0$1")
                .replaceAll("-0(\\d\\d)", "-$1");
        if (!iso.matches("(19|20)\\d\\d-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return words.expression(1, Optional.of(PartialDate.of(LocalDate.parse(iso))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "Sunday, March 16", "last Sunday, March 16": the weekday adds nothing to the date that follows. */
    Optional<TimeExpression> weekdayWithDate() {
        if (CalendarWords.weekday(words.word(0)).isEmpty()) {
            return Optional.empty();
        }
        int skip = words.word(1).equals(",") ? 2 : 1;
        var rest = new DateWords(words.skip(skip), anchor);
        return rest.monthDay().or(rest::dayMonth).map(date -> new TimeExpression(words.at(), date.end(), date.date()));
    }

    /** "9 November 2020", "the 8th of August", "9-11 May", "9 and 10 May last year". */
    Optional<TimeExpression> dayMonth() {
        if (words.word(0).matches("\\d{1,2}(st|nd|rd|th)") && words.word(1).equals("of")) {
            var thatMonth = dayOfThatMonth();
            if (thatMonth.isPresent()) {
                return thatMonth;
            }
        }
        var day = words.day(0);
        int range = words.restOfRange(1);
        int of = words.word(1 + range).equals("of") ? 1 : 0;
        var month = words.month(1 + range + of);
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        var year = years.after(2 + range + of);
        int length = 2 + range + of + year.map(YearPhrases.Found::length).orElse(0);
        return words.expression(length, day(year, month.get(), day.getAsInt()));
    }

    /** "The 31st of the same month". */
    private Optional<TimeExpression> dayOfThatMonth() {
        int article = words.word(2).equals("the") ? 1 : 0;
        boolean isThatMonth = words.word(2 + article).matches("same|that|this")
                && words.word(3 + article).equals("month");
        var month = words.word(2).equals("this") ? anchor.published().map(PartialDate::of) : anchor.latest();
        return month.filter(named -> isThatMonth && named.iso().length() >= 7)
                .flatMap(named -> day(named, words.day(0).orElse(1)))
                .flatMap(date -> words.expression(4 + article, Optional.of(date)));
    }

    private static Optional<PartialDate> day(PartialDate month, int day) {
        try {
            return Optional.of(
                    PartialDate.of(YearMonth.parse(month.iso().substring(0, 7)).atDay(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "November 9, 2020", "Nov. 9", "May 9-11", "May 9 last year". */
    Optional<TimeExpression> monthDay() {
        var month = words.month(0);
        var day = words.day(1);
        if (month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        int range = words.restOfRange(2);
        var year = years.after(2 + range);
        int length = 2 + range + year.map(YearPhrases.Found::length).orElse(0);
        return words.expression(length, day(year, month.get(), day.getAsInt()));
    }

    private Optional<PartialDate> day(Optional<YearPhrases.Found> year, Month month, int day) {
        try {
            if (year.isPresent()) {
                return Optional.of(PartialDate.of(LocalDate.of(year.get().year(), month, day)));
            }
            return anchor.nearest(near -> LocalDate.of(near.getYear(), month, day), words.isFuture())
                    .map(PartialDate::of);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "September 2023", "late March", "in May", "May of last year". */
    Optional<TimeExpression> month() {
        var month = words.month(0);
        if (month.isEmpty() || words.day(1).isPresent()) {
            return Optional.empty();
        }
        var year = years.after(1);
        if (year.isPresent()) {
            var date = YearMonth.of(year.get().year(), month.get());
            return words.expression(1 + year.get().length(), Optional.of(PartialDate.of(date)));
        }
        if (words.word(0).equals("march") && !MARCH_OPENERS.contains(words.word(-1))) {
            return Optional.empty();
        }
        return words.expression(1, anchor.published().map(YearMonth::from).map(now -> {
            var inYear = now.withMonth(month.get().getValue());
            if (words.isFuture()) {
                return PartialDate.of(inYear.isBefore(now) ? inYear.plusYears(1) : inYear);
            }
            return PartialDate.of(inYear.isAfter(now) ? inYear.minusYears(1) : inYear);
        }));
    }

    /** A year stands alone only where a preposition or article shows that it is one. */
    Optional<TimeExpression> year() {
        var tree = words.tree();
        int at = words.at();
        boolean isOpened =
                YEAR_OPENERS.contains(words.word(-1)) || words.word(1).equals(",") || tree.isUnder(at, "obl", "nmod");
        boolean isNumber = tree.isUnder(at, "nummod") && !words.word(-1).equals("the");
        if (words.year(0).isEmpty() || !isOpened || isNumber) {
            return Optional.empty();
        }
        boolean isCounted = words.word(1).matches("people|soldiers|prisoners|troops|members|others");
        return isCounted ? Optional.empty() : words.expression(1, Optional.of(new PartialDate(words.word(0))));
    }
}
