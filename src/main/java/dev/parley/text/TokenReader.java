package dev.parley.text;

import java.util.List;

/** Reads sentences that somebody else has cut into words, such as those of a treebank. May be shared by threads. */
public interface TokenReader {

    /**
     * {@return the sentences read, in their order; offsets count into the words joined by single spaces}
     *
     * @param sentences the forms of each sentence's words, at least one
     */
    List<Sentence> readTokens(List<List<String>> sentences);
}
