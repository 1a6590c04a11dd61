package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Settles what the names of states and capitals mean in an article: the state, its government, a place, the European
 * Union, or nothing where they are words of another name.
 */
final class PolityMentions {

    private static final String UNION = "European Union";
    private static final Pattern UNION_NAMES =
            Pattern.compile("\\bEU\\b|European (Union|Commission|Council|Parliament)");

    private final NameWords words;
    private final Metonymy metonymy;
    private final StateWords stateWords;

    PolityMentions(Lexicon lexicon, NameWords words) {
        this.words = words;
        metonymy = new Metonymy(words);
        stateWords = new StateWords(lexicon, words);
    }

    /** {@return the mentions of each sentence, those of states and capitals as what they mean} */
    List<List<Mention>> settle(List<SyntaxTree> trees, List<List<Mention>> found) {
        boolean isOfUnion = !speaksOnlyOfBelgium(found);
        return found.stream()
                .map(mentions -> settled(trees, mentions, isOfUnion))
                .toList();
    }

    /** Capitals become places or governments; a state's name at the head of an organisation's says nothing by itself. */
    private List<Mention> settled(List<SyntaxTree> trees, List<Mention> mentions, boolean isOfUnion) {
        var kept = new ArrayList<Mention>();
        for (var mention : mentions) {
            boolean isInName = mentions.stream()
                    .anyMatch(outer -> outer.type() == EntityType.ORGANIZATION
                            && outer.overlaps(mention)
                            && outer.length() > mention.length());
            boolean isState = mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY;
            boolean isNoMention = isState && stateWords.saysNothing(trees.get(mention.sentence()), mention, mentions);
            if (isNoMention || (isInName && (mention.form() == Mention.Form.CAPITAL || isBareName(trees, mention)))) {
                continue;
            }
            boolean isPlace =
                    mention.form() == Mention.Form.CAPITAL && metonymy.isPlace(trees.get(mention.sentence()), mention);
            boolean isUnion = isOfUnion && words.unionSeats().contains(mention.text());
            kept.add(
                    isPlace
                            ? named(mention, EntityType.PLACE, mention.text())
                            : isUnion && isState ? named(mention, EntityType.ORGANIZATION, UNION) : mention);
        }
        return kept;
    }

    private static Mention named(Mention mention, EntityType type, String text) {
        return new Mention(mention.sentence(), mention.start(), mention.end(), type, Mention.Form.NAME, text);
    }

    /** Brussels is the European Union's, unless the article names Belgium and no body of the union. */
    private static boolean speaksOnlyOfBelgium(List<List<Mention>> found) {
        var all = found.stream().flatMap(List::stream).toList();
        boolean hasUnion = all.stream()
                .anyMatch(mention -> UNION_NAMES.matcher(mention.text()).find());
        return !hasUnion && all.stream().anyMatch(mention -> mention.text().startsWith("Belgi"));
    }

    private static boolean isBareName(List<SyntaxTree> trees, Mention mention) {
        var tree = trees.get(mention.sentence());
        boolean isOwner =
                mention.end() < tree.size() && tree.form(mention.end()).equals("'s");
        boolean isOf = mention.start() > 0 && tree.hasTag(mention.start() - 1, "ADP", "DET");
        return mention.form() == Mention.Form.NAME
                && mention.type() != EntityType.ORGANIZATION
                && mention.type() != EntityType.PERSON
                && !isOwner
                && !isOf;
    }
}
