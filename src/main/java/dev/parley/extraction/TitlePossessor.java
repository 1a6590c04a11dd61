package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whose title it is by what stands before it: "Armenia's president", "the court's president", "its president". */
final class TitlePossessor {

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final int head;
    private final Lexicon lexicon;
    private final RoleWords words;

    TitlePossessor(ArticleReading reading, int sentence, int head, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.head = head;
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * What the possessor tells.
     *
     * @param owner whose title it is, if that is understood
     * @param start first token of the title phrase with its possessor
     * @param isStates whether it is an office of the meant state's: "the premier's adviser"
     */
    record Possession(Optional<EntityId> owner, int start, boolean isStates) {}

    /**
     * {@return what the word before the phrase tells}
     *
     * @param start first token of the phrase so far
     * @param roleStart first token of the title itself
     */
    Possession before(int start, int roleStart) {
        int before = start - 1;
        var unnamed = new UnnamedOwner(reading, sentence, lexicon, words);
        if (before >= 0 && tree.token(before).xpos().equals("PRP$")) {
            return new Possession(unnamed.meantBy(before).or(() -> master(before, roleStart)), start, false);
        }
        if (before > 1 && tree.token(before).xpos().equals("WP$")) {
            return new Possession(antecedent(before), start, false);
        }
        boolean isPossessive = before > 0
                && (tree.form(before).equals("'s") || tree.form(before).equals("'"));
        if (!isPossessive) {
            return new Possession(Optional.empty(), start, false);
        }
        int noun = before - 1;
        var mention = reading.entities().mentions(sentence).stream()
                .filter(found -> found.covers(noun) && found.end() <= start)
                .max(Comparator.comparingInt(Mention::length));
        boolean isForces =
                words.has(Use.GOVERNMENT_NOUNS, tree.lemma(noun)) && !words.has(Use.STATE_NOUNS, tree.lemma(noun));
        if (mention.isEmpty() && isForces) {
            return new Possession(Optional.empty(), start, true);
        }
        var owner = mention.map(this::owner).or(() -> unnamed.meantBy(noun)).or(() -> ownerOf(noun));
        boolean isStates = mention.isEmpty() && lexicon.belongsToState(tree.form(noun), tree.lemma(noun));
        int first = owner.isEmpty() ? start : mention.map(Mention::start).orElse(noun);
        return new Possession(owner, first, isStates);
    }

    /** "KFOR, whose commander": what is named right before the pronoun. */
    private Optional<EntityId> antecedent(int pronoun) {
        int last = tree.hasTag(pronoun - 1, "PUNCT") ? pronoun - 2 : pronoun - 1;
        return reading.entities().mentionAt(sentence, last).map(this::owner);
    }

    /** "His foreign minister": the state of the person named last, told by that person. */
    private Optional<EntityId> master(int pronoun, int roleStart) {
        boolean isPersonal = Set.of("his", "her").contains(tree.form(pronoun).toLowerCase(Locale.ROOT));
        if (!isPersonal || !lexicon.belongsToState(tree.words(roleStart, head + 1), tree.lemma(head))) {
            return Optional.empty();
        }
        for (int at = sentence; at >= Math.max(0, sentence - 1); at--) {
            int limitHere = at == sentence ? pronoun : Integer.MAX_VALUE;
            var last = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limitHere)
                    .reduce((earlier, later) -> later);
            if (last.isPresent()) {
                return last.map(reading.entities()::id);
            }
        }
        return Optional.empty();
    }

    /** "The Israeli prime minister's spokesman": the state that the noun's own modifier names. */
    private Optional<EntityId> ownerOf(int noun) {
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.type() != EntityType.PERSON
                        && mention.end() <= noun
                        && tree.head(mention.head(tree)) == noun)
                .map(reading.entities()::id)
                .findFirst();
    }

    /** "Kyiv's mayor" is the city's, "Kyiv's president" the state's. */
    private EntityId owner(Mention mention) {
        boolean isCity = mention.form() == Mention.Form.CAPITAL
                && words.has(Use.CITY_OFFICES, tree.lemma(head))
                && !tree.lemma(head).equals("head");
        return isCity
                ? reading.entities().addPlace(mention.text())
                : reading.entities().id(mention);
    }
}
