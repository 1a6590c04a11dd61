package dev.parley.extraction;

import java.util.Set;

/**
 * The word lists of {@code patterns/meetings.yaml}, in dictionary form.
 *
 * @param phone words that make a conversation a call: "hotline"
 * @param venues nouns for places without a name: "embassy"
 * @param representatives nouns for people who stand for their state or organisation: "envoys"
 */
record MeetingWords(Set<String> phone, Set<String> venues, Set<String> representatives) {

    static MeetingWords from(PatternFile file) {
        return new MeetingWords(
                Set.copyOf(file.wordList("phone")),
                Set.copyOf(file.wordList("venues")),
                Set.copyOf(file.wordList("representatives")));
    }
}
