package dev.parley.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule of a pattern file: which words trigger it, where its arguments stand, what it states.
 *
 * @param id unique, such as {@code detention.arrest}; the rule named in the evidence
 * @param fact the fact family that it builds
 * @param lemmas trigger words in their dictionary form; a phrase such as "take captive" has its parts separated by spaces
 * @param tags parts of speech that the trigger may have
 * @param modalities how the clause must be put
 * @param arguments name to where it stands and what it must be
 * @param details attribute name to code, for all facts that the rule makes
 * @param confidence from 0 to 1
 * @param examples sentences that a test runs
 */
record Pattern(
        String id,
        String fact,
        List<String> lemmas,
        Set<String> tags,
        Set<Modality> modalities,
        Map<String, Argument> arguments,
        Map<String, String> details,
        double confidence,
        List<Example> examples) {

    /**
     * {@return the code that the rule's details give}
     *
     * @throws IllegalStateException if the pattern file leaves it out
     */
    String code(String detail) {
        var code = details.get(detail);
        if (code == null) {
            throw new IllegalStateException("rule %s has no '%s' under details".formatted(id, detail));
        }
        return code;
    }

    /**
     * @param paths tried in order until one leads somewhere
     * @param types what it must be; empty for anything
     * @param lemmas one of which its head must have; empty for any
     * @param notLemmas none of which it may have; one that has makes the rule fail
     * @param isRequired whether the rule fails without it
     * @param isAbsent whether the rule fails with it
     */
    record Argument(
            List<ArgumentPath> paths,
            Set<String> types,
            Set<String> lemmas,
            Set<String> notLemmas,
            boolean isRequired,
            boolean isAbsent) {

        /** {@return the paths as the pattern file has them} */
        String written() {
            return paths.stream().map(ArgumentPath::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * @param text one or more sentences
     * @param finds what each fact of this rule must hold, argument name to text; empty when the rule must find nothing
     */
    record Example(String text, List<Map<String, String>> finds) {}
}
