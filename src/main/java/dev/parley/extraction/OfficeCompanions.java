package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.List;

/** Tells who serves the same state as an office-holder because the text names them in one breath. */
final class OfficeCompanions {

    private static final int LONGEST_NAME = 4;

    private final ArticleReading reading;
    private final RoleWords words;
    private final List<HeldTitle> all;

    OfficeCompanions(ArticleReading reading, RoleWords words, List<HeldTitle> all) {
        this.reading = reading;
        this.words = words;
        this.all = all;
    }

    /** {@return those named with the holder: "President X and Vice President Y", "the president dismissed Y"} */
    List<EntityId> of(HeldTitle held) {
        int sentence = held.title().sentence();
        var tree = reading.tree(sentence);
        return all.stream()
                .filter(other -> other.title().sentence() == sentence)
                .filter(other -> !other.person().equals(held.person()))
                .filter(other -> isBesideAnd(tree, other.title(), held.title())
                        || isBesideAnd(tree, held.title(), other.title())
                        || isOverlord(other, held.person(), sentence))
                .map(HeldTitle::person)
                .toList();
    }

    /** One title, a name, "and", the other title. */
    private static boolean isBesideAnd(SyntaxTree tree, TitlePhrase left, TitlePhrase right) {
        return left.end() < right.start()
                && right.start() - left.end() <= LONGEST_NAME + 1
                && tree.form(right.start() - 1).equals("and");
    }

    /** "The president dismissed X": they serve one state. */
    private boolean isOverlord(HeldTitle lord, EntityId vassal, int sentence) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        for (int verb = 0; verb < tree.size(); verb++) {
            boolean isDecree = tree.hasTag(verb, "VERB")
                    && (words.has(Use.APPOINTING, tree.lemma(verb)) || words.has(Use.REMOVING, tree.lemma(verb)));
            if (isDecree
                    && (names(sentence, arguments.agents(verb), lord.person())
                            || arguments.agents(verb).contains(lord.title().head()))
                    && names(sentence, arguments.patients(verb), vassal)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(int sentence, List<Integer> tokens, EntityId person) {
        return tokens.stream().anyMatch(token -> reading.named(sentence, token).contains(person));
    }
}
