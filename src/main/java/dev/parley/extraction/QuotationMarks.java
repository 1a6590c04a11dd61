package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which words of an article stand between quotation marks. A quotation may run over several sentences of a paragraph
 * and ends with the paragraph, whether its closing mark is there or not.
 */
final class QuotationMarks {

    private static final Set<String> MARKS = Set.of("\"", "``", "''");

    /** A word's place: sentence and token, both 0-based. */
    record Place(int sentence, int token) {}

    private final List<List<Place>> quotations = new ArrayList<>();
    private final Set<Place> quoted = new HashSet<>();

    QuotationMarks(List<SyntaxTree> trees) {
        var open = new ArrayList<Place>();
        boolean isOpen = false;
        int paragraph = -1;
        for (var tree : trees) {
            if (tree.sentence().paragraph() != paragraph) {
                close(open);
                isOpen = false;
                paragraph = tree.sentence().paragraph();
            }
            for (int token = 0; token < tree.size(); token++) {
                if (MARKS.contains(tree.form(token))) {
                    close(open);
                    isOpen = !isOpen;
                } else if (isOpen) {
                    open.add(new Place(tree.sentence().index(), token));
                }
            }
        }
        close(open);
    }

    private void close(List<Place> open) {
        if (!open.isEmpty()) {
            quotations.add(List.copyOf(open));
            quoted.addAll(open);
            open.clear();
        }
    }

    /** {@return the quotations in order, each with all its words} */
    List<List<Place>> quotations() {
        return quotations;
    }

    boolean isQuoted(int sentence, int token) {
        return quoted.contains(new Place(sentence, token));
    }

    /** {@return the first and last token of the longest stretch of this sentence that is quoted} */
    Optional<List<Integer>> longestIn(SyntaxTree tree) {
        int sentence = tree.sentence().index();
        Optional<List<Integer>> longest = Optional.empty();
        int start = -1;
        for (int token = 0; token <= tree.size(); token++) {
            boolean isInside = token < tree.size() && isQuoted(sentence, token);
            if (isInside && start < 0) {
                start = token;
            } else if (!isInside && start >= 0) {
                int length = token - start;
                if (longest.isEmpty()
                        || length > longest.get().get(1) - longest.get().get(0) + 1) {
                    longest = Optional.of(List.of(start, token - 1));
                }
                start = -1;
            }
        }
        return longest;
    }
}
