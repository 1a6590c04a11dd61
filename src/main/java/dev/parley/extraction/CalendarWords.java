package dev.parley.extraction;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names of months and weekdays and the small numbers, in lower case, that dates are made of. */
final class CalendarWords {

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private CalendarWords() {}

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    /** {@return the number that "a", "two" or "14" means} */
    static OptionalInt number(String word) {
        if (word.equals("a") || word.equals("an")) {
            return OptionalInt.of(1);
        }
        if (word.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        int number = NUMBERS.indexOf(word);
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** {@return whether the word is a month or a weekday} */
    static boolean isMonthOrWeekday(String word) {
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
