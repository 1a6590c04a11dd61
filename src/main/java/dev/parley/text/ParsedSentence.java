package dev.parley.text;

import java.util.ArrayList;
import java.util.List;

/** A sentence's tree and names, apart from where it stands. */
record ParsedSentence(List<ParsedWord> words, List<Name> names) {

    ParsedSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** {@return the sentence with its tree and names, where it stands in its document} */
    Sentence in(TokenizedSentence cut, int index) {
        var tokens = new ArrayList<Token>();
        for (int w = 0; w < words.size(); w++) {
            tokens.add(words.get(w).at(cut.words().get(w)));
        }
        return new Sentence(index, cut.paragraph(), cut.isHeadline(), cut.start(), cut.end(), tokens, names);
    }
}
