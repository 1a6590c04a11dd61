package dev.parley.query;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotated item and a found one that may be the same.
 *
 * @param gold index of the annotated item
 * @param found index of the found item
 * @param score how well they agree; more is better
 */
record Pairing(int gold, int found, double score) {

    /** {@return the best one-to-one assignment that greedy choice finds: index of the found item by that of the gold} */
    static Map<Integer, Integer> of(ItemMatcher matcher, Family family, List<Item> gold, List<Item> found) {
        var pairs = new LinkedHashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var candidate : candidates(matcher, family, gold, found)) {
            if (!pairs.containsKey(candidate.gold) && taken.add(candidate.found)) {
                pairs.put(candidate.gold, candidate.found);
            }
        }
        return pairs;
    }

    /** Best first; among equals the order of the items decides. */
    private static List<Pairing> candidates(ItemMatcher matcher, Family family, List<Item> gold, List<Item> found) {
        var candidates = new ArrayList<Pairing>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                candidates.add(new Pairing(i, j, matcher.score(family, gold.get(i), found.get(j))));
            }
        }
        candidates.removeIf(candidate -> candidate.score <= 0);
        candidates.sort(comparingDouble(Pairing::score).reversed());
        return candidates;
    }
}
