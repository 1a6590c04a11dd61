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

    private static final Set<String> CIRCUMSTANCES =
            Set.of("while", "whereas", "although", "though", "as", "after", "since");

    private static final int LONGEST_GAP = 5;

    private record Phrase(List<String> words, String topic) {}

    /**
     * What words are about.
     *
     * @param topics their codes; those of clear words alone, where there are any
     * @param isClear whether some of the words mean the same in every conflict; "investigation" does not
     */
    record Found(SortedSet<String> topics, boolean isClear) {

        boolean isEmpty() {
            return topics.isEmpty();
        }
    }

    private final Map<String, List<Phrase>> phrasesByFirstWord = new HashMap<>();
    private final Set<String> vague;

    /**
     * @param silent phrases that tell no topic, though words in them would
     * @param vague words of the lists that leave room for other topics
     */
    TopicReader(Map<String, List<String>> wordsByTopic, List<String> silent, Collection<String> vague) {
        this.vague = Set.copyOf(vague);
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
    Found topics(SyntaxTree tree, Collection<Integer> heads, IntPredicate isName) {
        var tokens = new TreeSet<Integer>();
        heads.forEach(head -> tokens.addAll(tree.subtree(head)));
        return in(tree, List.copyOf(tokens), isName);
    }

    /** {@return the same without what relative clauses, appositions and asides below the tokens add} */
    Found closeTopics(SyntaxTree tree, Collection<Integer> heads, IntPredicate isName) {
        var tokens = new TreeSet<Integer>();
        heads.forEach(head -> collectClose(tree, head, tokens));
        return in(tree, List.copyOf(tokens), isName);
    }

    private static void collectClose(SyntaxTree tree, int token, Set<Integer> into) {
        into.add(token);
        for (int child : tree.children(token)) {
            if (!tree.isUnder(child, "acl:relcl", "appos", "parataxis") && !isCircumstance(tree, child)) {
                collectClose(tree, child, into);
            }
        }
    }

    /** "…, while Washington warned of war": a clause that tells what else happens. */
    private static boolean isCircumstance(SyntaxTree tree, int child) {
        return tree.relation(child).equals("advcl")
                && tree.children(child, "mark").stream()
                        .anyMatch(mark -> CIRCUMSTANCES.contains(tree.form(mark).toLowerCase(Locale.ROOT)));
    }

    /** {@return the topics of the whole sentence} */
    SortedSet<String> topics(SyntaxTree tree, IntPredicate isName) {
        return in(tree, IntStream.range(0, tree.size()).boxed().toList(), isName)
                .topics();
    }

    private Found in(SyntaxTree tree, List<Integer> tokens, IntPredicate isName) {
        var topics = new TreeSet<String>();
        var clear = new TreeSet<String>();
        int at = 0;
        while (at < tokens.size()) {
            var here = longest(tree, tokens.subList(at, tokens.size()), isName);
            here.forEach(phrase -> topics.add(phrase.topic()));
            here.stream().filter(this::isClear).forEach(phrase -> clear.add(phrase.topic()));
            at += here.isEmpty() ? 1 : here.get(0).words().size();
        }
        topics.remove(NONE);
        return clear.isEmpty() ? new Found(topics, false) : new Found(clear, true);
    }

    private boolean isClear(Phrase phrase) {
        return !phrase.topic().equals(NONE) && !vague.contains(String.join(" ", phrase.words()));
    }

    /** The longest phrase that begins here, once per topic that it tells. */
    private List<Phrase> longest(SyntaxTree tree, List<Integer> from, IntPredicate isName) {
        var found = new ArrayList<Phrase>();
        for (var phrase : candidates(tree, from.get(0))) {
            boolean isShadowed = !found.isEmpty()
                    && phrase.words().size() < found.get(0).words().size();
            if (!isShadowed && isHere(tree, from, phrase.words(), isName)) {
                found.add(phrase);
            }
        }
        return found;
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
