package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes persons again of surnames that the reader took for places, for organisations or for no names at all: "spoke with
 * Kostres", where the article names Nebojsa Kostres in full.
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
        var mended = new ArrayList<List<Mention>>();
        for (int sentence = 0; sentence < mentions.size(); sentence++) {
            var known = new ArrayList<Mention>();
            mentions.get(sentence)
                    .forEach(mention -> known.add(isSurname(trees, mention, names) ? person(mention) : mention));
            known.addAll(overlooked(trees.get(sentence), known, names));
            known.sort(
                    Comparator.comparingInt(Mention::start).thenComparing(Mention::length, Comparator.reverseOrder()));
            mended.add(known);
        }
        return mended;
    }

    /** "On Monday, Kostres rejected": a surname that the reader took for no name at all. */
    private List<Mention> overlooked(SyntaxTree tree, List<Mention> known, Set<String> names) {
        return IntStream.range(1, tree.size())
                .filter(token -> isLoneName(tree, token) && isOneOf(names, tree.form(token)))
                .filter(token -> known.stream().noneMatch(mention -> mention.covers(token)))
                .filter(token -> !isKnown(tree.form(token)))
                .mapToObj(token -> Mention.named(tree, token, token + 1, EntityType.PERSON))
                .toList();
    }

    /** A capitalised word between words that are no names. */
    private static boolean isLoneName(SyntaxTree tree, int token) {
        boolean isBeforeName = token + 1 < tree.size() && tree.hasTag(token + 1, "PROPN");
        return tree.hasTag(token, "PROPN")
                && tree.isCapitalised(token)
                && tree.form(token).length() >= SHORTEST
                && !tree.sentence().isHeadline()
                && !tree.hasTag(token - 1, "PROPN")
                && !isBeforeName
                && !WHEREABOUTS.contains(tree.lemma(token - 1))
                && !tree.isUnder(token, "compound", "amod", "flat");
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
        boolean isModifier = tree.isUnder(mention.start(), "compound", "amod");
        return !isWhere && !isModifier && !isKnown(mention.text()) && isOneOf(names, mention.text());
    }

    private static boolean isOneOf(Set<String> names, String word) {
        var name = PersonName.of(word);
        return !name.words().isEmpty() && names.contains(name.surname());
    }

    private boolean isKnown(String name) {
        return lexicon.isCity(name)
                || lexicon.organization(name).isPresent()
                || lexicon.country(name).isPresent();
    }

    private static Mention person(Mention mention) {
        return new Mention(
                mention.sentence(), mention.start(), mention.end(), EntityType.PERSON, mention.form(), mention.text());
    }
}
