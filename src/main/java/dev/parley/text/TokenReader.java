package dev.parley.text;

import java.util.List;

/** Reads documents that somebody else has cut into words, such as those of a treebank. May be shared by threads. */
public interface TokenReader {

    /**
     * {@return the sentences read, in their order; offsets count into the words joined by single spaces}
     *
     * @param sentences the forms of each sentence's words, at least one; all of one document, because names are mended by
     *     what the rest of it says
     */
    List<Sentence> readTokens(List<List<String>> sentences);
}
