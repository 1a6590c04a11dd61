package dev.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the posts of a verbless list to whom the sentence is about: "She is an old hand: foreign minister from 2012 to
 * 2016, then ambassador to the UN, and, until last year, president of the forum."
 */
final class Careers {

    private static final double LIKELY = 0.75;
    private static final Set<String> STEPS =
            Set.of("then", "later", "formerly", "previously", "before", "earlier", "first");
    private static final int LONGEST_STEP = 5;

    private final ArticleReading reading;
    private final Referents referents;

    Careers(ArticleReading reading, Referents referents) {
        this.reading = reading;
        this.referents = referents;
    }

    /** {@return the title with its holder; empty where it is no step of a career} */
    List<HeldTitle> holders(TitlePhrase title) {
        var tree = reading.tree(title.sentence());
        boolean isStep = (hasPeriod(tree, title) || followsStep(tree, title)) && !hasArticle(tree, title);
        if (!isStep || title.isPlural()) {
            return List.of();
        }
        var of = title.of().isEmpty() ? nationality(title.sentence()) : title.of();
        return subject(title.sentence())
                .map(person -> List.of(new HeldTitle(person, title, of, "former", "role.career", LIKELY)))
                .orElse(List.of());
    }

    /** "from 2012 to 2016", "(2012-2016)", "between 2012 and 2016". */
    private static boolean hasPeriod(SyntaxTree tree, TitlePhrase title) {
        int at = title.end();
        boolean isPeriod = at + 3 < tree.size()
                && Set.of("from", "between", "(").contains(tree.form(at))
                && tree.hasTag(at + 1, "NUM")
                && tree.hasTag(at + 3, "NUM");
        return isPeriod && isListed(tree, title.start() - 1);
    }

    /** ", then ambassador", ", then, until last year, president". */
    private static boolean followsStep(SyntaxTree tree, TitlePhrase title) {
        if (STEPS.contains(tree.form(title.start())) && isListed(tree, title.start() - 1)) {
            return true;
        }
        int at = title.start() - 1;
        int first = Math.max(0, at - LONGEST_STEP);
        while (at > first && !STEPS.contains(tree.form(at)) && tree.hasTag(at, "PUNCT", "ADP", "ADJ", "NOUN", "PRON")) {
            at--;
        }
        return at > 0 && STEPS.contains(tree.form(at)) && isListed(tree, at - 1);
    }

    private static boolean isListed(SyntaxTree tree, int before) {
        return before < 0 || Set.of(":", ",", ";", "and", "-", "–").contains(tree.form(before));
    }

    private static boolean hasArticle(SyntaxTree tree, TitlePhrase title) {
        return title.start() > 0 && tree.form(title.start() - 1).equalsIgnoreCase("the");
    }

    /** Whom the sentence is about; where it has no subject, whom the sentence before is about. */
    private Optional<EntityId> subject(int sentence) {
        for (int at = sentence; at >= Math.max(0, sentence - 1); at--) {
            var tree = reading.tree(at);
            for (int token = 0; token < tree.size(); token++) {
                if (tree.relation(token).startsWith("nsubj") && isOfRoot(tree, token)) {
                    return person(at, token);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfRoot(SyntaxTree tree, int token) {
        return tree.head(token) >= 0 && tree.head(tree.head(token)) < 0;
    }

    /** "The Colombian is an old hand": a demonym means the person spoken of in the sentence before. */
    private Optional<EntityId> person(int sentence, int token) {
        var meant = referents.of(sentence, token).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .findFirst();
        boolean isDemonym = reading.entities()
                .mentionAt(sentence, token)
                .filter(mention -> mention.form() == Mention.Form.PEOPLE || mention.form() == Mention.Form.ADJECTIVE)
                .isPresent();
        return meant.isEmpty() && isDemonym ? lastPerson(sentence) : meant;
    }

    /** "The Colombian is an old hand: foreign minister from …": of Colombia. */
    private List<EntityId> nationality(int sentence) {
        var tree = reading.tree(sentence);
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.form() == Mention.Form.PEOPLE || mention.form() == Mention.Form.ADJECTIVE)
                .filter(mention -> tree.isUnder(mention.head(tree), "nsubj") && isOfRoot(tree, mention.head(tree)))
                .map(reading.entities()::id)
                .toList();
    }

    private Optional<EntityId> lastPerson(int sentence) {
        return sentence == 0
                ? Optional.empty()
                : reading.entities().mentions(sentence - 1).stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .findFirst()
                        .map(reading.entities()::id);
    }
}
