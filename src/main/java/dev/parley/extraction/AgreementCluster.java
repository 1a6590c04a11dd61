package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The phrases of one article that mean one agreement, and what they tell of it together. */
final class AgreementCluster {

    private static final String UNTOLD = "other";
    private static final Set<String> LAWS = Set.of("legislation");
    private static final Set<String> NO_CONTENT = Set.of(
            "of",
            "the",
            "on",
            "a",
            "an",
            "and",
            "in",
            "for",
            "to",
            "agreement",
            "accord",
            "deal",
            "treaty",
            "pact",
            "protocol",
            "memorandum",
            "declaration",
            "law",
            "act",
            "joint");

    private final List<AgreementPhrase> phrases = new ArrayList<>();
    private final Set<EntityId> parties = new LinkedHashSet<>();
    private Optional<PartialDate> date = Optional.empty();

    void add(AgreementPhrase phrase) {
        phrases.add(phrase);
        parties.addAll(phrase.parties());
        date = date.or(phrase::date);
    }

    /** Adds who signs and when, so that a further treaty of others is told apart. */
    void addSigning(List<EntityId> signatories, Optional<PartialDate> day) {
        parties.addAll(signatories);
        date = date.or(() -> day);
    }

    List<AgreementPhrase> phrases() {
        return phrases;
    }

    Set<EntityId> parties() {
        return parties;
    }

    AgreementPhrase first() {
        return phrases.get(0);
    }

    boolean isNamed() {
        return phrases.stream().anyMatch(AgreementPhrase::isNamed);
    }

    String type() {
        return phrases.stream()
                .filter(AgreementPhrase::isTypeSure)
                .findFirst()
                .orElse(first())
                .type();
    }

    private boolean isTypeSure() {
        return phrases.stream().anyMatch(AgreementPhrase::isTypeSure);
    }

    /** {@return the name, else the phrase that says most} */
    String label() {
        return phrases.stream()
                .filter(AgreementPhrase::isNamed)
                .findFirst()
                .or(() -> phrases.stream()
                        .filter(phrase -> !phrase.isPointingBack())
                        .max(Comparator.comparingInt(
                                phrase -> content(phrase.label()).size())))
                .orElse(first())
                .label();
    }

    /** {@return whether a phrase of it has this very label} */
    boolean isCalled(String label) {
        return phrases.stream().anyMatch(phrase -> NameFold.fold(phrase.label()).equals(NameFold.fold(label)));
    }

    /** {@return whether "the deal" may point to this one} */
    boolean mayBePointedAt(AgreementPhrase pointer) {
        if (LAWS.contains(type()) || LAWS.contains(pointer.type())) {
            return type().equals(pointer.type());
        }
        boolean isTypeKept =
                !pointer.isTypeSure() || !isTypeSure() || pointer.type().equals(type());
        boolean isOtherKind =
                pointer.isTypeSure() && !isTypeSure() && isNamed(); // "the ceasefire" is no "Final Agreement"
        return isTypeKept && !isOtherKind && !isDateConflict(pointer) && !isPartyConflict(pointer);
    }

    /** {@return whether a phrase that says what it means may mean this one} */
    boolean mayMean(AgreementPhrase phrase) {
        boolean isIntroduced = phrase.kind() == AgreementPhrase.Kind.INTRODUCTION;
        if (isIntroduced && !phrase.isTypeSure()) {
            return false;
        }
        boolean isTypeKept =
                phrase.type().equals(type()) || ((!phrase.isTypeSure() || !isTypeSure()) && isEcho(phrase));
        return isTypeKept
                && !isNameConflict(phrase)
                && !isDateConflict(phrase)
                && !isPartyConflict(phrase)
                && (isTypeTelling(phrase) || isEcho(phrase));
    }

    private boolean isTypeTelling(AgreementPhrase phrase) {
        boolean isLaw = phrase.type().equals("legislation");
        return phrase.isTypeSure()
                && isTypeSure()
                && !phrase.type().equals(UNTOLD)
                && !isLaw
                && !isTopicConflict(phrase);
    }

    /** Whether the labels share a telling word: "returns agreement", "the returns deal with France". */
    private boolean isEcho(AgreementPhrase phrase) {
        var words = content(phrase.label());
        return phrases.stream().anyMatch(known -> {
            var shared = new HashSet<>(content(known.label()));
            shared.retainAll(words);
            return !shared.isEmpty();
        });
    }

    private boolean isTopicConflict(AgreementPhrase phrase) {
        var topic = topic(phrase.label());
        return !topic.isEmpty()
                && phrases.stream()
                        .map(known -> topic(known.label()))
                        .anyMatch(known -> !known.isEmpty() && !known.equals(topic));
    }

    private static String topic(String label) {
        int at = label.indexOf(" on ");
        return at < 0 ? "" : NameFold.fold(label.substring(at));
    }

    private boolean isNameConflict(AgreementPhrase phrase) {
        return phrase.isNamed()
                && phrases.stream()
                        .filter(AgreementPhrase::isNamed)
                        .anyMatch(known -> !isSameName(known.label(), phrase.label()));
    }

    private static boolean isSameName(String left, String right) {
        var known = content(left);
        var words = content(right);
        return known.containsAll(words) || words.containsAll(known);
    }

    private boolean isDateConflict(AgreementPhrase phrase) {
        if (date.isEmpty() || phrase.date().isEmpty()) {
            return false;
        }
        var known = date.get().iso();
        var other = phrase.date().get().iso();
        return !known.startsWith(other) && !other.startsWith(known);
    }

    private boolean isPartyConflict(AgreementPhrase phrase) {
        return parties.size() >= 2
                && !phrase.parties().isEmpty()
                && !parties.containsAll(phrase.parties())
                && !phrase.parties().containsAll(parties);
    }

    private static Set<String> content(String label) {
        var words = new HashSet<>(List.of(NameFold.fold(label).split("[^a-z0-9]+")));
        words.removeAll(NO_CONTENT);
        words.remove("");
        return words;
    }
}
