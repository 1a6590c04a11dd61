package dev.parley.extraction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The days that a date counts from which does not say all of itself.
 *
 * @param published the day that days and months without a year are counted from
 * @param latest the date named last before, that "two months later" counts from
 * @param latestDay the day named last before, that "two days later" counts from
 */
record DateAnchor(Optional<LocalDate> published, Optional<PartialDate> latest, Optional<LocalDate> latestDay) {

    /** {@return the year named last before, else that of publication} */
    Optional<Integer> latestYear() {
        return latest.map(PartialDate::year).or(() -> published.map(LocalDate::getYear));
    }

    /** {@return the day in the year that is meant: the latest one that is not to come, or the next one that is} */
    Optional<LocalDate> nearest(UnaryOperator<LocalDate> inYearOf, boolean isFuture) {
        return published.map(anchor -> {
            var date = inYearOf.apply(anchor);
            if (isFuture) {
                return date.isBefore(anchor) ? inYearOf.apply(anchor.plusYears(1)) : date;
            }
            return date.isAfter(anchor.plusDays(1)) ? inYearOf.apply(anchor.minusYears(1)) : date;
        });
    }
}
