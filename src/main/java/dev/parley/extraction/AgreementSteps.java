package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which agreements the steps concern that verbs tell of: signing, rejecting, breaking. */
final class AgreementSteps {

    /** What is of an agreement, and stands for it where something is done to it. */
    private static final Set<String> PARTS = Set.of(
            "text",
            "draft",
            "document",
            "terms",
            "term",
            "wording",
            "participation",
            "implementation",
            "membership",
            "part",
            "version",
            "observance",
            "condition");

    private static final int LONGEST_MEMBER = 14;
    private static final int STEPS_UP = 3;

    /**
     * The heads of one sentence's phrases that steps concern.
     *
     * @param made what is signed, concluded or carried out, so that any singular noun means a particular agreement
     * @param touched what any step concerns
     */
    record Told(Set<Integer> made, Set<Integer> touched) {}

    private final AgreementWords words;

    AgreementSteps(AgreementWords words) {
        this.words = words;
    }

    /** Whether a noun has the preposition that its rule asks for: "in force". */
    static boolean isCaseAsAsked(Context context, Match step) {
        var asked = step.pattern().details().get("case");
        return asked == null
                || context.reading()
                        .tree(step.sentence())
                        .caseOf(step.trigger())
                        .equals(asked);
    }

    Told in(Context context, List<Match> steps, int sentence) {
        var made = new HashSet<Integer>();
        var touched = new HashSet<Integer>();
        for (var step : steps) {
            if (step.sentence() == sentence) {
                var heads = agreements(context, step).toList();
                heads.stream().filter(head -> !isOffence(context, step, head)).forEach(touched::add);
                if (step.pattern().details().containsKey("telling")) {
                    made.addAll(heads);
                }
            }
        }
        return new Told(made, touched);
    }

    /** "The breach of the secrets act" is a charge, and tells of the act no more than its name. */
    private boolean isOffence(Context context, Match step, int head) {
        return step.pattern().code("status").equals("violated")
                && words.typeOfNoun(context.reading().tree(step.sentence()).lemma(head))
                        .filter("legislation"::equals)
                        .isPresent();
    }

    /** {@return the heads of the phrases that the step may concern} */
    Stream<Integer> agreements(Context context, Match step) {
        var tree = context.reading().tree(step.sentence());
        return step.argument("agreement").stream()
                .flatMap(head -> PARTS.contains(tree.lemma(head))
                        ? Stream.concat(Stream.of(head), tree.children(head, "nmod").stream())
                        : Stream.of(head))
                .flatMap(head -> Stream.concat(Stream.of(head), coordinated(tree, head).stream()))
                .flatMap(head -> Stream.concat(Stream.of(head), above(tree, step.trigger(), head).stream()))
                .distinct();
    }

    /** "A treaty on the point at which their borders meet and a declaration of friendship". */
    private static List<Integer> coordinated(SyntaxTree tree, int head) {
        var found = new ArrayList<Integer>();
        for (int token = head + 1; token < Math.min(tree.size() - 1, head + LONGEST_MEMBER); token++) {
            boolean isNext =
                    tree.lemma(token).equals("and") && tree.hasTag(token + 1, "DET") && tree.head(token + 1) > token;
            if (isNext) {
                found.add(tree.head(token + 1));
            }
        }
        return found;
    }

    /** "A ceasefire between Chad and the army, which lapsed": the clause goes back to the noun farther off. */
    private List<Integer> above(SyntaxTree tree, int verb, int head) {
        var found = new ArrayList<Integer>();
        boolean isAgreement = words.isAgreement(tree.lemma(head)) || words.isPointing(tree.lemma(head));
        if (isAgreement || !tree.isUnder(verb, "acl") || tree.head(verb) != head) {
            return found;
        }
        int at = head;
        while (found.size() < STEPS_UP && tree.isUnder(at, "nmod", "conj", "appos", "obl") && tree.head(at) < at) {
            at = tree.head(at);
            if (tree.hasTag(at, "VERB")) {
                break;
            }
            found.add(at);
        }
        return found;
    }
}
