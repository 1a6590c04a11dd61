package dev.parley.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Word lists about speech from {@code patterns/statements.yaml}, in dictionary form.
 *
 * @param saying verbs that introduce what someone says, whatever the act: say, add
 * @param channels nouns for what one speaks in: letter, interview
 * @param platforms where one posts, in lower case: telegram
 * @param ownReleases last words of publishers that speak for themselves, in lower case: watch
 */
record SpeechWords(Set<String> saying, Set<String> channels, Set<String> platforms, Set<String> ownReleases) {

    static SpeechWords from(PatternFile file) {
        return new SpeechWords(
                Set.copyOf(file.wordList("saying")),
                Set.copyOf(file.wordList("channels")),
                Set.copyOf(file.wordList("platforms")),
                Set.copyOf(file.wordList("own-releases")));
    }

    /** {@return the words whose dictionary forms must be known, under the name of their list} */
    Map<String, List<String>> byName() {
        return Map.of("saying", List.copyOf(saying));
    }
}
