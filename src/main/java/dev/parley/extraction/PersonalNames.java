package dev.parley.extraction;

import dev.parley.extraction.GazetteerTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows given names, their short forms, the particles in surnames, and spellings that may be one name. */
final class PersonalNames {

    /** Shorter names are compared as they are: "Lee" and "Li" may be two people. */
    private static final int SHORTEST_RESPELT = 5;

    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Set<String>> fullNames = new HashMap<>();
    private final Set<String> particles = new HashSet<>();
    private final List<Respelling> respellings;

    /** Which part of a name a respelling changes. */
    private enum Where {
        START,
        ANYWHERE,
        SUFFIX;

        static final Map<String, Where> BY_WORD = Map.of("start", START, "anywhere", ANYWHERE, "suffix", SUFFIX);
    }

    private record Respelling(Where where, String from, String to, boolean isInKeys) {}

    PersonalNames(List<Row> givenNames, List<Row> nicknames, List<Row> particles, List<Row> transliteration) {
        givenNames.forEach(row -> genders.put(NameFold.key(row.text("name")), row.choice("gender", Gender.BY_LETTER)));
        nicknames.forEach(row -> fullNames
                .computeIfAbsent(NameFold.key(row.text("nickname")), key -> new LinkedHashSet<>())
                .addAll(row.list("names").stream().map(NameFold::key).toList()));
        particles.forEach(row -> this.particles.add(NameFold.key(row.text("particle"))));
        respellings = transliteration.stream()
                .map(row -> new Respelling(
                        row.choice("where", Where.BY_WORD), row.text("from"), row.text("to"), row.flag("inKeys")))
                .toList();
    }

    boolean isGivenName(String word) {
        return genders.containsKey(NameFold.key(word));
    }

    /** {@return whom the given name is given to; unknown where it is not in the table} */
    Gender gender(String givenName) {
        return genders.getOrDefault(NameFold.key(givenName), Gender.UNKNOWN);
    }

    /** {@return whether the word may be a particle of a surname: "bin", "van", "al-"} */
    boolean isParticle(String word) {
        return particles.contains(NameFold.key(word));
    }

    /** {@return whether the two given names are one name, in other spelling or as a short form: "Mike", "Michael"} */
    boolean mayBeSameGivenName(String left, String right) {
        if (spellingKey(left).equals(spellingKey(right))) {
            return true;
        }
        var leftNames = namesMeantBy(left);
        return namesMeantBy(right).stream().anyMatch(leftNames::contains);
    }

    /**
     * {@return a key that is equal for the spellings in which newspapers romanise one name}
     *
     * <p>Only for comparing two names of one article or of people with the same given name: "Pashinian" and
     * "Pashinyan", "Zelenskyy" and "Zelensky". The rules stand in {@code gazetteer/transliteration.tsv}.
     */
    String spellingKey(String name) {
        return respelt(name, respellings);
    }

    /**
     * {@return the spelling of a surname by which articles know the person}
     *
     * <p>Equal for fewer spellings than {@link #spellingKey}, and closer to what newspapers write: "waltz", "pashinyan".
     */
    String keySpelling(String surname) {
        return respelt(
                surname, respellings.stream().filter(Respelling::isInKeys).toList());
    }

    private static String respelt(String name, List<Respelling> rules) {
        var folded = NameFold.fold(name);
        if (folded.length() < SHORTEST_RESPELT) {
            return folded;
        }
        for (var rule : rules) {
            if (rule.where() == Where.SUFFIX && folded.endsWith(rule.from())) {
                return folded.substring(0, folded.length() - rule.from().length()) + rule.to();
            }
            folded = respell(folded, rule);
        }
        return folded;
    }

    private static String respell(String name, Respelling rule) {
        return switch (rule.where()) {
            case START ->
                name.startsWith(rule.from())
                        ? rule.to() + name.substring(rule.from().length())
                        : name;
            case ANYWHERE -> name.replace(rule.from(), rule.to());
            case SUFFIX -> name;
        };
    }

    private Collection<String> namesMeantBy(String name) {
        var key = NameFold.key(name);
        var meant = new ArrayList<>(fullNames.getOrDefault(key, Set.of()));
        meant.add(key);
        return meant;
    }
}
