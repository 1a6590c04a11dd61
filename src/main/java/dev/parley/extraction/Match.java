package dev.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** {@return the trigger and what the arguments led to, in the article's words, for people who ask why} */
    String trace(ArticleReading reading) {
        var trace = new StringBuilder("“%s” (%s)"
                .formatted(reading.tree(sentence).form(trigger), modality.name().toLowerCase(Locale.ROOT)));
        pattern.arguments().forEach((name, argument) -> {
            if (!argument(name).isEmpty()) {
                var words = argument(name).stream()
                        .map(token -> "“" + reading.phrase(sentence, token) + "”")
                        .collect(Collectors.joining(", "));
                trace.append("; %s (%s): %s".formatted(name, argument.written(), words));
            }
        });
        return trace.toString();
    }

    List<Integer> argument(String name) {
        return arguments.getOrDefault(name, List.of());
    }
}
