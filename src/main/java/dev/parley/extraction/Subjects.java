package dev.parley.extraction;

import dev.parley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the subject of a verb: its own, or that of a verb which it is coordinated with or governed by.
 *
 * <p>Participles describe a noun; infinitives have the subject or the object of what governs them.
 */
final class Subjects {

    private static final int MAX_STEPS = 4;

    private final SyntaxTree tree;

    Subjects(SyntaxTree tree) {
        this.tree = tree;
    }

    /** {@return the surface subject; coordination is not yet unfolded} */
    List<Integer> of(int predicate) {
        var found = subjects(predicate, MAX_STEPS);
        return tree.children(predicate, "nsubj", "nsubj:pass").isEmpty() ? inSegment(predicate, found) : found;
    }

    private List<Integer> subjects(int predicate, int stepsLeft) {
        var own = tree.children(predicate, "nsubj", "nsubj:pass", "nsubj:outer");
        if (own.size() == 1 && isEachOfWhom(own.get(0))) {
            return tree.phraseBefore(own.get(0)).map(List::of).orElse(List.of());
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
            return head == Token.NO_HEAD ? ofWhatFollows(predicate) : List.of();
        }
        var beside = besideTheHead(predicate);
        if (beside.isPresent()) {
            return List.of(beside.get());
        }
        if (describesNominal(predicate)) {
            return described(predicate);
        }
        if (tree.isUnder(predicate, "conj", "parataxis") && isClause(head)) {
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

    /** A verb, or a noun that is said of something: "are in custody and went on trial". */
    private boolean isClause(int head) {
        return isVerbal(head) || !tree.children(head, "cop").isEmpty();
    }

    /** "Jailed in May, he went": a participle that the parser made the head of the clause with its subject. */
    private List<Integer> ofWhatFollows(int predicate) {
        boolean isParticiple = predicate == 0 && tree.token(predicate).xpos().equals("VBN");
        return isParticiple
                ? tree.children(predicate, "conj", "parataxis", "advcl").stream()
                        .flatMap(verb -> tree.children(verb, "nsubj", "nsubj:pass").stream())
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** "Ten men returned and nine guards went": a subject that the parser hung on the verb before. */
    private Optional<Integer> besideTheHead(int predicate) {
        int head = tree.head(predicate);
        boolean isJoined = tree.relation(predicate).equals("conj") && isVerbal(head) && isVerbal(predicate);
        return isJoined
                ? tree.children(head, "conj").stream()
                        .filter(sibling ->
                                sibling > head && sibling < predicate && tree.hasTag(sibling, "NOUN", "PROPN"))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** "A, jailed in May; B; and C, convicted in June": the first name between the semicolons that the verb stands between. */
    private List<Integer> inSegment(int predicate, List<Integer> found) {
        int start = IntStream.range(0, predicate)
                .filter(token -> tree.form(token).equals(";"))
                .max()
                .orElse(-1);
        boolean isOutside = start > 0 && found.stream().allMatch(subject -> subject < start);
        boolean isParticiple = tree.token(predicate).xpos().matches("VBN|VBD");
        if (!isOutside
                || !isParticiple
                || !tree.children(predicate, "aux", "aux:pass").isEmpty()) {
            return found;
        }
        var names = IntStream.range(start, predicate)
                .filter(token -> tree.hasTag(token, "PROPN") && !tree.isUnder(token, "flat", "compound", "nmod:poss"))
                .filter(token -> tree.caseOf(token).isEmpty())
                .boxed()
                .limit(1)
                .toList();
        return names.isEmpty() ? found : names;
    }

    /** "A and B, each of whom was serving three years". */
    private boolean isEachOfWhom(int subject) {
        return tree.form(subject).matches("(?i)each|both|all")
                && tree.children(subject, "nmod", "obl").stream().anyMatch(tree::isRelativePronoun);
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

    Optional<Integer> antecedent(int predicate) {
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

    /** What a verb is coordinated with; in "found guilty of attacking her and sent to prison" that is "found". */
    int coordinated(int predicate) {
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

    boolean describesNominal(int predicate) {
        int head = tree.head(predicate);
        return head >= 0
                && head < predicate
                && tree.isUnder(predicate, "conj", "parataxis", "advcl", "appos")
                && tree.token(predicate).xpos().equals("VBN")
                && tree.children(predicate, "aux", "cop", "nsubj", "nsubj:pass").isEmpty()
                && tree.hasTag(head, "NOUN", "PROPN", "PRON", "NUM");
    }

    boolean isVerbal(int index) {
        return tree.hasTag(index, "VERB", "AUX") || tree.token(index).xpos().startsWith("VB");
    }
}
