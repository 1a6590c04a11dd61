package dev.parley.extraction;

/**
 * Tells whether a capital stands for its government or is the place where something happens.
 *
 * <p>"Baku insists", "talks with Ankara" and "Washington's call" are governments; "in Baku", "a Baku court" and "the
 * mayor of Kampala" are places.
 */
final class Metonymy {

    private final NameWords words;

    Metonymy(NameWords words) {
        this.words = words;
    }

    boolean isPlace(SyntaxTree tree, Mention mention) {
        int head = tree.firstConjunct(mention.head(tree));
        if (tree.isUnder(head, "compound", "nmod:unmarked", "obl:unmarked", "nmod:desc", "dep", "root")) {
            return true;
        }
        var preposition = tree.caseOf(head);
        if (words.governmentPrepositions().contains(preposition)) {
            return tree.head(head) < 0 || !words.dealings().contains(tree.lemma(tree.head(head)));
        }
        return words.placePrepositions().contains(preposition);
    }
}
