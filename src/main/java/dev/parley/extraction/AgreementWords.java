package dev.parley.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns of {@code patterns/agreements.yaml} and what they tell. */
final class AgreementWords {

    private static final String UNTOLD = "other";

    private final Map<String, String> typeByNoun = new HashMap<>();
    private final Map<String, String> typeByModifier = new HashMap<>();
    private final Map<String, List<String>> usualStatus;
    private final Set<String> weak;
    private final Set<String> strong;
    private final Set<String> pointing;
    private final Set<String> unnamed;
    private final Set<String> containing;
    private final Set<String> standing;
    private final Map<String, List<String>> strongWith;
    private final Map<String, List<String>> onlyWith;
    private final Map<String, List<String>> other;

    AgreementWords(PatternFile file) {
        file.wordLists("nouns").forEach((type, words) -> words.forEach(word -> typeByNoun.put(word, type)));
        file.wordLists("modifiers").forEach((type, words) -> words.forEach(word -> typeByModifier.put(word, type)));
        usualStatus = file.wordLists("usual-status");
        weak = Set.copyOf(file.wordList("weak"));
        strong = Set.copyOf(file.wordList("strong"));
        pointing = Set.copyOf(file.wordList("pointing"));
        unnamed = Set.copyOf(file.wordList("unnamed"));
        containing = Set.copyOf(file.wordList("containing"));
        standing = Set.copyOf(file.wordList("standing"));
        strongWith = file.wordLists("strong-with");
        onlyWith = file.wordLists("only-with");
        other = file.wordLists("not-with");
    }

    boolean isAgreement(String lemma) {
        return typeByNoun.containsKey(lemma);
    }

    /** {@return whether the noun needs a telling modifier or a proper name to mean an agreement} */
    boolean isWeak(String lemma) {
        return weak.contains(lemma);
    }

    /** {@return whether the noun means an agreement all by itself} */
    boolean isStrong(String lemma) {
        return strong.contains(lemma);
    }

    /** {@return whether the noun means an agreement with the words that are with it: "code of conduct"} */
    boolean isStrongWith(SyntaxTree tree, int head) {
        return isWith(tree, head, strongWith) || isWith(tree, head, onlyWith);
    }

    /** {@return whether the noun means an agreement only with certain words} */
    boolean isKnownByCompany(String lemma) {
        return onlyWith.containsKey(lemma);
    }

    /** {@return whether the noun has the words with it without which it means something else: "code" without "conduct"} */
    boolean isCompanyKept(SyntaxTree tree, int head) {
        return !onlyWith.containsKey(tree.lemma(head)) || isWith(tree, head, onlyWith);
    }

    /** {@return whether the words that are with it make it something else: "exchange of fire"} */
    boolean isOther(SyntaxTree tree, int head) {
        return isWith(tree, head, other);
    }

    private static boolean isWith(SyntaxTree tree, int head, Map<String, List<String>> lists) {
        var company = lists.getOrDefault(tree.lemma(head), List.of());
        return tree.children(head, "compound", "amod", "nmod").stream()
                .anyMatch(word -> company.contains(tree.lemma(word)));
    }

    /** {@return whether agreements of the type stay in force when nothing more is said of them} */
    boolean isStanding(String type) {
        return standing.contains(type);
    }

    /** {@return whether the noun with "the" may mean an agreement told before} */
    boolean isPointing(String lemma) {
        return pointing.contains(lemma);
    }

    /** {@return whether the modifier belongs to the telling and not to the agreement's name} */
    boolean isUnnamed(String lemma) {
        return unnamed.contains(lemma);
    }

    /** {@return whether the verb's object is only a clause of an agreement: "the accord contains a ceasefire"} */
    boolean isContaining(String lemma) {
        return containing.contains(lemma);
    }

    /** {@return the status of agreements of a type when nothing is said of it: a law is in force} */
    Optional<String> usualStatus(String type) {
        return usualStatus.getOrDefault(type, List.of()).stream().findFirst();
    }

    Optional<String> typeOfModifier(String lemma) {
        return Optional.ofNullable(typeByModifier.get(lemma));
    }

    /** {@return the type that the noun alone tells} */
    Optional<String> typeOfNoun(String lemma) {
        return Optional.ofNullable(typeByNoun.get(lemma)).filter(type -> !type.equals(UNTOLD));
    }
}
