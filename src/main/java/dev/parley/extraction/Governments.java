package dev.parley.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which states have which chief offices, and where surnames are at home: hints for telling whose office is meant when
 * the text leaves the state out. From {@code gazetteer/governments.tsv} and {@code gazetteer/surname-regions.tsv}.
 */
final class Governments {

    private record Affix(boolean isEnd, String letters, Set<String> stateKeys) {

        boolean isPartOf(String surname) {
            return isEnd ? surname.endsWith(letters) : surname.startsWith(letters);
        }
    }

    /** How much the form of a surname tells, where a name that is listed tells 1. */
    private static final double BY_FORM = 0.7;

    private final Map<String, Set<String>> lacking = new HashMap<>();
    private final Map<String, Set<String>> having = new HashMap<>();
    private final List<Affix> affixes;
    private final Set<String> statesOfKnownSurnames = new HashSet<>();
    private final Map<String, Set<String>> statesByName = new HashMap<>();

    Governments() {
        for (var row : GazetteerTable.load("governments.tsv")) {
            boolean isOnly = row.choice("rule", Map.of("only", true, "lacks", false));
            (isOnly ? having : lacking).put(row.text("office"), keys(row.list("states")));
        }
        var surnames = GazetteerTable.load("surname-regions.tsv");
        surnames.forEach(row -> statesOfKnownSurnames.addAll(keys(row.list("most"))));
        affixes = surnames.stream()
                .map(row -> new Affix(
                        row.choice("where", Map.of("end", true, "start", false)),
                        row.text("affix"),
                        keys(row.list("states"))))
                .toList();
        for (var row : GazetteerTable.load("names-at-home.tsv")) {
            row.list("names")
                    .forEach(name -> statesByName
                            .computeIfAbsent(NameFold.fold(name), missing -> new HashSet<>())
                            .add(Slug.of(row.text("state"))));
        }
    }

    private static Set<String> keys(List<String> states) {
        var keys = new HashSet<String>();
        states.forEach(state -> keys.add(Slug.of(state)));
        return keys;
    }

    /** {@return whether the state may have an office of this name} */
    boolean mayHave(EntityId state, String role) {
        var office = role.toLowerCase(Locale.ROOT);
        return lacking.entrySet().stream()
                        .noneMatch(entry -> isOffice(office, entry.getKey())
                                && entry.getValue().contains(state.key()))
                && having.entrySet().stream()
                        .noneMatch(entry -> isOffice(office, entry.getKey())
                                && !entry.getValue().contains(state.key()));
    }

    /** "transitional president" is a president; "vice president" is not. */
    private static boolean isOffice(String role, String office) {
        return role.equals(office)
                || (role.endsWith(" " + office) && !role.matches(".*\\b(vice|deputy|under|assistant) " + office));
    }

    /**
     * {@return how much of a person's name is at home in the state, from 0 to 1: its words by the list of names, where that
     * has none of them the form of the surname}
     */
    double atHome(String name, EntityId state) {
        var words = List.of(NameFold.fold(name).split(" ", -1));
        long known = words.stream().filter(statesByName::containsKey).count();
        if (known == 0) {
            return isAtHome(words.get(words.size() - 1), state) ? BY_FORM : 0;
        }
        return words.stream()
                        .filter(word ->
                                statesByName.getOrDefault(word, Set.of()).contains(state.key()))
                        .count()
                / (double) known;
    }

    /** {@return whether surnames of this form are at home in the state} */
    boolean isAtHome(String surname, EntityId state) {
        var folded = NameFold.fold(surname);
        return affixes.stream()
                .filter(affix -> affix.isPartOf(folded))
                .max(java.util.Comparator.comparingInt(affix -> affix.letters().length()))
                .filter(affix -> affix.stateKeys().contains(state.key()))
                .isPresent();
    }

    /** {@return whether nearly every surname of the state has a form that this one has not} */
    boolean isForeign(String surname, EntityId state) {
        var folded = NameFold.fold(surname);
        return statesOfKnownSurnames.contains(state.key())
                && affixes.stream()
                        .filter(affix -> affix.stateKeys().contains(state.key()))
                        .noneMatch(affix -> affix.isPartOf(folded));
    }
}
