package dev.parley.text;

import java.util.List;

/** A sentence's tree and names, apart from where it stands. */
record ParsedSentence(List<ParsedWord> words, List<Name> names) {

    ParsedSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }
}
