package dev.parley.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nouns for people of {@code patterns/groups.yaml}, in dictionary form.
 *
 * @param detainees held people by the noun itself: prisoner
 * @param people anyone: soldier, citizen
 * @param collectives people by a noun without plural ending: staff
 * @param peoples nouns with a capital for people of no one state: European
 * @param doneToPeople verbs whose object is people, whatever its noun: arrest
 * @param things what else may be detained or seized: vessel
 * @param quantities nouns that only count: dozens
 * @param unnamedModifiers modifiers that are no part of a group's name
 * @param stateActors people who act for their state: officials
 * @param prisons where people are held: prison, cell
 * @param stateOffices offices whose unnamed holders speak for their state: minister
 * @param theState nouns for a state named before: junta
 * @param sides what "both" and "two" make the article's two states
 */
record PeopleWords(
        Set<String> detainees,
        Set<String> people,
        Set<String> collectives,
        Set<String> peoples,
        Set<String> doneToPeople,
        Set<String> things,
        Set<String> quantities,
        Set<String> unnamedModifiers,
        Set<String> stateActors,
        Set<String> prisons,
        Set<String> stateOffices,
        Set<String> theState,
        Set<String> sides) {

    static PeopleWords from(Map<String, List<String>> lists) {
        return new PeopleWords(
                Set.copyOf(lists.get("detainees")),
                Set.copyOf(lists.get("people")),
                Set.copyOf(lists.get("collectives")),
                Set.copyOf(lists.get("peoples")),
                Set.copyOf(lists.get("done-to-people")),
                Set.copyOf(lists.get("things")),
                Set.copyOf(lists.get("quantities")),
                Set.copyOf(lists.get("unnamed-modifiers")),
                Set.copyOf(lists.get("state-actors")),
                Set.copyOf(lists.get("prisons")),
                Set.copyOf(lists.get("state-offices")),
                Set.copyOf(lists.get("the-state")),
                Set.copyOf(lists.get("both-sides")));
    }

    boolean isCollective(String lemma) {
        return collectives.contains(lemma);
    }

    boolean isPeople(String lemma) {
        var noun = lemma.replaceFirst("^(ex|co|non)-", "");
        return people.contains(noun) || peoples.contains(noun) || detainees.contains(noun);
    }
}
