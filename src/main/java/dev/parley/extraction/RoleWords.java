package dev.parley.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code patterns/roles.yaml}, which decide who holds a title and whose title it is. */
final class RoleWords {

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    /** What a list is for; the file explains each. */
    enum Use {
        BECOMING,
        APPOINTING,
        NOMINATING,
        SERVING,
        DISMISSING,
        REMOVING,
        SUCCEEDING,
        MOVING,
        LEAVING_NOUNS,
        APPOINTING_NOUNS,
        POSTS,
        HOLDING,
        TERMS,
        NEARLY,
        NAMING,
        NO_OFFICE,
        PREDECESSORS,
        SUCCESSORS,
        COUNTERPARTS,
        PORTFOLIO_TITLES,
        FIELDS,
        STARTING,
        COMMANDING,
        DEPUTIES,
        LEADING_TITLES,
        ADVISING_TITLES,
        POSTED_TITLES,
        RANKS,
        SPEAKING_TITLES,
        SOLE_OFFICES,
        CITY_OFFICES,
        COMPLEMENT_LINKS,
        TITLE_TAILS,
        TOO_COMMON,
        STATE_NOUNS,
        GOVERNMENT_NOUNS,
        TERRITORY_NOUNS,
        REGION_NOUNS,
        MINISTRIES,
        LOCAL_OFFICES,
        COURT_OFFICES,
        SECRETARIES_GENERAL,
        UNDER_SECRETARIES_GENERAL,
        MISSIONS,
        BODIES,
        FORMERLY;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param lists by key, such as {@code portfolio-titles}
     * @throws IllegalStateException if a list is missing
     */
    RoleWords(Map<String, List<String>> lists) {
        for (var use : Use.values()) {
            var list = lists.get(use.key());
            if (list == null) {
                throw new IllegalStateException("roles.yaml: no list '%s' under words".formatted(use.key()));
            }
            words.put(use, Set.copyOf(list));
        }
    }

    /** {@return whether the word, in dictionary form and lower case, is in the list} */
    boolean has(Use use, String word) {
        return words.getOrDefault(use, Set.of()).contains(word);
    }
}
