package dev.parley.query;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares what people wrote, leniently: without regard to case, accents, punctuation, articles, plurals and a few
 * synonyms.
 *
 * <p>The rules are those of the evaluation's own scorer, so that both give the same numbers.
 */
final class Wording {

    private static final Set<String> STOP_WORDS =
            Set.of("the", "a", "an", "of", "in", "on", "for", "and", "to", "former", "ex", "by", "at", "with", "from");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`]s\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}_\\s]");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHORTEST_PLURAL = 5;

    private final Map<String, String> states = readSynonyms("scoring-states.tsv");
    private final Map<String, String> synonyms = readSynonyms("scoring-words.tsv");

    /** {@return the text in lower case, without accents, punctuation, genitive and leading article} */
    String fold(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        // Upper case first comes close to Unicode's case folding: ß becomes ss. Greek has two small sigmas.
        var small = plain.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace('ı', 'i');
        var words =
                PUNCTUATION.matcher(POSSESSIVE.matcher(small).replaceAll("")).replaceAll(" ");
        var line = SPACES.matcher(words).replaceAll(" ").strip();
        return line.startsWith("the ") ? line.substring("the ".length()) : line;
    }

    /** {@return the folded name of a state, or the folded text where it is none} */
    String state(String text) {
        var folded = fold(text);
        return states.getOrDefault(folded, folded);
    }

    boolean isSame(String left, String right) {
        return fold(left).equals(fold(right));
    }

    /** {@return how much of the shorter text's words the other one has, from 0 to 1} */
    double overlap(String left, String right) {
        var words = words(left);
        var others = words(right);
        return words.isEmpty() || others.isEmpty()
                ? 0
                : (double) common(words, others) / Math.min(words.size(), others.size());
    }

    /** {@return the words in common as a share of all words, from 0 to 1} */
    double jaccard(String left, String right) {
        var words = words(left);
        var others = words(right);
        int common = common(words, others);
        return words.isEmpty() || others.isEmpty() ? 0 : (double) common / (words.size() + others.size() - common);
    }

    private Set<String> words(String text) {
        var words = Arrays.stream(fold(text).split(" "))
                .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                .map(word -> singular(synonyms.getOrDefault(word, word)))
                .collect(toCollection(LinkedHashSet::new));
        if (words.contains("prime")) {
            words.remove("minister");
        }
        return words;
    }

    private static String singular(String word) {
        var isPlural =
                word.codePointCount(0, word.length()) >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }

    private static int common(Set<String> left, Set<String> right) {
        var common = new HashSet<>(left);
        common.retainAll(right);
        return common.size();
    }

    private static Map<String, String> readSynonyms(String resource) {
        var canonical = new HashMap<String, String>();
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells ->
                            Arrays.stream(cells[1].split("\\|")).forEach(other -> canonical.put(other, cells[0])));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + resource, problem);
        }
        return canonical;
    }
}
