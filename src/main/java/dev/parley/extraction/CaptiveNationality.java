package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells of which state a person is, where a phrase about the person says so: "the Chilean nurse X", "X, a Swede". */
final class CaptiveNationality {

    private final ArticleReading reading;

    CaptiveNationality(ArticleReading reading) {
        this.reading = reading;
    }

    /** {@return the states; two for a dual national, none where nothing is said} */
    Set<EntityId> of(EntityId person) {
        for (var tree : reading.trees()) {
            for (var mention : reading.entities().mentions(tree.sentence().index())) {
                boolean isPerson = reading.entities().id(mention).equals(person);
                var found = isPerson ? at(tree, mention) : Set.<EntityId>of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Set.of();
    }

    private Set<EntityId> at(SyntaxTree tree, Mention mention) {
        int name = mention.head(tree);
        var nouns = new ArrayList<>(tree.children(name, "nmod:desc", "appos", "compound", "amod"));
        if (tree.isUnder(name, "appos", "nmod:desc", "flat") && tree.head(name) >= 0) {
            nouns.add(tree.head(name));
        }
        if (tree.isUnder(name, "nsubj") && isPredicate(tree, tree.head(name))) {
            nouns.add(tree.head(name));
        }
        var found = new LinkedHashSet<EntityId>();
        for (int noun : nouns) {
            if (!mention.covers(noun) && tree.hasTag(noun, "NOUN", "PROPN", "ADJ")) {
                found.addAll(states(tree, noun));
            }
        }
        return found;
    }

    private static boolean isPredicate(SyntaxTree tree, int noun) {
        return tree.hasTag(noun, "NOUN", "PROPN") && !tree.children(noun, "cop").isEmpty();
    }

    /** "A Swede", "a Chilean nurse", "a citizen of Chile". */
    private List<EntityId> states(SyntaxTree tree, int noun) {
        int sentence = tree.sentence().index();
        var words = new ArrayList<Integer>(List.of(noun));
        words.addAll(tree.children(noun, "amod", "compound"));
        boolean isCitizen = tree.lemma(noun).matches("citizen|national|native");
        if (isCitizen) {
            words.addAll(tree.children(noun, "nmod", "nmod:poss"));
        }
        return words.stream()
                .flatMap(word -> reading.entities().mentionAt(sentence, word).stream())
                .filter(mention -> mention.type() == EntityType.STATE)
                .filter(mention ->
                        isCitizen || mention.form() == Mention.Form.PEOPLE || mention.form() == Mention.Form.ADJECTIVE)
                .map(reading.entities()::id)
                .toList();
    }
}
