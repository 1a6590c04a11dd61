package dev.parley.extraction;

import dev.parley.text.NameType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the dates of one article, sentence by sentence: "November 9, 2020", "9 Nov", "late March", "in 2020", "on
 * Sunday", "last August", "two days earlier", "in June of that year".
 *
 * <p>A day or month without a year is the latest one that is not after the day of publication, or the next one where
 * the verb speaks of the future. Without a day of publication such words name no date. "Last week" and other words
 * that name no day, month or year are left out: nothing is guessed.
 *
 * <p>Not thread-safe: "the same day" and "two days later" count from the date mentioned before.
 */
final class TimeTagger {

    private final Optional<LocalDate> published;
    private Optional<PartialDate> latest = Optional.empty();
    private Optional<LocalDate> latestDay = Optional.empty();

    TimeTagger(Optional<LocalDate> published) {
        this.published = published;
    }

    /** {@return the dates named in the sentence, in order, not overlapping} */
    List<TimeExpression> tag(SyntaxTree tree) {
        var found = new ArrayList<TimeExpression>();
        int at = 0;
        while (at < tree.size()) {
            var expression = isName(tree, at) ? Optional.<TimeExpression>empty() : expressionAt(tree, at);
            if (expression.isPresent()) {
                found.add(expression.get());
                remember(expression.get().date());
                at = expression.get().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private void remember(PartialDate date) {
        latest = Optional.of(date);
        if (date.day().isPresent()) {
            latestDay = date.day();
        }
    }

    /** "April Jones", "Theresa May" and the "March 23 Movement" are no dates. */
    private static boolean isName(SyntaxTree tree, int token) {
        return tree.sentence().names().stream()
                .filter(name -> name.type() == NameType.PER || name.type() == NameType.ORG)
                .anyMatch(name -> name.start() <= token && token < name.end());
    }

    private Optional<TimeExpression> expressionAt(SyntaxTree tree, int at) {
        var words = new WordsFrom(tree, at);
        var anchor = new DateAnchor(published, latest, latestDay);
        var dates = new DateWords(words, anchor);
        var relative = new RelativeDates(words, anchor);
        return dates.isoDate()
                .or(dates::weekdayWithDate)
                .or(dates::dayMonth)
                .or(dates::monthDay)
                .or(relative::monthOrYear)
                .or(dates::month)
                .or(relative::weekday)
                .or(relative::counted)
                .or(dates::year);
    }
}
