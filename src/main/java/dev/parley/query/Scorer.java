package dev.parley.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores the tables of the nine contract queries against annotated articles. */
public final class Scorer {

    private final Gold gold;
    private final Wording wording = new Wording();
    private final Map<String, ItemMatcher> matchers = new HashMap<>();

    public Scorer(Gold gold) {
        this.gold = gold;
        gold.articleIds()
                .forEach(id -> matchers.put(id, new ItemMatcher(new ArticleNames(gold, id, wording), wording)));
    }

    /**
     * Scores; rows of articles without gold are passed over.
     *
     * @param tables the rows of each family's query, by column name; a family may be absent
     */
    public Scores score(Map<Family, List<Map<String, String>>> tables) {
        return new Scores(Arrays.stream(Family.values())
                .map(family -> line(family, Optional.ofNullable(tables.get(family))))
                .toList());
    }

    private Scores.Line line(Family family, Optional<List<Map<String, String>>> table) {
        var rowsByArticle =
                table.orElse(List.of()).stream().collect(groupingBy(row -> row.getOrDefault("article", "")));
        var columns = FamilyColumns.of(family);
        var tally = new Tally(family, columns.slots());
        for (var articleId : gold.articleIds()) {
            tally.add(
                    articleId,
                    requireNonNull(matchers.get(articleId)),
                    gold.items(articleId, family),
                    Item.from(rowsByArticle.getOrDefault(articleId, List.of()), columns));
        }
        return tally.line(table.isEmpty());
    }

    /** Counts one family's hits over all articles. */
    private static final class Tally {

        private final Family family;
        private final List<String> slots;
        private final List<Scores.Miss> misses = new ArrayList<>();
        private final List<Judgement> judgements = new ArrayList<>();
        private int keyHits;
        private int goldItems;
        private int foundItems;
        private int slotHits;
        private int goldSlots;
        private int foundSlots;

        Tally(Family family, List<String> slots) {
            this.family = family;
            this.slots = slots;
        }

        void add(String articleId, ItemMatcher matcher, List<Item> gold, List<Item> found) {
            var pairs = Pairing.of(matcher, family, gold, found);
            keyHits += pairs.size();
            goldItems += gold.size();
            foundItems += found.size();
            goldSlots += filled(gold);
            foundSlots += filled(found);
            pairs.forEach((i, j) -> slotHits += hits(matcher, gold.get(i), found.get(j)));
            judge(articleId, found, Set.copyOf(pairs.values()));
            addMisses(false, articleId, gold, pairs.keySet());
            addMisses(true, articleId, found, Set.copyOf(pairs.values()));
        }

        private int filled(List<Item> items) {
            return items.stream()
                    .mapToInt(item -> slots.stream()
                            .mapToInt(slot -> item.all(slot).size())
                            .sum())
                    .sum();
        }

        private int hits(ItemMatcher matcher, Item gold, Item found) {
            return slots.stream()
                    .mapToInt(slot -> matcher.hits(slot, gold, found))
                    .sum();
        }

        private void judge(String articleId, List<Item> found, Set<Integer> paired) {
            for (int i = 0; i < found.size(); i++) {
                boolean isRight = paired.contains(i);
                found.get(i).factIri().ifPresent(iri -> judgements.add(new Judgement(family, articleId, iri, isRight)));
            }
        }

        private void addMisses(boolean areSpurious, String articleId, List<Item> items, Set<Integer> paired) {
            for (int i = 0; i < items.size(); i++) {
                if (!paired.contains(i)) {
                    misses.add(new Scores.Miss(
                            family, areSpurious, articleId, items.get(i).toString()));
                }
            }
        }

        Scores.Line line(boolean isMissing) {
            return new Scores.Line(
                    family,
                    goldItems,
                    foundItems,
                    Scores.Rates.of(keyHits, foundItems, goldItems),
                    Scores.Rates.of(slotHits, foundSlots, goldSlots),
                    isMissing,
                    misses,
                    judgements);
        }
    }
}
