package dev.parley.extraction;

import java.util.Set;
import java.util.stream.Stream;

/** Tells when what a rule has found is nobody's detention: people in general, an office held, a sentence that keeps nobody in. */
final class DetentionDoubts {

    private static final Set<String> VAGUE = Set.of("people", "person", "man", "woman", "child", "other");

    private final Context context;
    private final ArticleReading reading;
    private final PeopleWords words;

    DetentionDoubts(Context context, PeopleWords words) {
        this.context = context;
        this.reading = context.reading();
        this.words = words;
    }

    /** "Jails people", "a post held by Borrell": nobody in particular, or nobody at all. */
    boolean isNoDetention(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isHabit = tree.token(match.trigger()).xpos().matches("VBZ|VBP")
                && tree.children(match.trigger(), "aux:pass", "cop").isEmpty();
        var groups = match.argument("prisoner").stream()
                .flatMap(head -> context.groups().at(reading, match.sentence(), head).stream())
                .toList();
        boolean isAnyone = groups.stream()
                .anyMatch(group -> group.isBare() && !group.isDetainees() && (isHabit || VAGUE.contains(group.noun())));
        boolean isPost = match.pattern().id().equals("detention.held")
                && new PredicateArguments(tree)
                        .agents(match.trigger()).stream()
                                .anyMatch(agent -> context.isOneOf(tree, agent, Set.of("person")));
        boolean isInGeneral = tree.hasTag(match.trigger(), "NOUN")
                && tree.token(match.trigger()).xpos().equals("NNS")
                && groups.stream()
                        .anyMatch(group -> group.count().isEmpty() && !group.isDefinite() && !isNamed(match, group));
        boolean isUntold = match.pattern().id().startsWith("detention.release-awaited")
                && groups.stream()
                        .anyMatch(group -> group.isBare() && group.isDetainees() && !isAll(tree, group.head()));
        boolean isOffice = !match.argument("term").stream().allMatch(noun -> PenalTerms.isPenal(tree, noun));
        return isAnyone || isInGeneral || isUntold || isPost || isOffice || isAtLarge(match) || isFreedOfDuty(match);
    }

    private static boolean isAll(SyntaxTree tree, int noun) {
        return tree.children(noun, "det", "det:predet").stream()
                .anyMatch(det -> tree.lemma(det).matches("the|all|these|those"));
    }

    private boolean isNamed(Match match, GroupPhrase group) {
        var tree = reading.tree(match.sentence());
        return tree.subtree(group.head()).stream().anyMatch(token -> tree.hasTag(token, "PROPN"));
    }

    /** Who is tried "in absentia" or gets a "suspended" sentence sits in no cell. */
    private boolean isAtLarge(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isTried =
                Set.of("convicted", "on-trial").contains(match.pattern().code("status"));
        return isTried
                && Stream.of(match.trigger(), tree.firstConjunct(match.trigger()))
                        .flatMap(verb -> tree.subtree(verb).stream())
                        .anyMatch(token -> tree.lemma(token).matches("absentia|suspended|suspend|probation|restorative")
                                || (tree.lemma(token).equals("absence")
                                        && tree.caseOf(token).equals("in")));
    }

    /** "Freed from the duty to reply", "free to travel". */
    private boolean isFreedOfDuty(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isFree = match.pattern().id().equals("detention.free")
                && !tree.children(match.trigger(), "xcomp", "advcl", "ccomp", "obl")
                        .isEmpty();
        boolean isRelease = match.pattern().id().equals("detention.released");
        var from = new PredicateArguments(tree).nominals(match.trigger(), Set.of("from", "of"));
        return isFree
                || (isRelease
                        && from.stream()
                                .anyMatch(head -> !context.isOneOf(tree, head, Set.of("prison", "place", "state"))
                                        && !words.prisons().contains(tree.lemma(head))));
    }
}
