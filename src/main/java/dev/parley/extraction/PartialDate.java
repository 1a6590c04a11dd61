package dev.parley.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precise as the text makes it: a year, a month or a day.
 *
 * @param iso {@code 2023}, {@code 2023-09} or {@code 2023-09-19}
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

    public PartialDate {
        if (!isValid(iso)) {
            throw new IllegalArgumentException(
                    "expected a date such as 2023, 2023-09 or 2023-09-19, got '%s'".formatted(iso));
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.toString());
    }

    /** {@return the day, when the date is as precise as that} */
    public Optional<LocalDate> day() {
        return iso.length() == 10 ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** Orders by time; a year stands before its months, a month before its days. */
    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    private static boolean isValid(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> iso.chars().allMatch(Character::isDigit);
                case 7 -> YearMonth.parse(iso) != null;
                case 10 -> LocalDate.parse(iso) != null;
                default -> false;
            };
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
