package dev.parley.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns of {@code patterns/agreements.yaml} and the types that they give. */
final class AgreementWords {

    private final Map<String, String> typeByNoun = new HashMap<>();
    private final Map<String, String> typeByModifier = new HashMap<>();
    private final Set<String> weak;
    private final Map<String, List<String>> usualStatus;

    AgreementWords(
            Map<String, List<String>> nouns,
            Map<String, List<String>> modifiers,
            List<String> weak,
            Map<String, List<String>> usualStatus) {
        nouns.forEach((type, words) -> words.forEach(word -> typeByNoun.put(word, type)));
        modifiers.forEach((type, words) -> words.forEach(word -> typeByModifier.put(word, type)));
        this.weak = new HashSet<>(weak);
        this.usualStatus = usualStatus;
    }

    boolean isAgreement(String lemma) {
        return typeByNoun.containsKey(lemma);
    }

    /** {@return whether the noun needs a telling modifier or a proper name to mean an agreement} */
    boolean isWeak(String lemma) {
        return weak.contains(lemma);
    }

    /** {@return the status of agreements of a type when nothing is said of it} */
    Optional<String> usualStatus(String type) {
        return usualStatus.getOrDefault(type, List.of()).stream().findFirst();
    }

    Optional<String> typeOfModifier(String lemma) {
        return Optional.ofNullable(typeByModifier.get(lemma));
    }

    String typeOfNoun(String lemma) {
        return typeByNoun.getOrDefault(lemma, "other");
    }
}
