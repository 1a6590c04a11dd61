package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds what words are about, by the lists of {@code patterns/topics.yaml}.
 *
 * <p>Where phrases overlap the longest counts alone: "prisoners of war" speaks of prisoners and of no war. A single
 * word inside the name of a person or an organisation tells nothing. Thread-safe.
 */
final class TopicReader {

    private static final String NONE = "none";

    /** In a phrase: up to four words, as in "let * go". */
    private static final String ANY = "*";

    private static final int LONGEST_GAP = 5;

    private record Phrase(List<String> words, String topic) {}

    private final Map<String, List<Phrase>> phrasesByFirstWord = new HashMap<>();

    /**
     * @param silent phrases that tell no topic, though words in them would
     */
    TopicReader(Map<String, List<String>> wordsByTopic, List<String> silent) {
        wordsByTopic.forEach(this::learn);
        learn(NONE, silent);
        phrasesByFirstWord
                .values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
    }

    private void learn(String topic, List<String> phrases) {
        for (var phrase : phrases) {
            var words = List.of(phrase.split(" ", -1));
            phrasesByFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Phrase(words, topic));
        }
    }

    /**
     * {@return the codes of the topics that these tokens and all below them speak of}
     *
     * @param isName whether a token belongs to a name
     */
    SortedSet<String> topics(SyntaxTree tree, Collection<Integer> heads, IntPredicate isName) {
        var tokens = new TreeSet<Integer>();
        heads.forEach(head -> tokens.addAll(tree.subtree(head)));
        return in(tree, List.copyOf(tokens), isName);
    }

    /** {@return the same without what relative clauses, appositions and asides below the tokens add} */
    SortedSet<String> closeTopics(SyntaxTree tree, Collection<Integer> heads, IntPredicate isName) {
        var tokens = new TreeSet<Integer>();
        heads.forEach(head -> collectClose(tree, head, tokens));
        return in(tree, List.copyOf(tokens), isName);
    }

    private static void collectClose(SyntaxTree tree, int token, Set<Integer> into) {
        into.add(token);
        for (int child : tree.children(token)) {
            if (!tree.isUnder(child, "acl:relcl", "appos", "parataxis")) {
                collectClose(tree, child, into);
            }
        }
    }

    /** {@return the topics of the whole sentence} */
    SortedSet<String> topics(SyntaxTree tree, IntPredicate isName) {
        return in(tree, IntStream.range(0, tree.size()).boxed().toList(), isName);
    }

    private SortedSet<String> in(SyntaxTree tree, List<Integer> tokens, IntPredicate isName) {
        var topics = new TreeSet<String>();
        int at = 0;
        while (at < tokens.size()) {
            at += read(tree, tokens.subList(at, tokens.size()), isName, topics);
        }
        topics.remove(NONE);
        return topics;
    }

    /** Reads the longest phrase that begins here into the topics; {@return how many tokens to go on} */
    private int read(SyntaxTree tree, List<Integer> from, IntPredicate isName, SortedSet<String> topics) {
        int longest = 0;
        for (var phrase : candidates(tree, from.get(0))) {
            boolean isShadowed = phrase.words().size() < longest;
            if (!isShadowed && isHere(tree, from, phrase.words(), isName)) {
                topics.add(phrase.topic());
                longest = phrase.words().size();
            }
        }
        return Math.max(1, longest);
    }

    private List<Phrase> candidates(SyntaxTree tree, int token) {
        var byLemma = phrasesByFirstWord.getOrDefault(tree.lemma(token), List.of());
        var form = tree.form(token).toLowerCase(Locale.ROOT);
        if (form.equals(tree.lemma(token))) {
            return byLemma;
        }
        var both = new ArrayList<>(byLemma);
        both.addAll(phrasesByFirstWord.getOrDefault(form, List.of()));
        both.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size())
                .reversed());
        return both;
    }

    private static boolean isHere(SyntaxTree tree, List<Integer> tokens, List<String> words, IntPredicate isName) {
        if (words.size() == 1) {
            return !isName.test(tokens.get(0));
        }
        int at = 0;
        for (int i = 1; i < words.size(); i++) {
            int next = words.get(i).equals(ANY) ? LONGEST_GAP : 1;
            var word = words.get(i).equals(ANY) ? words.get(++i) : words.get(i);
            int found = find(tree, tokens, at + 1, Math.min(tokens.size(), at + 1 + next), word);
            if (found < 0) {
                return false;
            }
            at = found;
        }
        return true;
    }

    /** {@return the position between these two, the second excluded, of a token that is the word; -1 if none is} */
    private static int find(SyntaxTree tree, List<Integer> tokens, int from, int to, String word) {
        for (int at = from; at < to; at++) {
            int token = tokens.get(at);
            boolean isNext = token == tokens.get(at - 1) + 1;
            if (!isNext) {
                return -1;
            }
            if (tree.lemma(token).equals(word)
                    || tree.form(token).toLowerCase(Locale.ROOT).equals(word)) {
                return at;
            }
        }
        return -1;
    }
}
