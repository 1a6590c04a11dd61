package dev.parley.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A person's name, for comparing the forms that articles use.
 *
 * @param text as written, without titles
 * @param words its words folded: no diacritics, lower case
 */
record PersonName(String text, List<String> words) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static PersonName of(String text) {
        var words = Arrays.stream(NameFold.fold(text).split("[\\s.]+"))
                .filter(word -> !word.isBlank())
                .toList();
        return new PersonName(text, words);
    }

    String first() {
        return words.get(0);
    }

    String surname() {
        int last = words.size() - 1;
        return SUFFIXES.contains(words.get(last)) && last > 0 ? words.get(last - 1) : words.get(last);
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** {@return whether the other name is this one with words left out: "Erdogan", "Tayyip Erdogan"} */
    boolean includes(PersonName other) {
        return words.containsAll(other.words)
                || words.stream()
                        .map(PersonName::withoutArticle)
                        .toList()
                        .containsAll(other.words.stream()
                                .map(PersonName::withoutArticle)
                                .toList());
    }

    private static String withoutArticle(String word) {
        return word.replaceAll("^(al|el|as|ash|an|ad)-", "");
    }
}
