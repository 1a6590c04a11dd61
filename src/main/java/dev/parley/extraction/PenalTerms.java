package dev.parley.extraction;

import java.util.Set;

/** Tells a term in prison from a term of office: "a life term", "the same term", but not "a second term". */
final class PenalTerms {

    private static final Set<String> SIGNS =
            Set.of("prison", "jail", "life", "same", "custodial", "suspended", "penal");

    private PenalTerms() {}

    /** {@return whether the noun, if it is "term", is said to be one in prison} */
    static boolean isPenal(SyntaxTree tree, int noun) {
        return !tree.lemma(noun).equals("term")
                || tree.subtree(noun).stream().anyMatch(token -> token <= noun && SIGNS.contains(tree.lemma(token)))
                || tree.children(noun, "appos").stream()
                        .anyMatch(token -> tree.lemma(token).matches("year|month|life"));
    }
}
