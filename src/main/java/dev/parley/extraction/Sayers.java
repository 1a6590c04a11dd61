package dev.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who says what a verb of speech says: its agent, and where the parser has lost the subject, the phrase right before
 * the verb.
 *
 * <p>Sentences of news pile up names, offices and dates before the verb, and insert the verb itself ("Chile, Rojas
 * pledged on Monday, would …"), so that subjects are the commonest thing for a parser to miss.
 */
final class Sayers {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> ASIDE_MARKS = Set.of(",", ")", "--", "—", "–");
    private static final Set<String> NAMING = Set.of("for", "of", "with", "without", "about", "from", "against", "to");
    private static final int LONGEST_ASIDE = 25;

    private final SyntaxTree tree;
    private final PredicateArguments arguments;

    Sayers(SyntaxTree tree, PredicateArguments arguments) {
        this.tree = tree;
        this.arguments = arguments;
    }

    /** {@return the heads of the phrases that tell who says it} */
    List<Integer> of(int verb) {
        if (!tree.hasTag(verb, "VERB", "AUX") || isPassive(verb)) {
            return arguments.agents(verb);
        }
        if (!tree.children(verb, "nsubj", "nsubj:pass", "nsubj:outer").isEmpty()) {
            return ownSubjects(verb);
        }
        if (!isFinite(verb)) {
            return isNamedOnly(verb) ? List.of() : ofParticiple(verb);
        }
        var before = phraseBefore(verb);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        int governor = verb;
        while (tree.relation(governor).equals("conj") && tree.head(governor) >= 0 && !isFinite(tree.head(governor))) {
            governor = clauseAbove(tree.head(governor));
        }
        return governor == verb ? arguments.agents(verb) : arguments.subjects(governor);
    }

    /** '"It was wrong," Ana said, demanding …': hers who said, though the parser may hang "demanding" on her words. */
    private List<Integer> ofParticiple(int verb) {
        boolean isAfterComma = verb > 1 && tree.form(verb - 1).equals(",");
        int before = verb - 2;
        boolean isAfterVerb = isAfterComma && tree.hasTag(before, "VERB") && isFinite(before);
        return isAfterVerb && tree.token(verb).xpos().equals("VBG") ? of(before) : arguments.agents(verb);
    }

    /** Only an auxiliary or an agent makes a passive; "It called for" is none, whatever relation the parser gives "it". */
    private boolean isPassive(int verb) {
        return !tree.children(verb, "aux:pass", "obl:agent").isEmpty();
    }

    /** "Jailed for refusing to speak", "charged with calling for a coup": said of somebody, not by him. */
    private boolean isNamedOnly(int verb) {
        return tree.children(verb, "mark", "case").stream().anyMatch(mark -> NAMING.contains(tree.lemma(mark)));
    }

    private List<Integer> ownSubjects(int verb) {
        var subjects = arguments.subjects(verb);
        var pronoun = tree.children(verb, "nsubj", "nsubj:pass").stream()
                .filter(tree::isRelativePronoun)
                .findFirst();
        if (pronoun.isEmpty() || subjects.size() != 1) {
            return subjects;
        }
        int antecedent = subjects.get(0);
        boolean isOdd = isSingular(verb) && tree.token(antecedent).xpos().endsWith("S");
        return isOdd ? nounBefore(pronoun.get()).map(List::of).orElse(subjects) : subjects;
    }

    /** "Rebels backed by Chad, which rejects the charge": one that rejects is Chad, not the rebels. */
    private boolean isSingular(int verb) {
        return tree.token(verb).xpos().equals("VBZ")
                || tree.children(verb, "aux").stream()
                        .anyMatch(aux -> tree.form(aux).matches("has|is|was"));
    }

    private Optional<Integer> nounBefore(int pronoun) {
        int at = pronoun - 1;
        while (at > 0 && tree.hasTag(at, "PUNCT")) {
            at--;
        }
        while (at >= 0 && tree.isUnder(at, "flat", "compound") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        return at >= 0 && tree.hasTag(at, "NOUN", "PROPN") ? Optional.of(at) : Optional.empty();
    }

    /** Whether the verb must have a subject: "said", "has said", but not "saying", "to say". */
    private boolean isFinite(int verb) {
        boolean isInfinitive = tree.children(verb, "mark").stream()
                .anyMatch(mark -> tree.lemma(mark).equals("to"));
        if (isInfinitive || !tree.hasTag(verb, "VERB", "AUX")) {
            return false;
        }
        var tag = tree.token(verb).xpos();
        boolean looksPast = tree.form(verb).endsWith("ed") && tag.equals("VB");
        boolean isBareParticiple = tag.equals("VBN") && !tree.isUnder(verb, "amod", "advcl", "xcomp", "acl");
        boolean isCutOff = tag.equals("VBN") && tree.isUnder(verb, "acl") && verb > 0 && isAsideMark(verb - 1);
        return FINITE.contains(tag)
                || !tree.children(verb, "aux").isEmpty()
                || looksPast
                || isBareParticiple
                || isCutOff;
    }

    /** The clause that a non-finite verb belongs to: of "declared that it was wrong to host …", "declared". */
    private int clauseAbove(int verb) {
        int at = verb;
        while (tree.head(at) >= 0 && !isFinite(at)) {
            at = tree.head(at);
        }
        return at;
    }

    /** The noun phrase that ends right before the verb, also across "…, the head of the mission, said". */
    private Optional<Integer> phraseBefore(int verb) {
        int at = skipAuxiliaries(verb - 1);
        if (at > 0 && isAsideMark(at)) {
            at = beforeAside(at);
        }
        return at < 0 ? Optional.empty() : nominalEndingAt(at, verb);
    }

    private boolean isAsideMark(int token) {
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
            if (tree.hasTag(at, "VERB") && isFinite(at) && !tree.isUnder(at, "acl")) {
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
        boolean isElsewhere = !tree.caseOf(head).isEmpty()
                || tree.relation(head).equals("conj")
                || (tree.isUnder(head, "obj", "obl", "nmod:poss")
                        && tree.head(head) != verb
                        && tree.head(verb) != head);
        return isElsewhere ? Optional.empty() : Optional.of(head);
    }
}
