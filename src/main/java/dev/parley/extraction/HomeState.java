package dev.parley.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final double FREQUENCY_WEIGHT = 0.08;
    private static final double SURNAME_FACTOR = 3;
    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private final Governments governments = new Governments();

    /** {@return the likeliest of the states that the article speaks of} */
    Optional<EntityId> of(ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        return weights(reading, held, all, homes).entrySet().stream()
                .max(Map.Entry.<EntityId, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** {@return the likeliest state where the person's surname is at home, if that is the likeliest of all} */
    Optional<EntityId> ofNamesake(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var surname = PersonName.of(reading.entities().label(held.person())).surname();
        return of(reading, held, all, homes).filter(state -> governments.isAtHome(surname, state));
    }

    private Map<EntityId, Double> weights(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var taken = taken(held, all, homes);
        var weights = new HashMap<EntityId, Double>();
        for (int at = 0; at < reading.trees().size(); at++) {
            double nearness = nearness(reading, held.person(), held, at);
            for (var mention : reading.entities().mentions(at)) {
                var id = reading.entities().id(mention);
                boolean isCandidate = GOVERNED.contains(mention.type())
                        && !isPosting(held.title(), mention)
                        && !taken.contains(id)
                        && governments.mayHave(id, held.title().role());
                if (isCandidate && !isQuoted(reading.tree(at), mention)) {
                    weights.merge(id, (nearness + FREQUENCY_WEIGHT) * weight(reading.tree(at), mention), Double::sum);
                }
            }
        }
        var surname = PersonName.of(reading.entities().label(held.person())).surname();
        weights.replaceAll((state, weight) -> governments.isAtHome(surname, state) ? weight * SURNAME_FACTOR : weight);
        return weights;
    }

    /** "Ambassador to Israel": the country of the posting is not the one that is served. */
    private static boolean isPosting(TitlePhrase title, Mention mention) {
        return mention.sentence() == title.sentence()
                && mention.start() >= title.start()
                && mention.end() <= title.end();
    }

    /** States whose present holder of the same title is known to be someone else. */
    private static Set<EntityId> taken(HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var taken = new HashSet<EntityId>();
        for (var other : all) {
            boolean isRival = held.status().equals("current")
                    && !other.person().equals(held.person())
                    && isSameOffice(other, held);
            if (isRival && homes.containsKey(other.person())) {
                taken.add(homes.get(other.person()));
            }
        }
        return taken;
    }

    /** What stands between quotation marks was said by somebody, and tells little of where the others serve. */
    private static boolean isQuoted(SyntaxTree tree, Mention mention) {
        long before = java.util.stream.IntStream.range(0, mention.start())
                .filter(token -> isQuote(tree, token))
                .count();
        long after = java.util.stream.IntStream.range(mention.end(), tree.size())
                .filter(token -> isQuote(tree, token))
                .count();
        return before % 2 == 1 && after > 0;
    }

    private static boolean isQuote(SyntaxTree tree, int token) {
        return tree.hasTag(token, "PUNCT") && Set.of("\"", "``", "''").contains(tree.form(token));
    }

    private static boolean isSameOffice(HeldTitle left, HeldTitle right) {
        return left.title().role().equalsIgnoreCase(right.title().role())
                && left.status().equals(right.status());
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
