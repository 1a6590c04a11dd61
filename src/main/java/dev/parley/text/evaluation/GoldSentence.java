package dev.parley.text.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * A sentence that people have annotated.
 *
 * @param document 0-based document in its file; where the file does not tell documents apart, each sentence is one
 * @param forms its words
 * @param syntax one entry per word, where the file has syntax
 * @param names where the file has names
 * @param gluedToNext for each word whether no space follows it, where the file says so
 */
record GoldSentence(
        int document,
        List<String> forms,
        Optional<List<GoldSyntax>> syntax,
        Optional<List<NameSpan>> names,
        Optional<List<Boolean>> gluedToNext) {

    GoldSentence {
        forms = List.copyOf(forms);
        syntax = syntax.map(List::copyOf);
        names = names.map(List::copyOf);
        gluedToNext = gluedToNext.map(List::copyOf);
    }
}
