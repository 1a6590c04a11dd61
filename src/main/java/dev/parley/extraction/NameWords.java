package dev.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code patterns/names.yaml}, which decide how names are read.
 *
 * @param rule nouns that make a person's name before them a government's: "the Aliyev regime"
 * @param insideNames small words that may stand inside a name: "of", "de"
 * @param nameLinks prepositions that continue an organisation's name
 * @param organizationFields words that belong to an organisation's name even in lower case: "foreign ministry"
 * @param organizationKinds nouns right before the name of an organisation: "the broadcaster X"
 * @param placePrepositions prepositions after which a capital is a place
 * @param governmentPrepositions those of them after which a capital is its government where dealings come before
 * @param dealings words for what one has with a government: "ambassador to", "pressure on"
 * @param whereabouts prepositions after which a name is a place's, unless it begins with a given name
 * @param nameTails capitalised nouns that make a state's name before them a part of another name: "Jordan River"
 * @param languageMarks words after which an adjective without a noun is a language: "in French"
 * @param unionSeats cities that stand for the European Union where they act
 * @param women nouns that tell that the person named beside them is a woman
 * @param men nouns that tell that the person named beside them is a man
 */
record NameWords(
        Set<String> rule,
        Set<String> insideNames,
        Set<String> nameLinks,
        Set<String> organizationFields,
        Set<String> organizationKinds,
        Set<String> placePrepositions,
        Set<String> governmentPrepositions,
        Set<String> dealings,
        Set<String> whereabouts,
        Set<String> nameTails,
        Set<String> languageMarks,
        Set<String> unionSeats,
        Set<String> women,
        Set<String> men) {

    static NameWords load() {
        return from(new PatternFile("names.yaml").wordLists());
    }

    private static NameWords from(Map<String, List<String>> lists) {
        return new NameWords(
                Set.copyOf(lists.get("rule")),
                Set.copyOf(lists.get("inside-names")),
                Set.copyOf(lists.get("name-links")),
                Set.copyOf(lists.get("organization-fields")),
                Set.copyOf(lists.get("organization-kinds")),
                Set.copyOf(lists.get("place-prepositions")),
                Set.copyOf(lists.get("government-prepositions")),
                Set.copyOf(lists.get("dealings")),
                Set.copyOf(lists.get("whereabouts")),
                Set.copyOf(lists.get("name-tails")),
                Set.copyOf(lists.get("language-marks")),
                Set.copyOf(lists.get("union-seats")),
                Set.copyOf(lists.get("women")),
                Set.copyOf(lists.get("men")));
    }

    boolean isOrganizationField(String word) {
        return organizationFields.contains(word.toLowerCase(Locale.ROOT));
    }
}
