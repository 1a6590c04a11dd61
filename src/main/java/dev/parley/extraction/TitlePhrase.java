package dev.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words that name an office or occupation: "former foreign policy aide of Azerbaijan".
 *
 * @param sentence 0-based index in the document
 * @param start first token of the phrase, determiner left out
 * @param head the title's head noun
 * @param end index just past the phrase with its complement
 * @param role the title without state and without "former", as written
 * @param isOffice whether it is an office rather than an occupation
 * @param status current, former, acting or designate, by the phrase's own words
 * @param of the states, territories and organisations that the phrase names, in order
 * @param isStates whether it is an office of the state that is meant, though not named: "head of the junta"
 * @param body the part of that state whose office it is, in lower case: "foreign ministry"
 * @param isPlural whether it speaks of several holders
 */
record TitlePhrase(
        int sentence,
        int start,
        int head,
        int end,
        String role,
        boolean isOffice,
        String status,
        List<EntityId> of,
        boolean isStates,
        Optional<String> body,
        boolean isPlural) {

    TitlePhrase {
        of = List.copyOf(of);
    }

    /** {@return the words of the title and whose office it is, for people who ask why} */
    String trace(ArticleReading reading) {
        var owners = of.stream()
                .map(owner -> " of “" + reading.entities().label(owner) + "”")
                .collect(Collectors.joining());
        return "title “%s”%s (%s)".formatted(reading.text(sentence, start, end - 1), owners, status);
    }

    /** {@return whether its head stands before a word of the article} */
    boolean isBefore(int otherSentence, int token) {
        return sentence < otherSentence || (sentence == otherSentence && head < token);
    }

    TitlePhrase withRole(String other) {
        return new TitlePhrase(sentence, start, head, end, other, isOffice, status, of, isStates, body, isPlural);
    }

    TitlePhrase withOf(List<EntityId> owners) {
        return new TitlePhrase(sentence, start, head, end, role, isOffice, status, owners, isStates, body, isPlural);
    }

    /** {@return this phrase standing for another title, as "his predecessor" does} */
    TitlePhrase meaning(TitlePhrase other) {
        return new TitlePhrase(
                sentence,
                start,
                head,
                end,
                other.role,
                other.isOffice,
                status,
                of,
                other.isStates,
                other.body,
                isPlural);
    }
}
