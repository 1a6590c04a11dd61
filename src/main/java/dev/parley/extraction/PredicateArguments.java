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
        if (objects.isEmpty() && isMistakenForActive(predicate)) {
            return subjects(predicate, MAX_STEPS);
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
        while (at >= 0 && !isVerbal(at) && found.size() < MAX_STEPS) {
            at = tree.head(at);
            if (at >= 0 && !isVerbal(at)) {
                found.add(at);
            }
        }
        if (at >= 0 && isVerbal(at)) {
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
        return subjects(predicate, MAX_STEPS);
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
        if (describesNominal(predicate)) {
            return true;
        }
        boolean isReduced = tree.relation(predicate).equals("acl");
        boolean isBareParticiple = tree.token(predicate).xpos().matches(isReduced ? "VBN|VBD" : "VBN")
                && tree.children(predicate, "aux", "nsubj").isEmpty();
        if (tree.relation(predicate).equals("conj") && sharesAuxiliary(predicate)) {
            return isPassive(coordinated(predicate));
        }
        return isBareParticiple
                && tree.isUnder(predicate, "acl", "advcl", "amod", "xcomp", "parataxis", "root", "appos", "ccomp");
    }

    /** "Were arrested and charged with fraud", whichever past form the parser takes "charged" for. */
    private boolean sharesAuxiliary(int predicate) {
        return isVerbal(coordinated(predicate))
                && tree.token(predicate).xpos().matches("VBN|VBD")
                && tree.children(predicate, "aux", "nsubj", "obj").isEmpty();
    }

    /** What a verb is coordinated with; in "found guilty of attacking her and sent to prison" that is "found". */
    private int coordinated(int predicate) {
        int head = tree.head(predicate);
        boolean isFinite = tree.token(predicate).xpos().matches("VBN|VBD")
                && tree.children(predicate, "nsubj").isEmpty();
        while (isFinite && head >= 0 && tree.token(head).xpos().equals("VBG") && tree.isUnder(head, "advcl", "acl")) {
            do {
                head = tree.head(head);
            } while (head >= 0 && !isVerbal(head));
        }
        return head < 0 ? tree.head(predicate) : head;
    }

    /** "Fathers A and B, captured in 2022;" in a list, where the parser took the participle for a past tense. */
    private boolean isMistakenForActive(int predicate) {
        boolean isAfterComma = predicate > 0 && tree.form(predicate - 1).equals(",");
        boolean isBare =
                tree.children(predicate, "aux", "obj", "ccomp", "xcomp", "mark").isEmpty();
        return isAfterComma && isBare && tree.token(predicate).xpos().matches("VBD|VBN");
    }

    /** "A; B, a nurse; and C, sentenced in May": what a participle describes that the parser hung on the list. */
    private List<Integer> described(int predicate) {
        int head = tree.head(predicate);
        int nearest = head;
        for (int token = head; token < predicate; token++) {
            if (tree.form(token).equals(";")) {
                int after = token;
                nearest = tree.conjuncts(tree.firstConjunct(head)).stream()
                        .filter(conjunct -> conjunct > after && conjunct < predicate)
                        .findFirst()
                        .orElse(nearest);
            }
        }
        return List.of(nearest);
    }

    private boolean describesNominal(int predicate) {
        int head = tree.head(predicate);
        return head >= 0
                && head < predicate
                && tree.isUnder(predicate, "conj", "parataxis", "advcl", "appos")
                && tree.token(predicate).xpos().equals("VBN")
                && tree.children(predicate, "aux", "cop", "nsubj", "nsubj:pass").isEmpty()
                && tree.hasTag(head, "NOUN", "PROPN", "PRON", "NUM");
    }

    private List<Integer> subjects(int predicate, int stepsLeft) {
        var own = tree.children(predicate, "nsubj", "nsubj:pass", "nsubj:outer");
        if (own.size() == 1 && isEachOfWhom(own.get(0))) {
            return phraseBefore(own.get(0)).map(List::of).orElse(List.of());
        }
        if (own.stream().anyMatch(subject -> isEach(predicate, subject))) {
            return subjects(tree.head(predicate), stepsLeft - 1);
        }
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
        if (describesNominal(predicate)) {
            return described(predicate);
        }
        if (tree.isUnder(predicate, "conj", "parataxis") && isVerbal(head)) {
            return subjects(tree.relation(predicate).equals("conj") ? coordinated(predicate) : head, stepsLeft - 1);
        }
        if (tree.isUnder(predicate, "acl") || tree.relation(predicate).equals("amod")) {
            return tree.token(predicate).xpos().equals("VB") ? List.of() : List.of(head);
        }
        if (tree.isUnder(predicate, "xcomp", "advcl", "ccomp") && isVerbal(head)) {
            return controller(predicate, head, stepsLeft);
        }
        if (tree.isUnder(predicate, "xcomp", "advcl") && tree.hasTag(head, "ADJ")) {
            return tree.children(head, "nsubj"); // "is due to meet"
        }
        return List.of();
    }

    /** "A and B, each of whom was serving three years". */
    private boolean isEachOfWhom(int subject) {
        return tree.form(subject).matches("(?i)each|both|all")
                && tree.children(subject, "nmod", "obl").stream().anyMatch(tree::isRelativePronoun);
    }

    /** The first of the coordinated phrases that end right before the token. */
    private Optional<Integer> phraseBefore(int token) {
        int at = token - 1;
        while (at > 0 && tree.hasTag(at, "PUNCT")) {
            at--;
        }
        while (at > 0 && tree.isUnder(at, "flat", "compound", "appos", "conj", "nmod")) {
            at = tree.head(at);
        }
        return at >= 0 && tree.hasTag(at, "NOUN", "PROPN") ? Optional.of(at) : Optional.empty();
    }

    /** "The ministers were convicted and each sentenced to seven years". */
    private boolean isEach(int predicate, int subject) {
        return tree.form(subject).matches("(?i)each|both|all")
                && tree.children(subject).isEmpty()
                && tree.isUnder(predicate, "conj", "parataxis")
                && isVerbal(tree.head(predicate));
    }

    /** Whose action an infinitive or participle is: the object's in "urged Baku to free", else the subject's. */
    private List<Integer> controller(int predicate, int head, int stepsLeft) {
        if (tree.relation(predicate).equals("ccomp")) {
            return List.of();
        }
        var objects = tree.children(head, "obj", "iobj");
        boolean isControlled = !objects.isEmpty() && (tree.relation(predicate).equals("xcomp") || isReason(predicate));
        return isControlled ? objects : subjects(head, stepsLeft - 1);
    }

    /** "Thanked Chad for freeing them", "jailed him for insulting the king". */
    private boolean isReason(int predicate) {
        return tree.token(predicate).xpos().equals("VBG")
                && tree.children(predicate, "mark").stream()
                        .anyMatch(mark -> tree.lemma(mark).matches("for|of|from|into|against"));
    }

    private Optional<Integer> antecedent(int predicate) {
        int verb = tree.firstConjunct(predicate);
        return tree.antecedent(verb).or(() -> nounBeforePronoun(predicate));
    }

    /** What "who" stands for where the parser did not hang its clause on a noun: the phrase right before it. */
    private Optional<Integer> nounBeforePronoun(int predicate) {
        var pronoun = tree.children(predicate, "nsubj", "nsubj:pass").stream()
                .filter(tree::isRelativePronoun)
                .findFirst();
        int at = pronoun.orElse(0) - 1;
        while (at > 0 && tree.hasTag(at, "PUNCT")) {
            at--;
        }
        boolean isPlural = tree.children(predicate, "aux", "aux:pass", "cop").stream()
                .anyMatch(aux -> tree.form(aux).matches("were|are|have"));
        while (at > 0
                && (tree.isUnder(at, "flat", "compound")
                        || (isPlural && tree.relation(at).equals("conj")))) {
            at = tree.head(at);
        }
        return at >= 0 && pronoun.isPresent() && tree.hasTag(at, "NOUN", "PROPN") ? Optional.of(at) : Optional.empty();
    }

    /** The noun that a relative clause leaves out as its object: "the men whom Baku holds", "the guard it had held". */
    private Optional<Integer> gap(int predicate) {
        boolean hasOtherSubject =
                tree.children(predicate, "nsubj").stream().anyMatch(subject -> !tree.isRelativePronoun(subject));
        boolean isRelativeClause = tree.isUnder(predicate, "acl");
        return isRelativeClause && hasOtherSubject ? antecedent(predicate) : Optional.empty();
    }

    private boolean isVerbal(int index) {
        return tree.hasTag(index, "VERB", "AUX") || tree.token(index).xpos().startsWith("VB");
    }

    private static List<Integer> first(List<Integer> preferred, List<Integer> otherwise) {
        return preferred.isEmpty() ? new ArrayList<>(otherwise) : preferred;
    }
}
