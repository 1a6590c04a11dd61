package dev.parley.extraction;

import dev.parley.text.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When and where an event took place that a verb or a noun tells of.
 *
 * <p>Looked for from near to far: in the event's own clause, in those that share its scene ("flew to Lomé on Monday to
 * meet"), with the noun that a "where" goes back to, and below the names of those who took part.
 */
final class EventScene {

    private static final Set<String> PLACING = Set.of("in", "at");
    private static final Set<String> WAYS = Set.of("to", "into");
    private static final Set<String> MOTION = Set.of(
            "travel", "fly", "go", "come", "arrive", "visit", "return", "head", "journey", "drive", "rush", "reach",
            "tour");
    private static final Set<String> VISITS = Set.of("visit", "trip", "stop", "stopover", "tour", "stay", "journey");
    private static final int LONGEST_VENUE = 4;

    private final Context context;
    private final Set<String> venues;

    /** @param venues nouns for places without a name, such as "embassy" */
    EventScene(Context context, Set<String> venues) {
        this.context = context;
        this.venues = venues;
    }

    /** {@return the day, month or year of the event, nearest word first} */
    Optional<PartialDate> date(int sentence, List<Integer> predicates) {
        return clauses(sentence, predicates).stream()
                .flatMap(at -> context.dateOf(sentence, at).stream())
                .findFirst();
    }

    /** {@return the name of the place of the event, or the noun for one: "embassy"} */
    Optional<String> place(int sentence, List<Integer> predicates) {
        var clauses = clauses(sentence, predicates);
        return first(clauses, at -> context.placeOf(sentence, at))
                .or(() -> first(clauses, at -> isPlaced(sentence, at) ? place(sentence, at) : Optional.empty()))
                .or(() -> first(clauses, at -> beforeWhere(sentence, at)))
                .or(() -> first(clauses, at -> below(sentence, at)))
                .or(() -> first(clauses, at -> goal(sentence, at)))
                .or(() -> first(clauses, at -> inName(sentence, at)))
                .or(() -> first(clauses, at -> venue(sentence, at)));
    }

    private static Optional<String> first(List<Integer> clauses, Function<Integer, Optional<String>> place) {
        return clauses.stream().flatMap(at -> place.apply(at).stream()).findFirst();
    }

    /** The predicates and what they share their scene with: "held talks", "began a round of talks", "flew in to meet". */
    private List<Integer> clauses(int sentence, List<Integer> predicates) {
        var tree = context.reading().tree(sentence);
        var clauses = new LinkedHashSet<Integer>(predicates);
        for (int predicate : predicates) {
            int at = predicate;
            while (tree.head(at) >= 0 && sharesScene(tree, at)) {
                at = tree.head(at);
                clauses.add(at);
            }
        }
        return List.copyOf(clauses);
    }

    private static boolean sharesScene(SyntaxTree tree, int at) {
        int head = tree.head(at);
        if (tree.hasTag(at, "NOUN")) {
            return (tree.hasTag(head, "VERB") && tree.isUnder(at, "obj", "nsubj", "obl"))
                    || (tree.isUnder(at, "nmod") && tree.lemma(head).matches("round|day|series|session|hour"))
                    || !tree.children(head, "cop").isEmpty(); // "was in Lomé for talks"
        }
        boolean isPurpose = tree.isUnder(at, "xcomp", "advcl")
                && tree.children(at, "mark").stream()
                        .anyMatch(mark -> tree.lemma(mark).equals("to"));
        boolean isJoined = tree.relation(at).equals("conj");
        return ((isPurpose || isJoined) && MOTION.contains(tree.lemma(head)))
                || (isPurpose && tree.lemma(head).matches("due|be|set|schedule|expect|plan|gather|convene"));
    }

    /** "In Tashkent, where he met": the place named last before "where". */
    private Optional<String> beforeWhere(int sentence, int verb) {
        var tree = context.reading().tree(sentence);
        return tree.children(verb, "advmod", "mark").stream()
                .filter(mark -> tree.lemma(mark).equals("where"))
                .flatMap(mark -> nearestBefore(sentence, mark).stream())
                .findFirst();
    }

    private Optional<String> nearestBefore(int sentence, int token) {
        for (int at = token - 1; at >= 0; at--) {
            var place = place(sentence, at);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** "Met the minister, A, in Lomé", "talks between A and B in Lomé": the city hangs on a name. */
    private Optional<String> below(int sentence, int predicate) {
        return placing(sentence, predicate)
                .flatMap(head -> place(sentence, head).stream())
                .findFirst();
    }

    private boolean isPlaced(int sentence, int head) {
        return PLACING.contains(context.reading().tree(sentence).caseOf(head));
    }

    /** The name of the place, also of a capital that elsewhere stands for its government. */
    private Optional<String> place(int sentence, int head) {
        return context.place(sentence, head)
                .or(() -> context.reading()
                        .entities()
                        .mentionAt(sentence, head)
                        .filter(mention -> mention.form() == Mention.Form.CAPITAL)
                        .map(Mention::text));
    }

    /** The nominals with "in" or "at" anywhere in the clause of the predicate, nearest first. */
    private Stream<Integer> placing(int sentence, int predicate) {
        var tree = context.reading().tree(sentence);
        return tree.subtree(predicate).stream()
                .filter(token -> token > predicate && PLACING.contains(tree.caseOf(token)))
                .filter(token -> isInClause(tree, token, predicate))
                .sorted(Comparator.comparingInt(token -> Math.abs(token - predicate)));
    }

    static boolean isInClause(SyntaxTree tree, int token, int predicate) {
        for (int at = token; at >= 0 && at != predicate; at = tree.head(at)) {
            boolean isOther = tree.hasTag(at, "VERB") || tree.isUnder(at, "acl", "advcl", "ccomp", "parataxis");
            if (isOther) {
                return false;
            }
        }
        return true;
    }

    /** "Travelled to Lomé", "visited Lomé", "during a visit to Lomé". */
    private Optional<String> goal(int sentence, int predicate) {
        var tree = context.reading().tree(sentence);
        var arguments = new PredicateArguments(tree);
        var goals = new ArrayList<Integer>();
        if (MOTION.contains(tree.lemma(predicate))) {
            goals.addAll(arguments.nominals(predicate, WAYS));
            goals.addAll(tree.children(predicate, "obj"));
        }
        tree.children(predicate, "obl").stream()
                .filter(visit -> VISITS.contains(tree.lemma(visit)))
                .forEach(visit -> goals.addAll(arguments.nominals(visit, Set.of("to", "in", "into", "of"))));
        return goals.stream().flatMap(goal -> place(sentence, goal).stream()).findFirst();
    }

    /** "The Lomé talks". */
    private Optional<String> inName(int sentence, int event) {
        var tree = context.reading().tree(sentence);
        return tree.hasTag(event, "NOUN")
                ? tree.children(event, "compound").stream()
                        .filter(word -> tree.hasTag(word, "PROPN"))
                        .flatMap(word -> place(sentence, word).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "At the Palace of Independence", "in the buffer zone", "at the US embassy". */
    private Optional<String> venue(int sentence, int predicate) {
        return placing(sentence, predicate)
                .flatMap(head -> venueName(sentence, head).stream())
                .findFirst();
    }

    private Optional<String> venueName(int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var name = tree.sentence().names().stream()
                .filter(found -> found.start() <= head && head < found.end())
                .filter(found -> found.type() == NameType.LOC
                        || (tree.caseOf(head).equals("at")
                                && found.type() != NameType.PER
                                && tree.hasTag(head, "PROPN")))
                .findFirst();
        if (name.isPresent()) {
            return Optional.of(tree.words(name.get().start(), name.get().end()).replaceFirst("^[Tt]he ", ""));
        }
        if (!venues.contains(tree.lemma(head))) {
            return Optional.empty();
        }
        int first = head;
        while (first > 0 && head - first < LONGEST_VENUE && isModifier(tree, first - 1, head)) {
            first--;
        }
        return Optional.of(tree.words(first, head + 1));
    }

    private static boolean isModifier(SyntaxTree tree, int token, int head) {
        return tree.isUnder(token, "amod", "compound", "nmod:desc")
                && tree.head(token) >= token
                && tree.head(token) <= head;
    }
}
