package dev.parley.extraction;

import dev.parley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who does what to whom: the logical arguments of a verb, a participle or an event noun, whatever the voice.
 *
 * <p>"Baku arrested the men", "the men were arrested by Baku", "the men, arrested by Baku", "men whom Baku arrested"
 * and "the arrest of the men by Baku" all have the agent Baku and the patient men. Subjects are shared by coordinated
 * verbs and handed down to infinitives and participles.
 */
final class PredicateArguments {

    private static final int MAX_STEPS = 4;

    private final SyntaxTree tree;

    PredicateArguments(SyntaxTree tree) {
        this.tree = tree;
    }

    /** {@return who acts; the heads of the noun phrases, coordination not yet unfolded} */
    List<Integer> agents(int predicate) {
        if (!isVerbal(predicate)) {
            return first(nominals(predicate, Set.of("by")), tree.children(predicate, "nmod:poss"));
        }
        if (isPassive(predicate)) {
            return first(tree.children(predicate, "obl:agent"), nominals(predicate, Set.of("by")));
        }
        return subjects(predicate, MAX_STEPS);
    }

    /** {@return who or what is acted upon} */
    List<Integer> patients(int predicate) {
        if (!isVerbal(predicate)) {
            return first(nominals(predicate, Set.of("of")), tree.children(predicate, "nmod:poss"));
        }
        if (tree.isUnder(predicate, "amod")) {
            return List.of(tree.head(predicate));
        }
        if (isPassive(predicate)) {
            return subjects(predicate, MAX_STEPS);
        }
        var objects = tree.children(predicate, "obj").stream()
                .filter(object -> !tree.isRelativePronoun(object))
                .toList();
        return objects.isEmpty() ? gap(predicate).map(List::of).orElse(List.of()) : objects;
    }

    /** {@return the surface subject, borrowed from a governing verb where the predicate has none of its own} */
    List<Integer> subjects(int predicate) {
        return subjects(predicate, MAX_STEPS);
    }

    /** {@return the nominals below the predicate that have one of these prepositions} */
    List<Integer> nominals(int predicate, Set<String> prepositions) {
        return tree.children(predicate).stream()
                .filter(child -> tree.isUnder(child, "obl", "nmod") && prepositions.contains(tree.caseOf(child)))
                .toList();
    }

    boolean isPassive(int predicate) {
        if (!tree.children(predicate, "aux:pass", "nsubj:pass").isEmpty()) {
            return true;
        }
        boolean isBareParticiple = tree.token(predicate).xpos().equals("VBN")
                && tree.children(predicate, "aux", "nsubj").isEmpty();
        boolean sharesAuxiliary = tree.relation(predicate).equals("conj") && isVerbal(tree.head(predicate));
        if (isBareParticiple && sharesAuxiliary) {
            return isPassive(tree.head(predicate));
        }
        return isBareParticiple
                && tree.isUnder(predicate, "acl", "advcl", "amod", "xcomp", "parataxis", "root", "appos", "ccomp");
    }

    private List<Integer> subjects(int predicate, int stepsLeft) {
        var own = tree.children(predicate, "nsubj", "nsubj:pass", "nsubj:outer");
        if (!own.isEmpty()) {
            return own.stream()
                    .map(subject -> tree.isRelativePronoun(subject)
                            ? antecedent(predicate).orElse(subject)
                            : subject)
                    .toList();
        }
        int head = tree.head(predicate);
        if (head == Token.NO_HEAD || stepsLeft == 0) {
            return List.of();
        }
        if (tree.isUnder(predicate, "conj", "parataxis") && isVerbal(head)) {
            return subjects(head, stepsLeft - 1);
        }
        if (tree.relation(predicate).equals("acl") || tree.relation(predicate).equals("amod")) {
            return tree.token(predicate).xpos().equals("VB") ? List.of() : List.of(head);
        }
        if (tree.isUnder(predicate, "xcomp", "advcl", "ccomp") && isVerbal(head)) {
            return controller(predicate, head, stepsLeft);
        }
        return List.of();
    }

    /** Whose action an infinitive or participle is: the object's in "urged Baku to free", else the subject's. */
    private List<Integer> controller(int predicate, int head, int stepsLeft) {
        if (tree.relation(predicate).equals("ccomp")) {
            return List.of();
        }
        var objects = tree.children(head, "obj", "iobj");
        boolean isControlled = tree.relation(predicate).equals("xcomp") && !objects.isEmpty();
        return isControlled ? objects : subjects(head, stepsLeft - 1);
    }

    private Optional<Integer> antecedent(int predicate) {
        int verb = tree.firstConjunct(predicate);
        return tree.antecedent(verb);
    }

    /** The noun that a relative clause leaves out as its object: "the men whom Baku holds", "the guard it had held". */
    private Optional<Integer> gap(int predicate) {
        boolean hasOtherSubject =
                tree.children(predicate, "nsubj").stream().anyMatch(subject -> !tree.isRelativePronoun(subject));
        boolean isRelativeClause = tree.relation(predicate).equals("acl:relcl");
        return isRelativeClause && hasOtherSubject ? antecedent(predicate) : Optional.empty();
    }

    private boolean isVerbal(int index) {
        return tree.hasTag(index, "VERB", "AUX") || tree.token(index).xpos().startsWith("VB");
    }

    private static List<Integer> first(List<Integer> preferred, List<Integer> otherwise) {
        return preferred.isEmpty() ? new ArrayList<>(otherwise) : preferred;
    }
}
