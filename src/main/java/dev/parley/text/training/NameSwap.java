package dev.parley.text.training;

import dev.parley.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Puts other persons' names into sentences, so that the network learns the places where names stand and not the names. A name
 * is replaced by one of as many words, so the tree stays right.
 */
final class NameSwap {

    private final WordPieces wordPieces;
    private final long begin;
    private final long inside;
    private final Map<Integer, List<List<String>>> namesByLength = new TreeMap<>();

    /**
     * @param begin the mask of the tag that begins a person
     * @param inside the mask of the tag that goes on
     */
    NameSwap(WordPieces wordPieces, long begin, long inside) {
        this.wordPieces = wordPieces;
        this.begin = begin;
        this.inside = inside;
    }

    /** Remembers the persons of sentences; lower-case ones are left out. */
    void collect(List<TrainingSentence> sentences) {
        for (var sentence : sentences) {
            for (int start = 0; start < sentence.size(); start++) {
                int end = end(sentence, start);
                if (end > start
                        && Character.isUpperCase(
                                sentence.encoded.forms().get(start).charAt(0))) {
                    namesByLength
                            .computeIfAbsent(end - start, length -> new ArrayList<>())
                            .add(sentence.encoded.forms().subList(start, end));
                }
            }
        }
    }

    /** {@return the sentence with some of its persons replaced} */
    TrainingSentence swap(TrainingSentence sentence, double share, Random random) {
        var result = sentence;
        for (int start = 0; start < sentence.size(); start++) {
            int end = end(sentence, start);
            var names = namesByLength.get(end - start);
            if (end > start && names != null && random.nextDouble() < share) {
                result = result.with(start, names.get(random.nextInt(names.size())), wordPieces);
            }
        }
        return result;
    }

    private int end(TrainingSentence sentence, int start) {
        if (sentence.words.get(start).nameTags() != begin) {
            return start;
        }
        int end = start + 1;
        while (end < sentence.size() && sentence.words.get(end).nameTags() == inside) {
            end++;
        }
        return end;
    }
}
