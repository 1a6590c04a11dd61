package dev.parley.extraction;

import dev.parley.text.Sentence;
import dev.parley.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mends dictionary forms that the reader guessed wrongly ("seiz" for "seized"), where spelling rules lead from the
 * word to one that the rules and word lists know.
 */
final class DictionaryForms {

    private static final String VOWELS = "aeiou";
    private static final int LONGEST_FRAGMENT = 2;

    private final Set<String> known;
    private final Map<String, String> irregular = new HashMap<>();

    /**
     * @param known words in dictionary form, lower case
     * @param irregular the inflected forms of irregular verbs, by dictionary form
     */
    DictionaryForms(Set<String> known, Map<String, List<String>> irregular) {
        this.known = Set.copyOf(known);
        irregular.forEach((lemma, forms) -> forms.forEach(form -> this.irregular.put(form, lemma)));
    }

    /** {@return the sentence with the lemmas of regularly inflected words mended} */
    Sentence mend(Sentence sentence) {
        var tokens = sentence.tokens().stream().map(this::mend).toList();
        return new Sentence(
                sentence.index(),
                sentence.paragraph(),
                sentence.isHeadline(),
                sentence.start(),
                sentence.end(),
                tokens,
                sentence.names());
    }

    private Token mend(Token token) {
        boolean isInflected = token.xpos().matches("VB[DNGZ]|NNS|NNPS")
                || (token.xpos().equals("VBP") && token.form().endsWith("s"))
                || (token.upos().equals("ADJ") && token.form().endsWith("ed"));
        boolean isFragment =
                token.upos().equals("VERB") && token.lemma().length() <= LONGEST_FRAGMENT; // "torn" as "to"
        if (!isInflected || (known.contains(token.lemma().toLowerCase(Locale.ROOT)) && !isFragment)) {
            return token;
        }
        var form = token.form().toLowerCase(Locale.ROOT);
        return Stream.concat(Optional.ofNullable(irregular.get(form)).stream(), candidates(form).stream())
                .filter(known::contains)
                .findFirst()
                .map(lemma -> withLemma(token, lemma))
                .orElse(token);
    }

    private static Token withLemma(Token token, String lemma) {
        return new Token(
                token.form(),
                lemma,
                token.upos(),
                token.xpos(),
                token.head(),
                token.deprel(),
                token.start(),
                token.end());
    }

    /** {@return what the word may be an inflection of, by the spelling rules of English} */
    static List<String> candidates(String form) {
        var found = new LinkedHashSet<String>();
        for (var ending : List.of("ing", "ed", "es", "s", "d")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 1) {
                var stem = form.substring(0, form.length() - ending.length());
                found.add(stem + "e");
                found.add(stem);
                if (isDoubled(stem)) {
                    found.add(stem.substring(0, stem.length() - 1));
                }
                if (stem.endsWith("i")) {
                    found.add(stem.substring(0, stem.length() - 1) + "y");
                }
            }
        }
        for (var plural : List.of("men", "women")) {
            if (form.endsWith(plural)) {
                found.add(form.substring(0, form.length() - 2) + "an");
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) && VOWELS.indexOf(stem.charAt(last)) < 0;
    }
}
