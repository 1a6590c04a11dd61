package dev.parley.extraction;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words of a sentence from one token on, as a reader of dates looks at them.
 *
 * @param at 0-based index of the token that offsets count from
 */
record WordsFrom(SyntaxTree tree, int at) {

    private static final Set<String> FUTURE_AUXILIARIES = Set.of("will", "shall", "'ll", "would", "to");
    private static final Set<String> SCHEDULING = Set.of("schedule", "plan", "slate", "expect", "set", "due", "fix");

    /** {@return the word in lower case, empty outside the sentence} */
    String word(int offset) {
        int index = at + offset;
        return index >= 0 && index < tree.size() ? tree.form(index).toLowerCase(Locale.ROOT) : "";
    }

    boolean isCapitalised(int offset) {
        int index = at + offset;
        return index >= 0 && index < tree.size() && tree.isCapitalised(index);
    }

    WordsFrom skip(int words) {
        return new WordsFrom(tree, at + words);
    }

    Optional<Month> month(int offset) {
        if (!isCapitalised(offset)) {
            return Optional.empty();
        }
        var key = word(offset).replaceAll("\\.$", "");
        boolean isVerb = key.equals("may") && tree.hasTag(at + offset, "AUX");
        return isVerb ? Optional.empty() : CalendarWords.month(key);
    }

    /** {@return the day of a month: "9", "9th", of "9-11" the first} */
    OptionalInt day(int offset) {
        var digits = word(offset).replaceAll("(?<=\\d)(st|nd|rd|th)$", "").replaceAll("(?<=\\d)[-–]\\d{1,2}$", "");
        if (!digits.matches("\\d{1,2}")) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    /** {@return how many words "and 11" or "-11" after a day has, 0 where there is none} */
    int restOfRange(int offset) {
        return word(offset).matches("[-–—]|to|and|or")
                        && day(offset + 1).isPresent()
                        && word(offset + 1).matches("\\d{1,2}")
                ? 2
                : 0;
    }

    OptionalInt year(int offset) {
        var digits = word(offset);
        return digits.matches("(1[89]|20)\\d\\d") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    Optional<TimeExpression> expression(int length, Optional<PartialDate> date) {
        return date.map(known -> new TimeExpression(at, at + length, known));
    }

    /** {@return whether the clause speaks of what is still to come: "will meet on Thursday", "is planned for May"} */
    boolean isFuture() {
        for (int index = at; index >= 0; index = tree.head(index)) {
            if (hasFutureAuxiliary(index) || isScheduled(index)) {
                return true;
            }
            if (tree.hasTag(index, "VERB", "AUX")) {
                return false;
            }
        }
        return false;
    }

    private boolean hasFutureAuxiliary(int index) {
        return tree.children(index).stream()
                .anyMatch(child -> tree.isUnder(child, "aux", "mark")
                        && FUTURE_AUXILIARIES.contains(tree.form(child).toLowerCase(Locale.ROOT)));
    }

    /** "Is due on Friday", "a summit scheduled for May", but not what was once planned. */
    private boolean isScheduled(int index) {
        return SCHEDULING.contains(tree.lemma(index))
                && !tree.token(index).xpos().matches("VBD|VB|VBP|NN")
                && tree.children(index, "aux", "aux:pass", "cop").stream()
                        .noneMatch(
                                aux -> tree.form(aux).toLowerCase(Locale.ROOT).matches("was|were|had|'d"));
    }
}
