package dev.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how a clause or an event noun is put, from its own words and from what governs it.
 *
 * <p>The words stand in {@code patterns/modality.yaml}. A governing word is looked for up to the root, because "urged
 * Baku to free the men whom it had promised to release" puts the release two clauses away from what makes it unreal.
 */
final class ModalityReader {

    private final Set<String> negations;
    private final Set<String> hypotheticalAuxiliaries;
    private final Set<String> futureAuxiliaries;
    private final Set<String> conditions;
    private final Set<String> unrealising;
    private final Set<String> denying;
    private final Set<String> realising;
    private final Set<String> reporting;
    private final Set<String> hearsay;
    private final Set<String> cancelling;
    private final Set<String> happening;
    private final Set<String> scheduling;
    private final Set<String> announcing;

    ModalityReader(Map<String, List<String>> lexicon) {
        negations = Set.copyOf(lexicon.get("negations"));
        hypotheticalAuxiliaries = Set.copyOf(lexicon.get("hypothetical-auxiliaries"));
        futureAuxiliaries = Set.copyOf(lexicon.get("future-auxiliaries"));
        conditions = Set.copyOf(lexicon.get("conditions"));
        unrealising = Set.copyOf(lexicon.get("unrealising"));
        denying = Set.copyOf(lexicon.get("denying"));
        realising = Set.copyOf(lexicon.get("realising"));
        reporting = Set.copyOf(lexicon.get("reporting"));
        hearsay = Set.copyOf(lexicon.get("hearsay"));
        cancelling = Set.copyOf(lexicon.get("cancelling"));
        happening = Set.copyOf(lexicon.get("happening"));
        scheduling = Set.copyOf(lexicon.get("scheduling"));
        announcing = Set.copyOf(lexicon.get("announcing"));
    }

    /** {@return how the event that this verb or noun names is put} */
    Modality of(SyntaxTree tree, int predicate) {
        var own = ofClause(tree, predicate);
        int at = predicate;
        while (own == Modality.ASSERTED && tree.head(at) >= 0 && !isPresupposed(tree, at)) {
            own = fromGovernor(tree, at);
            boolean isCarriedOut = own == Modality.ASSERTED && isInfinitive(tree, at);
            at = tree.head(at);
            if (isCarriedOut) {
                own = ofClause(tree, at); // "did not begin to", "will travel to"
            }
            if (own == Modality.ASSERTED
                    && tree.isUnder(
                            at, "acl", "advcl", "ccomp", "xcomp", "csubj", "conj", "nmod", "obj", "obl", "nsubj")) {
                own = hasCondition(tree, at) ? Modality.UNREALISED : own;
            }
        }
        return own == Modality.ASSERTED && isPlanned(tree, predicate) ? Modality.FUTURE : own;
    }

    /** "A meeting planned for May", "the scheduled talks". */
    private boolean isPlanned(SyntaxTree tree, int event) {
        return tree.hasTag(event, "NOUN")
                && tree.children(event, "acl", "amod").stream().anyMatch(word -> scheduling.contains(tree.lemma(word)));
    }

    /** "Demanded the release of the men held in May": whatever is demanded, the men are held. */
    private static boolean isPresupposed(SyntaxTree tree, int at) {
        boolean hasRelativePronoun =
                tree.children(at, "nsubj", "nsubj:pass").stream().anyMatch(tree::isRelativePronoun);
        return hasRelativePronoun || isRelative(tree, at);
    }

    /** {@return how the predicate's own clause is put, whatever governs it} */
    Modality ofClause(SyntaxTree tree, int predicate) {
        if (isNegated(tree, predicate)) {
            return Modality.NEGATED;
        }
        if (hasCondition(tree, predicate) || isInvertedCondition(tree, predicate) || isAwaited(tree, predicate)) {
            return Modality.UNREALISED;
        }
        return auxiliaries(tree, predicate);
    }

    /** "On the day the treaty is signed", "once it is signed": a present passive that tells of a time to come. */
    private static boolean isAwaited(SyntaxTree tree, int predicate) {
        boolean isPresent = tree.children(predicate, "aux:pass").stream()
                .anyMatch(aux -> word(tree, aux).matches("is|are"));
        int head = tree.head(predicate);
        boolean isTime =
                head >= 0 && tree.isUnder(predicate, "acl") && tree.lemma(head).matches("day|moment|time|date");
        boolean isOnce = tree.children(predicate, "mark", "advmod").stream()
                .anyMatch(mark -> word(tree, mark).matches("once|when|before|till"));
        return isPresent && (isTime || (isOnce && tree.isUnder(predicate, "advcl")));
    }

    /** "Had she warned of it, …": an auxiliary before the subject opens a condition, or follows a negation. */
    private static boolean isInvertedCondition(SyntaxTree tree, int predicate) {
        return tree.children(predicate, "nsubj", "nsubj:pass").stream()
                .anyMatch(subject -> subject < predicate
                        && tree.children(predicate, "aux").stream()
                                .anyMatch(aux -> aux < subject && tree.form(aux).matches("(?i)had|were|should")));
    }

    private boolean isNegated(SyntaxTree tree, int predicate) {
        for (int child : tree.children(predicate)) {
            boolean isNegation = tree.isUnder(child, "advmod", "cc", "det", "aux", "case", "mark")
                    && (negations.contains(word(tree, child)) || isNoLonger(tree, child));
            boolean isEmptySubject = tree.isUnder(child, "nsubj", "obl:agent")
                    && (negations.contains(word(tree, child))
                            || tree.children(child, "det", "cc:preconj", "cc").stream()
                                    .anyMatch(det -> negations.contains(word(tree, det))));
            if (isNegation || isEmptySubject) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoLonger(SyntaxTree tree, int adverb) {
        return tree.children(adverb, "advmod").stream()
                .anyMatch(no -> word(tree, no).equals("no"));
    }

    private boolean hasCondition(SyntaxTree tree, int predicate) {
        return tree.children(predicate, "mark", "advmod").stream()
                .anyMatch(mark -> conditions.contains(word(tree, mark)));
    }

    private Modality auxiliaries(SyntaxTree tree, int predicate) {
        for (int aux : tree.children(predicate, "aux:pass")) {
            if (isToBeDone(tree, predicate, aux)) {
                return word(tree, aux).matches("was|were") ? Modality.UNREALISED : Modality.FUTURE;
            }
        }
        for (int aux : tree.children(predicate, "aux")) {
            if (isToBeDone(tree, predicate, aux)) {
                return Modality.FUTURE;
            }
            if (futureAuxiliaries.contains(word(tree, aux))) {
                return Modality.FUTURE;
            }
            if (word(tree, aux).equals("would") && isAnnounced(tree, predicate)) {
                return Modality.FUTURE;
            }
            if (hypotheticalAuxiliaries.contains(word(tree, aux))) {
                return Modality.UNREALISED;
            }
        }
        return Modality.ASSERTED;
    }

    /** "Aides said that they would meet on Friday": "will" after a verb in the past, without a condition. */
    private boolean isAnnounced(SyntaxTree tree, int predicate) {
        boolean isConditional =
                tree.children(predicate, "advcl").stream().anyMatch(clause -> hasCondition(tree, clause));
        return tree.relation(predicate).equals("ccomp")
                && announcing.contains(tree.lemma(tree.head(predicate)))
                && !isConditional;
    }

    /** "The armies are to swap prisoners", where the parser makes the infinitive the head. */
    private static boolean isToBeDone(SyntaxTree tree, int predicate, int aux) {
        boolean isInfinitive = tree.children(predicate, "mark").stream()
                .anyMatch(mark -> mark > aux && word(tree, mark).equals("to"));
        return isInfinitive && tree.lemma(aux).equals("be");
    }

    /** What the word above makes of a clause or noun: "pledged to release", "denied that", "the call for the release". */
    private Modality fromGovernor(SyntaxTree tree, int at) {
        int head = tree.head(at);
        if (isCalledOff(tree, at)) {
            return Modality.NEGATED;
        }
        var timetable = timetable(tree, at);
        if (timetable.isPresent()) {
            return timetable.get();
        }
        if (tree.isUnder(at, "conj", "parataxis", "appos", "nmod:poss", "nsubj:pass") || isRelative(tree, at)) {
            return Modality.ASSERTED;
        }
        if (isRumoured(tree, at)) {
            return Modality.UNREALISED;
        }
        var governor = tree.lemma(head);
        boolean isInfinitive = isInfinitive(tree, at);
        if ((isInfinitive && tree.lemma(head).equals("be")) || isBeTo(tree, at, isInfinitive)) {
            return Modality.FUTURE;
        }
        boolean isComplement =
                tree.isUnder(at, "ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "csubj", "compound", "nsubj");
        if (isComplement && denying.contains(governor) && !tree.isUnder(at, "nsubj")) {
            return Modality.NEGATED;
        }
        boolean isUnrealising =
                unrealising.contains(governor) || (hearsay.contains(governor) && tree.hasTag(head, "NOUN"));
        if (isComplement && isUnrealising && !isAside(tree, at) && !isReported(tree, at)) {
            return Modality.UNREALISED;
        }
        if (isInfinitive && !realising.contains(governor)) {
            return Modality.UNREALISED;
        }
        return Modality.ASSERTED;
    }

    /**
     * "They are due to meet", "talks are planned for May": still to come, and nothing any more where they were planned
     * once. "A meeting could take place": as the verb is put.
     */
    private Optional<Modality> timetable(SyntaxTree tree, int at) {
        int head = tree.head(at);
        boolean isEvent = tree.hasTag(at, "NOUN") && tree.isUnder(at, "nsubj");
        boolean isInfinitive = tree.isUnder(at, "xcomp", "advcl", "ccomp") && isInfinitive(tree, at);
        if (scheduling.contains(tree.lemma(head)) && (isEvent || isInfinitive)) {
            boolean isPast = tree.token(head).xpos().equals("VBD")
                    || tree.children(head, "aux", "aux:pass", "cop").stream()
                            .anyMatch(aux -> word(tree, aux).matches("was|were|had"));
            return Optional.of(isPast ? Modality.UNREALISED : Modality.FUTURE);
        }
        return isEvent && happening.contains(tree.lemma(head))
                ? Optional.of(auxiliaries(tree, head)).filter(put -> put != Modality.ASSERTED)
                : Optional.empty();
    }

    private static boolean isInfinitive(SyntaxTree tree, int at) {
        return tree.children(at, "mark").stream()
                .anyMatch(mark -> word(tree, mark).equals("to"));
    }

    /** "Several channels have it that he is free". */
    private static boolean isRumoured(SyntaxTree tree, int at) {
        int head = tree.head(at);
        return tree.relation(at).equals("ccomp")
                && tree.lemma(head).equals("have")
                && tree.children(head, "obj", "expl").stream()
                        .anyMatch(object -> word(tree, object).equals("it"));
    }

    /** "Told the court that he was held", not "insisted that he be held". */
    private boolean isReported(SyntaxTree tree, int at) {
        boolean isWish = tree.children(at, "aux", "aux:pass", "cop", "mark").stream()
                .anyMatch(word -> word(tree, word).matches("be|to"));
        return tree.relation(at).equals("ccomp")
                && reporting.contains(tree.lemma(tree.head(at)))
                && !isWish
                && !tree.token(at).xpos().equals("VB");
    }

    /** "Cancelled the meeting", "the talks were called off", "no release is planned". */
    private boolean isCalledOff(SyntaxTree tree, int at) {
        int head = tree.head(at);
        if (!tree.hasTag(at, "NOUN") || !tree.isUnder(at, "obj", "nsubj", "nsubj:pass")) {
            return false;
        }
        boolean isUndone = !tree.relation(at).equals("nsubj")
                && (cancelling.contains(tree.lemma(head)) || cancelling.contains(withParticle(tree, head)));
        boolean isNotHeld = tree.isUnder(at, "nsubj") && happening.contains(tree.lemma(head)) && isNegated(tree, head);
        return isUndone || isNotHeld;
    }

    private static String withParticle(SyntaxTree tree, int verb) {
        return tree.children(verb, "compound:prt", "advmod").stream()
                .findFirst()
                .map(particle -> tree.lemma(verb) + " " + tree.lemma(particle))
                .orElse("");
    }

    /** A subject or a loose adverbial says nothing of what the verb wants: "After the release, he urged …". */
    private static boolean isAside(SyntaxTree tree, int at) {
        if (tree.isUnder(at, "nsubj")) {
            return true;
        }
        boolean isFreeParticiple = tree.relation(at).equals("advcl")
                && at < tree.head(at)
                && tree.token(at).xpos().matches("VBG|VBN");
        if (isFreeParticiple) {
            return true;
        }
        boolean isLoose = tree.isUnder(at, "obl", "advcl")
                && !Set.of("for", "of", "on", "over", "to", "").contains(tree.caseOf(at));
        boolean isTimeClause = tree.children(at, "mark").stream()
                .anyMatch(mark -> Set.of("after", "since", "when", "as", "while", "because", "before")
                        .contains(word(tree, mark)));
        return isLoose || isTimeClause;
    }

    private static boolean isRelative(SyntaxTree tree, int at) {
        boolean isContent = tree.children(at, "mark").stream()
                .anyMatch(mark -> word(tree, mark).equals("that"));
        boolean isInfinitive =
                tree.relation(at).equals("acl") && (tree.token(at).xpos().equals("VB") || isInfinitive(tree, at));
        return tree.isUnder(at, "acl") && !isInfinitive && !isContent;
    }

    /** "They are to meet": the parser makes the infinitive either the root or a complement of "be". */
    private static boolean isBeTo(SyntaxTree tree, int at, boolean isInfinitive) {
        return isInfinitive && tree.relation(at).equals("xcomp") && tree.hasTag(tree.head(at), "AUX");
    }

    private static String word(SyntaxTree tree, int index) {
        return tree.form(index).toLowerCase(Locale.ROOT);
    }
}
