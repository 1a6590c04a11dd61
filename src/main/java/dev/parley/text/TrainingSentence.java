package dev.parley.text;

import java.util.List;

/**
 * A sentence to learn from. Lists are as long as {@code forms}, or empty where the corpus does not tell.
 *
 * @param tags pairs of part of speech and Penn tag: {@code VERB|VBD}
 * @param lemmaScripts how each form becomes its lemma, see {@link EditScript}
 * @param heads each word's head; the root is the number of words
 * @param names for each word the name tags that it may have, bit by bit as {@link NameTags} numbers them
 */
record TrainingSentence(
        List<String> forms,
        List<String> tags,
        List<String> lemmaScripts,
        List<Integer> heads,
        List<String> relations,
        List<Integer> names) {

    TrainingSentence {
        forms = List.copyOf(forms);
        tags = List.copyOf(tags);
        lemmaScripts = List.copyOf(lemmaScripts);
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        names = List.copyOf(names);
    }

    int[] headArray() {
        return heads.stream().mapToInt(Integer::intValue).toArray();
    }
}
