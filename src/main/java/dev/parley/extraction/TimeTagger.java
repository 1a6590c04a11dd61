package dev.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the dates of one article, sentence by sentence: "November 9, 2020", "9 Nov", "late March", "in 2020", "on
 * Sunday", "last August", "two days earlier".
 *
 * <p>A day or month without a year is the latest one that is not after the day of publication, or the next one where
 * the verb speaks of the future. Without a day of publication such words name no date. "Last week" and other words
 * that name no day, month or year are left out: nothing is guessed.
 *
 * <p>Not thread-safe: "the same day" and "two days later" count from the date mentioned before.
 */
final class TimeTagger {

    private final Optional<LocalDate> published;
    private Optional<LocalDate> latest;

    TimeTagger(Optional<LocalDate> published) {
        this.published = published;
        this.latest = published;
    }

    /** {@return the dates named in the sentence, in order, not overlapping} */
    List<TimeExpression> tag(SyntaxTree tree) {
        var found = new ArrayList<TimeExpression>();
        int at = 0;
        while (at < tree.size()) {
            var expression = expressionAt(tree, at);
            if (expression.isPresent()) {
                found.add(expression.get());
                expression.get().date().day().ifPresent(day -> latest = Optional.of(day));
                at = expression.get().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<TimeExpression> expressionAt(SyntaxTree tree, int at) {
        var words = new DateWords(tree, at, published, latest);
        return words.isoDate()
                .or(words::weekdayWithDate)
                .or(words::dayMonth)
                .or(words::monthDay)
                .or(words::lastMonthOrYear)
                .or(words::month)
                .or(words::weekday)
                .or(words::relativeDay)
                .or(words::year);
    }
}
