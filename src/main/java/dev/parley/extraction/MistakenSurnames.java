package dev.parley.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes persons again of names that the reader took for places or organisations: "spoke with Kostres", where the
 * article names Nebojsa Kostres in full.
 */
final class MistakenSurnames {

    private static final Set<String> WHEREABOUTS =
            Set.of("in", "at", "near", "from", "to", "into", "around", "outside");
    private static final int SHORTEST = 4;

    private final Lexicon lexicon;

    MistakenSurnames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<List<Mention>> mend(List<SyntaxTree> trees, List<List<Mention>> mentions) {
        var names = new HashSet<String>();
        mentions.stream()
                .flatMap(List::stream)
                .filter(mention ->
                        mention.type() == EntityType.PERSON && !mention.text().matches(".* (for|of|the|and) .*"))
                .map(mention -> PersonName.of(mention.text()))
                .filter(PersonName::isFull)
                .forEach(name -> names.addAll(List.of(name.surname(), name.first())));
        return mentions.stream()
                .map(sentence -> sentence.stream()
                        .map(mention -> isSurname(trees, mention, names) ? person(mention) : mention)
                        .toList())
                .toList();
    }

    private boolean isSurname(List<SyntaxTree> trees, Mention mention, Set<String> names) {
        boolean mayBe = mention.type() == EntityType.PLACE || mention.type() == EntityType.ORGANIZATION;
        if (!mayBe
                || mention.length() > 1
                || mention.form() != Mention.Form.NAME
                || mention.text().length() < SHORTEST) {
            return false;
        }
        var tree = trees.get(mention.sentence());
        boolean isWhere = mention.start() > 0 && WHEREABOUTS.contains(tree.lemma(mention.start() - 1));
        boolean isKnown = lexicon.isCity(mention.text())
                || lexicon.organization(mention.text()).isPresent()
                || lexicon.country(mention.text()).isPresent();
        boolean isModifier = tree.isUnder(mention.start(), "compound", "amod");
        return !isWhere
                && !isModifier
                && !isKnown
                && names.contains(PersonName.of(mention.text()).surname());
    }

    private static Mention person(Mention mention) {
        return new Mention(
                mention.sentence(), mention.start(), mention.end(), EntityType.PERSON, mention.form(), mention.text());
    }
}
