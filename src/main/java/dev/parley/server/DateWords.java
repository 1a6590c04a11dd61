package dev.parley.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes an ISO date of any precision for readers. */
final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private DateWords() {}

    /** {@return {@code 3 May 2026}, {@code May 2026} or {@code 2026}; what is no date stays as it is} */
    static String of(String iso) {
        try {
            return switch (iso.length()) {
                case 10 -> DAY.format(LocalDate.parse(iso));
                case 7 -> MONTH.format(YearMonth.parse(iso));
                default -> iso;
            };
        } catch (DateTimeException notADate) {
            return iso;
        }
    }
}
