package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells one meeting from several that one verb tells: "met A in Lomé on Monday and B in Accra a day later", "met
 * separately with A and B".
 */
final class SeveralMeetings {

    private static final Set<String> APART =
            Set.of("separate", "separately", "individually", "respectively", "turn", "each");

    /**
     * One of several meetings.
     *
     * @param other head of the phrase for whom it was with
     * @param date its own day, or the one that all share
     * @param place its own place, or the one that all share
     */
    record Part(int other, Optional<PartialDate> date, Optional<String> place) {}

    private final Context context;

    SeveralMeetings(Context context) {
        this.context = context;
    }

    /**
     * {@return one part for each of the others where there are several meetings, else none}
     *
     * @param others heads of the phrases for whom the meetings were with
     * @param shared date and place of the whole clause
     */
    List<Part> of(Match match, List<Integer> others, Part shared) {
        var tree = context.reading().tree(match.sentence());
        var after = others.stream()
                .filter(other -> other > match.trigger())
                .sorted()
                .distinct()
                .toList();
        if (after.size() < 2 || after.size() < others.size()) {
            return List.of();
        }
        if (isApart(tree, match, after.get(0))) {
            return after.stream()
                    .map(other -> new Part(other, shared.date(), shared.place()))
                    .toList();
        }
        var parts = new ArrayList<Part>();
        for (int index = 0; index < after.size(); index++) {
            int from = index == 0 ? match.trigger() : startOf(tree, after.get(index - 1), after.get(index));
            int to = index + 1 < after.size() ? startOf(tree, after.get(index), after.get(index + 1)) : tree.size();
            parts.add(part(match, after.get(index), from, to));
        }
        long told = parts.stream()
                .filter(part -> part.date().isPresent() || part.place().isPresent())
                .count();
        return told < 2
                ? List.of()
                : parts.stream().map(part -> orShared(match, part)).toList();
    }

    private static boolean isApart(SyntaxTree tree, Match match, int first) {
        return IntStream.range(Math.max(0, match.trigger() - 2), first)
                .anyMatch(token -> APART.contains(tree.lemma(token)));
    }

    /** Where the next one's own words begin: at "and", or with its phrase. */
    private static int startOf(SyntaxTree tree, int before, int other) {
        return IntStream.range(before + 1, other)
                .filter(token -> tree.hasTag(token, "CCONJ"))
                .max()
                .orElseGet(() -> Math.max(before + 1, tree.subtree(other).get(0)));
    }

    private Part part(Match match, int other, int from, int to) {
        int sentence = match.sentence();
        var tree = context.reading().tree(sentence);
        var date = context.reading().times(sentence).stream()
                .filter(time -> time.start() > from && time.end() <= to && isLoose(tree, time.start(), match.trigger()))
                .map(TimeExpression::date)
                .findFirst();
        var place = IntStream.range(from + 1, to)
                .boxed()
                .filter(token -> tree.caseOf(token).matches("in|at") && isLoose(tree, token, match.trigger()))
                .flatMap(token -> context.place(sentence, token).stream())
                .findFirst();
        return new Part(other, date, place);
    }

    /** Whether the word belongs to no clause of its own, such as "who was elected in May". */
    private static boolean isLoose(SyntaxTree tree, int token, int trigger) {
        for (int at = token; at >= 0 && at != trigger; at = tree.head(at)) {
            if (tree.hasTag(at, "VERB") && !tree.subtree(at).contains(trigger)) {
                return false;
            }
        }
        return true;
    }

    /** A day before the verb is shared: "in November she met A in Lomé and B in Accra". */
    private Part orShared(Match match, Part part) {
        var tree = context.reading().tree(match.sentence());
        var shared = context.reading().times(match.sentence()).stream()
                .filter(time -> time.end() <= match.trigger() && isLoose(tree, time.start(), match.trigger()))
                .map(TimeExpression::date)
                .findFirst();
        return new Part(part.other(), part.date().or(() -> shared), part.place());
    }
}
