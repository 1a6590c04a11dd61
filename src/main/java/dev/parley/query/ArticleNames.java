package dev.parley.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in one annotated article: knows which forms mean the same person, organisation or state. */
final class ArticleNames {

    private static final double SAME_WORDS = 0.67;

    private final Wording wording;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> organizations = new HashMap<>();
    private final Set<String> persons;

    ArticleNames(Gold gold, String articleId, Wording wording) {
        this.wording = wording;
        gold.people(articleId)
                .forEach((name, forms) ->
                        forms.forEach(form -> people.putIfAbsent(wording.fold(form), wording.fold(name))));
        gold.organizations(articleId)
                .forEach(forms -> forms.forEach(
                        form -> organizations.putIfAbsent(wording.fold(form), wording.fold(forms.getFirst()))));
        persons = Set.copyOf(people.values());
    }

    /** {@return the folded name that stands for all forms of a name} */
    String canonical(String name) {
        var folded = wording.fold(name);
        return Optional.ofNullable(people.get(folded))
                .or(() -> Optional.ofNullable(organizations.get(folded)))
                .or(() -> variant(folded))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> wording.state(name));
    }

    /** Persons must be the same; of other names most of the words must be. */
    boolean isSame(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        var name = canonical(left);
        var other = canonical(right);
        return name.equals(other)
                || (wording.jaccard(name, other) >= SAME_WORDS && !persons.contains(name) && !persons.contains(other));
    }

    /** A person under another article's spelling or first name: Pashinian for Pashinyan, Mike for Michael. */
    private Optional<String> variant(String folded) {
        if (!folded.contains(" ")) {
            return Optional.empty();
        }
        var found = new HashSet<String>();
        for (var person : persons) {
            if (person.contains(" ") && person.charAt(0) == folded.charAt(0) && hasNearSurname(person, folded)) {
                found.add(person);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static boolean hasNearSurname(String person, String folded) {
        var surname = lastWord(folded);
        int mistakes = surname.codePointCount(0, surname.length()) > 4 ? 1 : 0;
        return NearNames.distance(lastWord(person), surname) <= mistakes;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
