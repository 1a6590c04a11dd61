package dev.parley.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the state that an office-holder serves when the article never says it beside the title.
 *
 * <p>States weigh by how near they stand to the person and by how they stand there: a state that acts or owns
 * something counts for more than one that something is done to. States whose own holder of the same title is known
 * are left out: where Aliyev is the Azerbaijani president, another president is not.
 */
final class HomeState {

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private HomeState() {}

    static Optional<EntityId> of(
            ArticleReading reading, EntityId person, HeldTitle held, Map<EntityId, EntityId> homes) {
        var taken = new HashSet<EntityId>();
        reading.claims().forEach(claim -> {
            if (claim.fact() instanceof Fact.Tenure tenure
                    && isSameOffice(tenure, held)
                    && !tenure.person().equals(person)) {
                tenure.of().ifPresent(taken::add);
            }
        });
        homes.forEach((other, state) -> {
            if (!other.equals(person) && holdsSame(reading, other, held)) {
                taken.add(state);
            }
        });
        var weights = new HashMap<EntityId, Double>();
        var totals = new HashMap<EntityId, Integer>();
        for (int at = 0; at < reading.trees().size(); at++) {
            double nearness = nearness(reading, person, held, at);
            for (var mention : reading.entities().mentions(at)) {
                if (GOVERNED.contains(mention.type())
                        && !taken.contains(reading.entities().id(mention))) {
                    var id = reading.entities().id(mention);
                    totals.merge(id, 1, Integer::sum);
                    weights.merge(id, nearness * weight(reading.tree(at), mention), Double::sum);
                }
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<EntityId, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static boolean isSameOffice(Fact.Tenure tenure, HeldTitle held) {
        return tenure.role().equalsIgnoreCase(held.title().role());
    }

    private static boolean holdsSame(ArticleReading reading, EntityId other, HeldTitle held) {
        return reading.claims().stream()
                .anyMatch(claim -> claim.fact() instanceof Fact.Tenure tenure
                        && tenure.person().equals(other)
                        && isSameOffice(tenure, held));
    }

    /** Sentences that name the person weigh by their distance to nothing; others by their distance to the title. */
    private static double nearness(ArticleReading reading, EntityId person, HeldTitle held, int sentence) {
        boolean isNamed = reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> reading.entities().id(mention).equals(person));
        int distance = Math.abs(held.title().sentence() - sentence);
        boolean isBefore = sentence < held.title().sentence();
        double base = 1.0 / (1 + distance * (isBefore ? 1 : 2));
        return isNamed ? Math.max(base, 0.5) : base * 0.6;
    }

    private static double weight(SyntaxTree tree, Mention mention) {
        int head = tree.firstConjunct(Metonymy.headOf(tree, mention));
        if (mention.form() == Mention.Form.ADJECTIVE) {
            return 0.8;
        }
        if (tree.isUnder(head, "nsubj", "nmod:poss", "obl:agent")) {
            return 1.2;
        }
        return tree.isUnder(head, "obj", "obl", "nmod") ? 0.5 : 0.7;
    }
}
