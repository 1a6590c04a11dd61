package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds values by the forms of their names.
 *
 * <p>Forms are compared as {@link NameFold#key}, so "NAGORNO KARABAKH" finds "Nagorno-Karabakh". Short forms in
 * capitals, such as "US" and "CAR", are compared in their own case, so that "us" and "car" find nothing.
 *
 * @param <T> what is found; several values may share a form
 */
final class FormTable<T> {

    /** The longest acronym without its full stops; "INTERPOL" is longer and read like any other word. */
    private static final int LONGEST_ACRONYM = 5;

    private final Map<String, List<T>> byAcronym = new LinkedHashMap<>();
    private final Map<String, List<T>> byKey = new LinkedHashMap<>();

    void add(String form, T value) {
        var acronym = acronym(form);
        var values = acronym.isEmpty()
                ? byKey.computeIfAbsent(NameFold.key(form), key -> new ArrayList<>())
                : byAcronym.computeIfAbsent(acronym, key -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** {@return every value that has the form, in order of addition} */
    List<T> find(String form) {
        var acronym = acronym(form);
        if (!acronym.isEmpty() && byAcronym.containsKey(acronym)) {
            return List.copyOf(byAcronym.get(acronym));
        }
        return List.copyOf(byKey.getOrDefault(NameFold.key(form), List.of()));
    }

    /** The form without full stops and "the" where it is an acronym, otherwise empty. */
    private static String acronym(String form) {
        var bare = (form.startsWith("the ") || form.startsWith("The ") ? form.substring("the ".length()) : form)
                .replace(".", "");
        var isAcronym = !bare.isEmpty()
                && bare.length() <= LONGEST_ACRONYM
                && bare.chars().noneMatch(Character::isLowerCase)
                && bare.chars().filter(Character::isUpperCase).count() >= 2;
        return isAcronym ? bare : "";
    }
}
