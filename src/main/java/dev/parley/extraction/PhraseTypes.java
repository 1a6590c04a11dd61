package dev.parley.extraction;

import java.util.Set;

/** Tells what a noun phrase means, for the rules' {@code is:} lists. */
interface PhraseTypes {

    /**
     * {@return whether the phrase with this head is one of these}
     *
     * @param head index of the phrase's head token
     * @param types names such as {@code person}, {@code group}, {@code state}, {@code agreement}
     */
    boolean isOneOf(SyntaxTree tree, int head, Set<String> types);
}
