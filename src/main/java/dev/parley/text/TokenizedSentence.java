package dev.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence cut into words and not yet read.
 *
 * @param paragraph 0-based paragraph of the article's text
 * @param isHeadline whether it stands in the headline
 * @param words at least one, in order
 */
record TokenizedSentence(int paragraph, boolean isHeadline, List<Word> words) {

    TokenizedSentence {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a sentence needs a word");
        }
    }

    /** {@return a sentence of words that stand apart by single spaces, with typography folded} */
    static TokenizedSentence joined(List<String> forms) {
        var words = new ArrayList<Word>();
        int start = 0;
        for (var form : forms) {
            words.add(new Word(Typography.form(form), start, start + form.length()));
            start += form.length() + 1;
        }
        return new TokenizedSentence(0, false, words);
    }

    List<String> forms() {
        return words.stream().map(Word::form).toList();
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }
}
