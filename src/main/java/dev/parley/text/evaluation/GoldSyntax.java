package dev.parley.text.evaluation;

/**
 * What a treebank says about one word; {@code _} where it says nothing.
 *
 * @param head 0-based index of the governing word in its sentence, -1 for the root
 */
record GoldSyntax(String lemma, String upos, String xpos, int head, String deprel) {}
