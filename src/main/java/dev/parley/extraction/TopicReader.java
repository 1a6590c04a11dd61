package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds what words are about, by the lists of {@code patterns/topics.yaml}. Thread-safe. */
final class TopicReader {

    private record Phrase(List<String> words, String topic) {}

    private final Map<String, List<Phrase>> phrasesByFirstWord = new HashMap<>();

    TopicReader(Map<String, List<String>> wordsByTopic) {
        wordsByTopic.forEach((topic, phrases) -> {
            for (var phrase : phrases) {
                var words = List.of(phrase.split(" "));
                phrasesByFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(new Phrase(words, topic));
            }
        });
    }

    /** {@return the codes of the topics that these tokens and all below them speak of} */
    SortedSet<String> topics(SyntaxTree tree, Collection<Integer> heads) {
        var topics = new TreeSet<String>();
        for (int head : heads) {
            var tokens = tree.subtree(head);
            for (int i = 0; i < tokens.size(); i++) {
                addTopics(tree, tokens.subList(i, tokens.size()), topics);
            }
        }
        return topics;
    }

    /** {@return the topics of the whole sentence} */
    SortedSet<String> topics(SyntaxTree tree) {
        var roots = IntStream.range(0, tree.size())
                .filter(token -> tree.head(token) < 0)
                .boxed()
                .toList();
        return topics(tree, roots);
    }

    private void addTopics(SyntaxTree tree, List<Integer> from, SortedSet<String> topics) {
        for (var phrase : phrasesByFirstWord.getOrDefault(tree.lemma(from.get(0)), List.of())) {
            if (phrase.words().size() <= from.size() && isHere(tree, from, phrase.words())) {
                topics.add(phrase.topic());
            }
        }
    }

    private static boolean isHere(SyntaxTree tree, List<Integer> tokens, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!tree.lemma(tokens.get(i)).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
