package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells whose title it is where a noun or pronoun stands for the owner: "the country's president", "its founder". */
final class UnnamedOwner {

    private static final int SENTENCES_BACK = 3;

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final Lexicon lexicon;
    private final RoleWords words;

    UnnamedOwner(ArticleReading reading, int sentence, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return the state, territory, place or organisation that the noun or pronoun means} */
    Optional<EntityId> meantBy(int token) {
        var lemma = tree.lemma(token);
        if (tree.form(token).equalsIgnoreCase("its")) {
            return subject(token).or(() -> lastNamed(token, UnnamedOwner::hasOffices, 2));
        }
        if (words.has(Use.STATE_NOUNS, lemma)) {
            return mostNamedState();
        }
        if (words.has(Use.TERRITORY_NOUNS, lemma)) {
            return lastNamed(token, mention -> mention.type() == EntityType.TERRITORY, SENTENCES_BACK);
        }
        if (words.has(Use.REGION_NOUNS, lemma)) {
            return lastNamed(token, mention -> mention.type() == EntityType.PLACE, SENTENCES_BACK);
        }
        return lexicon.isOrganizationHead(lemma) || words.has(Use.BODIES, lemma)
                ? body(token, lemma)
                : Optional.empty();
    }

    /** "Egypt, which signed a pact with Chad, objected, and its minister …": the subject of the sentence. */
    private Optional<EntityId> subject(int before) {
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.end() <= before && hasOffices(mention))
                .filter(mention -> isSubjectOfRoot(mention.head(tree)))
                .map(reading.entities()::id)
                .findFirst();
    }

    private boolean isSubjectOfRoot(int token) {
        int verb = tree.head(token);
        return tree.isUnder(token, "nsubj") && verb >= 0 && tree.head(verb) < 0;
    }

    /** What "its" may stand for; demonyms are people. */
    private static boolean hasOffices(Mention mention) {
        return mention.type() == EntityType.ORGANIZATION
                || ((mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY)
                        && mention.form() != Mention.Form.ADJECTIVE
                        && mention.form() != Mention.Form.PEOPLE);
    }

    /** "The court's": the organisation of that name, else the one that was named last. */
    private Optional<EntityId> body(int token, String lemma) {
        return lastNamed(
                        token,
                        mention -> mention.type() == EntityType.ORGANIZATION
                                && NameFold.fold(reading.entities()
                                                .label(reading.entities().id(mention)))
                                        .contains(lemma),
                        SENTENCES_BACK)
                .or(() -> words.has(Use.BODIES, lemma)
                        ? lastNamed(token, mention -> mention.type() == EntityType.ORGANIZATION, SENTENCES_BACK)
                        : Optional.empty());
    }

    /** Of the states named shortly before, the one that the article speaks of most. */
    private Optional<EntityId> mostNamedState() {
        return IntStream.rangeClosed(Math.max(0, sentence - SENTENCES_BACK), sentence)
                .boxed()
                .flatMap(at -> reading.entities().mentions(at).stream())
                .filter(mention -> mention.type() == EntityType.STATE)
                .map(reading.entities()::id)
                .max(Comparator.comparingInt(reading.entities()::mentionCount)
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<EntityId> lastNamed(int before, Predicate<Mention> isWanted, int sentencesBack) {
        for (int at = sentence; at >= Math.max(0, sentence - sentencesBack); at--) {
            boolean isHere = at == sentence;
            var found = reading.entities().mentions(at).stream()
                    .filter(mention -> !isHere || mention.end() <= before)
                    .filter(isWanted)
                    .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.map(reading.entities()::id);
            }
        }
        return Optional.empty();
    }
}
