package dev.parley.extraction;

import dev.parley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Subjects subjects;

    PredicateArguments(SyntaxTree tree) {
        this.tree = tree;
        subjects = new Subjects(tree);
    }

    /** {@return who acts; the heads of the noun phrases, coordination not yet unfolded} */
    List<Integer> agents(int predicate) {
        if (!subjects.isVerbal(predicate)) {
            return first(nominals(predicate, Set.of("by")), tree.children(predicate, "nmod:poss"));
        }
        if (isPassive(predicate)) {
            return first(tree.children(predicate, "obl:agent"), nominals(predicate, Set.of("by")));
        }
        return subjects.of(predicate);
    }

    /** {@return who or what is acted upon} */
    List<Integer> patients(int predicate) {
        if (!subjects.isVerbal(predicate)) {
            return first(nominals(predicate, Set.of("of")), tree.children(predicate, "nmod:poss"));
        }
        if (tree.isUnder(predicate, "amod")) {
            return List.of(tree.head(predicate));
        }
        if (isPassive(predicate)) {
            return subjects.of(predicate);
        }
        var objects = tree.children(predicate, "obj").stream()
                .filter(object -> !tree.isRelativePronoun(object) || object > predicate)
                .toList();
        if (objects.isEmpty() && isMistakenForActive(predicate)) {
            return subjects.of(predicate);
        }
        if (objects.isEmpty()) {
            objects = objectsAfterPhrase(predicate);
        }
        return objects.isEmpty() ? gap(predicate).map(List::of).orElse(List.of()) : objects;
    }

    /** "Took into custody the minister", "handed over the guard": objects that the parser took for adverbials. */
    private List<Integer> objectsAfterPhrase(int predicate) {
        return tree.children(predicate, "obl").stream()
                .filter(child -> child > predicate
                        && tree.caseOf(child).isEmpty()
                        && tree.hasTag(child, "NOUN", "PROPN")
                        && tree.children(child, "advmod", "mark").isEmpty())
                .toList();
    }

    /**
     * {@return whom a participle or relative clause may describe that the parser hung on the wrong noun}
     *
     * <p>"X, a clerk of the agency captured in May", "X sits in a cell, charged with fraud": the nouns above, up to the
     * next verb, and that verb's subjects.
     */
    List<Integer> around(int predicate) {
        var alone = aloneBefore(predicate);
        if (!alone.isEmpty()) {
            return alone;
        }
        boolean isLoose = tree.isUnder(predicate, "acl", "advcl")
                && tree.token(predicate).xpos().matches("VBN|VBD");
        var found = new ArrayList<Integer>();
        int at = isLoose ? tree.head(predicate) : Token.NO_HEAD;
        while (at >= 0 && !subjects.isVerbal(at) && found.size() < MAX_STEPS) {
            at = tree.head(at);
            if (at >= 0 && !subjects.isVerbal(at)) {
                found.add(at);
            }
        }
        if (at >= 0 && subjects.isVerbal(at)) {
            found.addAll(subjects(at));
        }
        return found;
    }

    /** "X, a nurse, sentenced to two years" and "was caught in May and later sentenced": participles without auxiliary. */
    private List<Integer> aloneBefore(int predicate) {
        boolean isBare = tree.token(predicate).xpos().equals("VBN")
                && tree.children(predicate, "aux", "aux:pass", "obj").isEmpty();
        if (!isBare) {
            return List.of();
        }
        var own = tree.children(predicate, "nsubj");
        if (!own.isEmpty() || !tree.relation(predicate).equals("conj")) {
            return own;
        }
        for (int at = predicate - 1; at > 0; at--) {
            if (!tree.children(at, "aux:pass").isEmpty()) {
                var shared = new ArrayList<>(subjects(at));
                shared.addAll(around(at));
                return shared;
            }
        }
        return List.of();
    }

    /** {@return the surface subject, borrowed from a governing verb where the predicate has none of its own} */
    List<Integer> subjects(int predicate) {
        return subjects.of(predicate);
    }

    /** {@return the nominals below the predicate that have one of these prepositions} */
    List<Integer> nominals(int predicate, Set<String> prepositions) {
        var below = tree.children(predicate).stream()
                .filter(child -> tree.isUnder(child, "obl", "nmod") && prepositions.contains(tree.caseOf(child)))
                .toList();
        return below.isEmpty() && tree.hasTag(predicate, "NOUN") ? rightAfter(predicate, prepositions) : below;
    }

    /** "The trial of A began", where the parser made A the subject of "began": the preposition still follows the noun. */
    private List<Integer> rightAfter(int noun, Set<String> prepositions) {
        int next = noun + 1;
        boolean isPreposition = next < tree.size()
                && tree.relation(next).equals("case")
                && prepositions.contains(tree.form(next).toLowerCase(Locale.ROOT));
        return isPreposition && tree.head(next) > next ? List.of(tree.head(next)) : List.of();
    }

    boolean isPassive(int predicate) {
        if (!tree.children(predicate, "aux:pass", "nsubj:pass").isEmpty()) {
            return true;
        }
        if (subjects.describesNominal(predicate)) {
            return true;
        }
        boolean isReduced = tree.relation(predicate).equals("acl");
        boolean isBareParticiple = tree.token(predicate).xpos().matches(isReduced ? "VBN|VBD" : "VBN")
                && tree.children(predicate, "aux", "nsubj").isEmpty();
        if (tree.relation(predicate).equals("conj") && sharesAuxiliary(predicate)) {
            return isPassive(subjects.coordinated(predicate));
        }
        return isBareParticiple
                && tree.isUnder(predicate, "acl", "advcl", "amod", "xcomp", "parataxis", "root", "appos", "ccomp");
    }

    /** "Were arrested and charged with fraud", whichever past form the parser takes "charged" for. */
    private boolean sharesAuxiliary(int predicate) {
        return subjects.isVerbal(subjects.coordinated(predicate))
                && tree.token(predicate).xpos().matches("VBN|VBD")
                && tree.children(predicate, "aux", "nsubj", "obj").isEmpty();
    }

    /** "Fathers A and B, captured in 2022;" in a list, where the parser took the participle for a past tense. */
    private boolean isMistakenForActive(int predicate) {
        boolean isAfterComma = predicate > 0 && tree.form(predicate - 1).equals(",");
        boolean isBare =
                tree.children(predicate, "aux", "obj", "ccomp", "xcomp", "mark").isEmpty();
        return isAfterComma && isBare && tree.token(predicate).xpos().matches("VBD|VBN");
    }

    /** The noun that a relative clause leaves out as its object: "the men whom Baku holds", "the guard it had held". */
    private Optional<Integer> gap(int predicate) {
        boolean hasOtherSubject =
                tree.children(predicate, "nsubj").stream().anyMatch(subject -> !tree.isRelativePronoun(subject));
        boolean isRelativeClause = tree.isUnder(tree.firstConjunct(predicate), "acl");
        boolean isOblique = tree.children(predicate, "obl").stream().anyMatch(tree::isRelativePronoun); // "under which"
        return isRelativeClause && hasOtherSubject && !isOblique ? subjects.antecedent(predicate) : Optional.empty();
    }

    private static List<Integer> first(List<Integer> preferred, List<Integer> otherwise) {
        return preferred.isEmpty() ? new ArrayList<>(otherwise) : preferred;
    }
}
