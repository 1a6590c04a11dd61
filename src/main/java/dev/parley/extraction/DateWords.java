package dev.parley.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words of one sentence from one token on, and what date they name there.
 *
 * <p>Each method reads one form of date that begins at the token, and is empty where there is none.
 */
final class DateWords {

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("ten", 10));
    private static final Set<String> FUTURE_AUXILIARIES = Set.of("will", "shall", "'ll", "to");
    private static final Set<String> YEAR_OPENERS = Set.of(
            "in", "since", "of", "during", "the", "until", "from", "by", "before", "after", "around", "early", "late",
            "mid");

    private static final Set<String> PARTS_OF_DAY = Set.of("day", "evening", "night", "morning", "date");

    private final SyntaxTree tree;
    private final int at;
    private final Optional<LocalDate> published;
    private final Optional<LocalDate> latest;

    /**
     * @param published the day that days and months without a year are counted from
     * @param latest the day named last before, that "two days later" counts from
     */
    DateWords(SyntaxTree tree, int at, Optional<LocalDate> published, Optional<LocalDate> latest) {
        this.tree = tree;
        this.at = at;
        this.published = published;
        this.latest = latest;
    }

    private String word(int offset) {
        int index = at + offset;
        return index >= 0 && index < tree.size() ? tree.form(index).toLowerCase(Locale.ROOT) : "";
    }

    private Optional<Month> monthAt(int offset) {
        int index = at + offset;
        if (index < 0
                || index >= tree.size()
                || !Character.isUpperCase(tree.form(index).charAt(0))) {
            return Optional.empty();
        }
        var key = word(offset).replaceAll("\\.$", "");
        if (key.equals("may") && tree.hasTag(index, "AUX")) {
            return Optional.empty();
        }
        return Optional.ofNullable(MONTHS.get(key));
    }

    private OptionalInt dayAt(int offset) {
        var digits = word(offset).replaceAll("(?<=\\d)(st|nd|rd|th)$", "");
        if (!digits.matches("\\d{1,2}")) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private OptionalInt yearAt(int offset) {
        var digits = word(offset);
        return digits.matches("(1[89]|20)\\d\\d") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private Optional<TimeExpression> expression(int length, Optional<PartialDate> date) {
        return date.map(known -> new TimeExpression(at, at + length, known));
    }

    Optional<TimeExpression> isoDate() {
        if (!word(0).matches("(19|20)\\d\\d-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return expression(1, Optional.of(PartialDate.of(LocalDate.parse(word(0)))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "Sunday, March 16": the weekday adds nothing to the date that follows. */
    Optional<TimeExpression> weekdayWithDate() {
        if (!WEEKDAYS.containsKey(word(0))) {
            return Optional.empty();
        }
        int skip = word(1).equals(",") ? 2 : 1;
        var rest = new DateWords(tree, at + skip, published, latest);
        return rest.monthDay().or(rest::dayMonth).map(date -> new TimeExpression(at, date.end(), date.date()));
    }

    /** "9 November 2020", "the 8th of August". */
    Optional<TimeExpression> dayMonth() {
        var day = dayAt(0);
        int of = word(1).equals("of") ? 1 : 0;
        var month = monthAt(1 + of);
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        var year = yearAt(2 + of);
        int length = 2 + of + (year.isPresent() ? 1 : 0);
        return expression(length, day(year, month.get(), day.getAsInt()));
    }

    /** "November 9, 2020", "Nov. 9". */
    Optional<TimeExpression> monthDay() {
        var month = monthAt(0);
        var day = dayAt(1);
        if (month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        int comma = word(2).equals(",") ? 1 : 0;
        var year = yearAt(2 + comma);
        int length = year.isPresent() ? 3 + comma : 2;
        return expression(length, day(year, month.get(), day.getAsInt()));
    }

    private Optional<PartialDate> day(OptionalInt year, Month month, int day) {
        try {
            if (year.isPresent()) {
                return Optional.of(PartialDate.of(LocalDate.of(year.getAsInt(), month, day)));
            }
            return nearest(anchor -> LocalDate.of(anchor.getYear(), month, day)).map(PartialDate::of);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> nearest(UnaryOperator<LocalDate> inYearOf) {
        return published.map(anchor -> {
            var date = inYearOf.apply(anchor);
            if (isFuture()) {
                return date.isBefore(anchor) ? inYearOf.apply(anchor.plusYears(1)) : date;
            }
            return date.isAfter(anchor.plusDays(1)) ? inYearOf.apply(anchor.minusYears(1)) : date;
        });
    }

    /** "last month", "last August", "this month", "last year". */
    Optional<TimeExpression> lastMonthOrYear() {
        if (published.isEmpty() || !Set.of("last", "this", "next", "past").contains(word(0))) {
            return Optional.empty();
        }
        int step = word(0).equals("last") ? -1 : word(0).equals("next") ? 1 : 0;
        var anchor = YearMonth.from(published.get());
        if (word(1).equals("month")) {
            return expression(2, Optional.of(PartialDate.of(anchor.plusMonths(step))));
        }
        if (word(1).equals("year")) {
            return expression(2, Optional.of(new PartialDate(String.valueOf(anchor.getYear() + step))));
        }
        return monthAt(1).flatMap(month -> expression(2, Optional.of(PartialDate.of(monthNear(anchor, month, step)))));
    }

    private YearMonth monthNear(YearMonth anchor, Month month, int step) {
        var inYear = anchor.withMonth(month.getValue());
        if (step < 0) {
            return inYear.isBefore(anchor) ? inYear : inYear.minusYears(1);
        }
        if (step > 0) {
            return inYear.isAfter(anchor) ? inYear : inYear.plusYears(1);
        }
        return inYear;
    }

    /** "September 2023", "late March", "in May". */
    Optional<TimeExpression> month() {
        var month = monthAt(0);
        if (month.isEmpty() || dayAt(1).isPresent()) {
            return Optional.empty();
        }
        int comma = word(1).equals(",") ? 1 : 0;
        var year = yearAt(1 + comma);
        if (year.isPresent()) {
            return expression(2 + comma, Optional.of(PartialDate.of(YearMonth.of(year.getAsInt(), month.get()))));
        }
        if (word(0).equals("march")
                && !Set.of("in", "since", "until", "late", "early", "mid", "of", "by")
                        .contains(word(-1))) {
            return Optional.empty();
        }
        return expression(1, published.map(YearMonth::from).map(anchor -> {
            var inYear = anchor.withMonth(month.get().getValue());
            if (isFuture()) {
                return PartialDate.of(inYear.isBefore(anchor) ? inYear.plusYears(1) : inYear);
            }
            return PartialDate.of(inYear.isAfter(anchor) ? inYear.minusYears(1) : inYear);
        }));
    }

    Optional<TimeExpression> weekday() {
        var weekday = WEEKDAYS.get(word(0));
        if (weekday == null
                || published.isEmpty()
                || !Character.isUpperCase(tree.form(at).charAt(0))) {
            return Optional.empty();
        }
        var adjuster = isFuture() ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday);
        return expression(1, Optional.of(PartialDate.of(published.get().with(adjuster))));
    }

    /** "today", "yesterday", "the same day", "two days earlier", "three days ago". */
    Optional<TimeExpression> relativeDay() {
        return switch (word(0)) {
            case "today", "tonight" -> expression(1, published.map(PartialDate::of));
            case "yesterday" -> expression(1, published.map(day -> PartialDate.of(day.minusDays(1))));
            case "tomorrow" -> expression(1, published.map(day -> PartialDate.of(day.plusDays(1))));
            case "same" ->
                PARTS_OF_DAY.contains(word(1)) ? expression(2, latest.map(PartialDate::of)) : Optional.empty();
            default -> daysBeforeOrAfter();
        };
    }

    private Optional<TimeExpression> daysBeforeOrAfter() {
        var number = NUMBERS.get(word(0));
        if (number == null || !Set.of("day", "days").contains(word(1))) {
            return Optional.empty();
        }
        return switch (word(2)) {
            case "ago" -> expression(3, published.map(day -> PartialDate.of(day.minusDays(number))));
            case "earlier", "before" -> earlier(number);
            case "later" -> expression(3, latest.map(day -> PartialDate.of(day.plusDays(number))));
            default -> Optional.empty();
        };
    }

    private Optional<TimeExpression> earlier(int days) {
        boolean isNamedLater = word(3).equals(",") || word(2).equals("earlier");
        return isNamedLater ? expression(3, latest.map(day -> PartialDate.of(day.minusDays(days)))) : Optional.empty();
    }

    /** A year stands alone only where a preposition or article shows that it is one. */
    Optional<TimeExpression> year() {
        var year = yearAt(0);
        boolean isOpened = YEAR_OPENERS.contains(word(-1)) || word(1).equals(",") || tree.isUnder(at, "obl", "nmod");
        if (year.isEmpty() || !isOpened || (tree.isUnder(at, "nummod") && !word(-1).equals("the"))) {
            return Optional.empty();
        }
        boolean isCounted = word(1).matches("people|soldiers|prisoners|troops|members|others");
        return isCounted ? Optional.empty() : expression(1, Optional.of(new PartialDate(word(0))));
    }

    /** Whether the clause speaks of what is still to come: "will meet on Thursday", "are to meet". */
    private boolean isFuture() {
        for (int index = at; index >= 0; index = tree.head(index)) {
            if (tree.hasTag(index, "VERB", "AUX")) {
                return tree.children(index).stream()
                        .anyMatch(child -> tree.isUnder(child, "aux", "mark")
                                && FUTURE_AUXILIARIES.contains(tree.form(child).toLowerCase(Locale.ROOT)));
            }
        }
        return false;
    }

    /** {@return whether the word is a month or a weekday} */
    static boolean isCalendarWord(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return MONTHS.containsKey(lower) || WEEKDAYS.containsKey(lower);
    }

    private static Map<String, Month> months() {
        var names = new HashMap<String, Month>();
        for (var month : Month.values()) {
            names.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
            names.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        names.put("sept", Month.SEPTEMBER);
        return names;
    }

    private static Map<String, DayOfWeek> weekdays() {
        var names = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            names.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
        }
        return names;
    }
}
