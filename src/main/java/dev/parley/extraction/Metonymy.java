package dev.parley.extraction;

import java.util.Set;

/**
 * Tells whether a capital stands for its government or is the place where something happens.
 *
 * <p>"Baku insists", "talks with Ankara" and "Washington's call" are governments; "in Baku", "a Baku court" and "the
 * mayor of Kampala" are places.
 */
final class Metonymy {

    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in", "at", "near", "from", "to", "into", "outside", "around", "through", "via", "of", "across", "towards",
            "toward", "inside", "for", "on", "over");

    /** Words after which "to Baku" and "of Baku" mean the government. */
    private static final Set<String> DEALINGS = Set.of(
            "ambassador",
            "call",
            "appeal",
            "demand",
            "promise",
            "offer",
            "request",
            "letter",
            "message",
            "behalf",
            "concession",
            "say",
            "condition",
            "pressure",
            "belong",
            "commitment",
            "support",
            "aid",
            "threat",
            "warning");

    private Metonymy() {}

    static boolean isPlace(SyntaxTree tree, Mention mention) {
        int head = tree.firstConjunct(headOf(tree, mention));
        if (tree.isUnder(head, "compound", "nmod:unmarked", "obl:unmarked", "nmod:desc", "dep", "root")) {
            return true;
        }
        var preposition = tree.caseOf(head);
        if (Set.of("to", "of", "for", "from", "on").contains(preposition)) {
            return tree.head(head) < 0 || !DEALINGS.contains(tree.lemma(tree.head(head)));
        }
        return PLACE_PREPOSITIONS.contains(preposition);
    }

    /** {@return the token of the mention that hangs on a word outside it} */
    static int headOf(SyntaxTree tree, Mention mention) {
        for (int token = mention.start(); token < mention.end(); token++) {
            if (!mention.covers(tree.head(token))) {
                return token;
            }
        }
        return mention.end() - 1;
    }
}
