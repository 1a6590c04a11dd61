package dev.parley.extraction;

import java.util.List;
import java.util.Map;

/**
 * A rule that has found its trigger and its required arguments in a sentence.
 *
 * @param pattern the rule
 * @param sentence 0-based index in the document
 * @param trigger index of the trigger token
 * @param modality how the clause is put
 * @param arguments argument name to the tokens that it led to, heads of their phrases
 */
record Match(Pattern pattern, int sentence, int trigger, Modality modality, Map<String, List<Integer>> arguments) {

    List<Integer> argument(String name) {
        return arguments.getOrDefault(name, List.of());
    }
}
