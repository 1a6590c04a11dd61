package dev.parley.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The phrase right before or after a verb of speech that the parser has given no subject. */
final class NominalBeside {

    private static final Set<String> ASIDE_MARKS = Set.of(",", ")", "--", "—", "–");
    /** Verbs that follow what is said, with their subject after them. */
    private static final Set<String> SAYING = Set.of(
            "say",
            "warn",
            "add",
            "write",
            "insist",
            "declare",
            "argue",
            "explain",
            "note",
            "reply",
            "recall",
            "vow",
            "promise",
            "claim",
            "stress",
            "announce",
            "post",
            "tweet",
            "conclude",
            "continue",
            "joke",
            "comment",
            "state",
            "observe");

    private static final int LONGEST_ASIDE = 25;

    private final SyntaxTree tree;
    private final IntPredicate isFinite;

    /** @param isFinite whether a verb must have a subject */
    NominalBeside(SyntaxTree tree, IntPredicate isFinite) {
        this.tree = tree;
        this.isFinite = isFinite;
    }

    /** {@return the head of the phrase beside the verb that may be its subject} */
    Optional<Integer> phrase(int verb) {
        return isInverted(verb) ? phraseAfter(verb) : phraseBefore(verb).or(() -> phraseAfter(verb));
    }

    /** The noun phrase that ends right before the verb, also across "…, the head of the mission, said". */
    private Optional<Integer> phraseBefore(int verb) {
        int at = skipAuxiliaries(verb - 1);
        if (at > 0 && isAsideMark(tree, at)) {
            at = beforeAside(at);
        }
        return at < 0 ? Optional.empty() : nominalEndingAt(at, verb);
    }

    /** '…," said the head of the mission': a mark that closes a quotation stands before the verb. */
    private boolean isInverted(int verb) {
        return verb > 0 && tree.form(verb - 1).equals("\"") && SAYING.contains(tree.lemma(verb));
    }

    /** "…, warned President Milan Petrovic": the phrase after a verb of saying that follows what is said. */
    private Optional<Integer> phraseAfter(int verb) {
        if (verb == 0 || !tree.form(verb - 1).matches("[\",]") || !SAYING.contains(tree.lemma(verb))) {
            return Optional.empty();
        }
        int end = verb + 1;
        while (end < tree.size() && !tree.hasTag(end, "PUNCT", "VERB")) {
            end++;
        }
        for (int token = verb + 1; token < end; token++) {
            boolean isTop = tree.head(token) <= verb || tree.head(token) >= end;
            if (isTop) {
                boolean isNominal = tree.hasTag(token, "NOUN", "PROPN", "PRON");
                return isNominal && tree.caseOf(token).isEmpty() ? Optional.of(token) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static boolean isAsideMark(SyntaxTree tree, int token) {
        return ASIDE_MARKS.contains(tree.form(token));
    }

    private int skipAuxiliaries(int from) {
        int at = from;
        while (at >= 0 && (tree.hasTag(at, "ADV", "AUX") || tree.form(at).equals("\""))) {
            at--;
        }
        return at;
    }

    /** The token before the mark that opens the aside which this mark closes; -1 where none does. */
    private int beforeAside(int closing) {
        var opening = tree.form(closing).equals(")") ? "(" : tree.form(closing);
        for (int at = closing - 1; at > 0 && closing - at < LONGEST_ASIDE; at--) {
            if (tree.hasTag(at, "VERB") && isFinite.test(at) && !tree.isUnder(at, "acl")) {
                return -1;
            }
            if (tree.form(at).equals(opening)) {
                return at - 1;
            }
        }
        return -1;
    }

    private Optional<Integer> nominalEndingAt(int last, int verb) {
        if (!tree.hasTag(last, "NOUN", "PROPN", "PRON") || tree.isRelativePronoun(last)) {
            return Optional.empty();
        }
        int head = last;
        while (tree.isUnder(head, "flat", "compound", "goeswith") && tree.head(head) >= 0) {
            head = tree.head(head);
        }
        head = ofWhole(head);
        if (isCutOff(head)) {
            return Optional.of(head);
        }
        var guest = afterHost(head, verb);
        if (guest.isPresent()) {
            return guest;
        }
        boolean isElsewhere = !tree.caseOf(head).isEmpty()
                || tree.relation(head).equals("conj")
                || (tree.isUnder(head, "obj", "obl", "nmod:poss")
                        && tree.head(head) != verb
                        && tree.head(verb) != head
                        && !isOfContent(head, verb));
        return isElsewhere ? Optional.empty() : Optional.of(head);
    }

    /** "Togo plays with fire, Kofi Asare said", where the parser hangs the name on what is said. */
    private boolean isOfContent(int noun, int verb) {
        int content = tree.head(noun);
        return tree.isUnder(noun, "obl")
                && content >= 0
                && tree.isUnder(content, "ccomp")
                && tree.head(content) == verb
                && content < noun;
    }

    /** "The minister of state, Ana, said": of "the minister of state" the minister speaks. */
    private int ofWhole(int noun) {
        int head = noun;
        while (tree.isUnder(head, "nmod") && tree.caseOf(head).equals("of") && tree.head(head) < head) {
            head = tree.head(head);
        }
        return head;
    }

    /** "Hosted by X, A and B pledged": those after whom the participle names. */
    private Optional<Integer> afterHost(int noun, int verb) {
        int second = noun;
        while (tree.relation(second).equals("conj")
                && tree.relation(tree.head(second)).equals("conj")) {
            second = tree.head(second);
        }
        if (!tree.relation(second).equals("conj")) {
            return Optional.empty();
        }
        int host = tree.head(second);
        while (tree.relation(host).equals("appos")) {
            host = tree.head(host);
        }
        int participle = tree.head(host);
        boolean isHosted = tree.isUnder(host, "obl") && participle >= 0 && tree.head(participle) == verb;
        return isHosted && !isFinite.test(participle) ? Optional.of(second) : Optional.empty();
    }

    /** "X demanded it; Y rejected it": what the parser took for more of a list before. */
    private boolean isCutOff(int noun) {
        if (!tree.relation(noun).equals("conj") || !tree.caseOf(noun).isEmpty()) {
            return false;
        }
        int first = tree.head(noun);
        for (int between = first + 1; between < noun; between++) {
            boolean isClause = tree.hasTag(between, "VERB") && isFinite.test(between) && tree.head(between) < first;
            if (isClause || tree.form(between).equals(";")) {
                return true;
            }
        }
        return false;
    }
}
