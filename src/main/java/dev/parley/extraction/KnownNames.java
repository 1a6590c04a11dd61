package dev.parley.extraction;

import java.util.function.Predicate;

/** Finds where the longest name ends that a list knows. */
final class KnownNames {

    private static final int MAX_NAME_TOKENS = 8;

    private final NameWords words;

    KnownNames(NameWords words) {
        this.words = words;
    }

    /** {@return the index just past the longest known name that begins here; {@code at} itself where none does} */
    int longestFrom(SyntaxTree tree, int at, Predicate<String> isKnown) {
        if (!tree.isCapitalised(at) || tree.hasTag(at, "PRON")) {
            return at;
        }
        for (int end = nameLimit(tree, at); end > at; end--) {
            if (isKnown.test(tree.words(at, end))) {
                return end;
            }
        }
        return at;
    }

    /** A name ends where words begin that no name holds: lower-case words, but for "of" and its like, and most marks. */
    private int nameLimit(SyntaxTree tree, int at) {
        int end = at + 1;
        int limit = Math.min(tree.size(), at + MAX_NAME_TOKENS);
        while (end < limit && (tree.isCapitalised(end) || isInsideName(tree.form(end)))) {
            end++;
        }
        return end;
    }

    private boolean isInsideName(String form) {
        return words.insideNames().contains(form) || Character.isDigit(form.charAt(0));
    }
}
