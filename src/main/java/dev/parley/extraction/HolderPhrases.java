package dev.parley.extraction;

import java.util.List;

/** Tells whom the arguments of a predicate mean where a title is said to be theirs. */
final class HolderPhrases {

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final TitlePredicates.Meanings meanings;

    HolderPhrases(ArticleReading reading, int sentence, TitlePredicates.Meanings meanings) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.meanings = meanings;
    }

    /** {@return the persons that the phrase means; "an old hand" after "X," means X} */
    List<EntityId> are(int phrase) {
        var meant = meanings.of(sentence, phrase).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        if (tree.isUnder(phrase, "appos")) {
            return reading.named(sentence, tree.head(phrase)).stream()
                    .filter(id -> id.type() == EntityType.PERSON)
                    .toList();
        }
        return isBeforeWho(phrase) ? personBefore(phrase) : meant;
    }

    /** "X, the director of the Sahel Watch, who was a pharmacist": no organisation is "who". */
    private boolean isBeforeWho(int name) {
        int behind = reading.entities()
                .mentionAt(sentence, name)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .map(Mention::end)
                .orElse(tree.size());
        return behind < tree.size() - 1
                && tree.form(behind).equals(",")
                && tree.form(behind + 1).equals("who");
    }

    private List<EntityId> personBefore(int token) {
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= token)
                .reduce((earlier, later) -> later)
                .map(reading.entities()::id)
                .map(List::of)
                .orElse(List.of());
    }
}
