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
    private static final Set<String> NAMING = Set.of("for", "of", "with", "without", "about", "from", "against", "to");
    /** What one does in order to say something: "wrote to thank her", "used a speech to accuse him". */
    private static final Set<String> CONTACTING = Set.of(
            "write",
            "telephone",
            "phone",
            "ring",
            "email",
            "cable",
            "wire",
            "use",
            "rise",
            "interrupt",
            "intervene",
            "appear",
            "speak",
            "take",
            "call",
            "content",
            "summon",
            "begin",
            "open",
            "end",
            "close",
            "conclude",
            "start");

    private final SyntaxTree tree;
    private final PredicateArguments arguments;
    private final NominalBeside beside;

    Sayers(SyntaxTree tree, PredicateArguments arguments) {
        this.tree = tree;
        this.arguments = arguments;
        this.beside = new NominalBeside(tree, this::isFinite);
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
        var before = beside.phrase(verb);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        int governor = verb;
        while (tree.relation(governor).equals("conj") && tree.head(governor) >= 0 && !isFinite(tree.head(governor))) {
            governor = clauseAbove(tree.head(governor));
        }
        return governor == verb && !isSecondOfTwo(verb) ? arguments.agents(verb) : arguments.subjects(governor);
    }

    /** "It was concerned and promised to help": a participle with a complement of its own shares the subject only. */
    private boolean isSecondOfTwo(int verb) {
        return tree.relation(verb).equals("conj")
                && !tree.children(verb, "xcomp", "ccomp", "obj").isEmpty();
    }

    /** '"It was wrong," Ana said, demanding …': hers who said, though the parser may hang "demanding" on her words. */
    private List<Integer> ofParticiple(int verb) {
        boolean isAfterComma = verb > 1 && tree.form(verb - 1).equals(",");
        int before = verb - 2;
        boolean isAfterVerb = isAfterComma && tree.hasTag(before, "VERB") && isFinite(before);
        boolean isParticiple = tree.token(verb).xpos().equals("VBG");
        if (isAfterVerb && isParticiple) {
            return of(before);
        }
        if (isDone(verb) && tree.isUnder(verb, "obl")) {
            return of(tree.head(verb));
        }
        var saying = isParticiple && isAfterComma ? verbAfterQuotation(verb) : Optional.<Integer>empty();
        return saying.isPresent() ? of(saying.get()) : arguments.agents(verb);
    }

    /** '"It was wrong," said Ana, a nurse, demanding …': the verb after the mark that closes the quotation. */
    private Optional<Integer> verbAfterQuotation(int verb) {
        if (tree.head(verb) < 0 || tree.head(verb) > verb) {
            return Optional.empty();
        }
        int closing = verb;
        while (closing > tree.head(verb) && !tree.form(closing).equals("\"")) {
            closing--;
        }
        for (int at = closing + 1; closing > tree.head(verb) && at < verb; at++) {
            if (tree.hasTag(at, "VERB") && isFinite(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Only an auxiliary or an agent makes a passive; "It called for" is none, whatever relation the parser gives "it". */
    private boolean isPassive(int verb) {
        return !tree.children(verb, "aux:pass", "obl:agent").isEmpty();
    }

    /** "Jailed for refusing to speak", "charged with calling for a coup": said of somebody, not by him. */
    private boolean isNamedOnly(int verb) {
        return !isDone(verb)
                && tree.children(verb, "mark", "case").stream().anyMatch(mark -> NAMING.contains(tree.lemma(mark)));
    }

    private boolean isDone(int verb) {
        return tree.isUnder(verb, "advcl", "xcomp", "obl")
                && tree.head(verb) >= 0
                && CONTACTING.contains(tree.lemma(tree.head(verb)));
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
        boolean isThing = tree.lemma(pronoun.get()).equals("who") && isNounBeforeName(antecedent, pronoun.get());
        boolean isOdd =
                isThing || (isSingular(verb) && tree.token(antecedent).xpos().endsWith("S"));
        return isOdd ? nounBefore(pronoun.get()).map(List::of).orElse(subjects) : subjects;
    }

    /** "A call between A and B, who promised …": whoever promised is named right before "who". */
    private boolean isNounBeforeName(int antecedent, int pronoun) {
        return tree.hasTag(antecedent, "NOUN")
                && tree.children(antecedent, "appos", "flat").isEmpty()
                && nounBefore(pronoun)
                        .filter(noun -> noun != antecedent && tree.hasTag(noun, "PROPN"))
                        .isPresent();
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
        boolean isCutOff =
                tag.equals("VBN") && tree.isUnder(verb, "acl") && verb > 0 && NominalBeside.isAsideMark(tree, verb - 1);
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
}
