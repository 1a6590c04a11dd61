package dev.parley.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Learns {@link LemmaRules}: for each ending the script that most of its words have, where that of a shorter ending is wrong. */
final class LemmaTrainer {

    /** An ending needs so many words; a whole word may be irregular alone. */
    private static final int MIN_WORDS = 2;

    private final Map<String, Map<String, Integer>> countsByWord = new TreeMap<>();

    LemmaRules train(List<TrainingSentence> sentences) {
        for (var sentence : sentences) {
            for (int i = 0; i < sentence.forms().size(); i++) {
                var key = LemmaRules.wholeKey(
                        sentence.tags().get(i), sentence.forms().get(i).toLowerCase(Locale.ROOT));
                countsByWord
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .merge(sentence.lemmaScripts().get(i), 1, Integer::sum);
            }
        }
        var rules = new HashMap<String, String>();
        for (int letters = 0; letters <= LemmaRules.LONGEST_ENDING; letters++) {
            addEndings(letters, rules);
        }
        addWholeWords(rules);
        return new LemmaRules(rules);
    }

    private void addEndings(int letters, Map<String, String> rules) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        countsByWord.forEach((key, scripts) -> {
            var word = word(key);
            if (word.length() >= letters) {
                var byScript =
                        counts.computeIfAbsent(LemmaRules.endingKey(tag(key), word, letters), k -> new TreeMap<>());
                byScript.merge(most(scripts), 1, Integer::sum);
            }
        });
        var shorter = Map.copyOf(rules);
        counts.forEach((key, scripts) -> {
            var best = most(scripts);
            if (scripts.getOrDefault(best, 0) >= MIN_WORDS && !best.equals(decision(key, shorter))) {
                rules.put(key, best);
            }
        });
    }

    private void addWholeWords(Map<String, String> rules) {
        var endings = Map.copyOf(rules);
        countsByWord.forEach((key, scripts) -> {
            var best = most(scripts);
            var ending = word(key);
            var cut = ending.substring(Math.max(0, ending.length() - LemmaRules.LONGEST_ENDING));
            if (!best.equals(decision(tag(key) + '\t' + cut, endings))) {
                rules.put(key, best);
            }
        });
    }

    /** What the rules say of an ending; none is the script of small letters. */
    private static String decision(String endingKey, Map<String, String> rules) {
        int tab = endingKey.indexOf('\t');
        for (int from = tab + 1; from <= endingKey.length(); from++) {
            var script = rules.get(endingKey.substring(0, tab + 1) + endingKey.substring(from));
            if (script != null) {
                return script;
            }
        }
        return "L0+";
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    private static String tag(String wholeKey) {
        return wholeKey.substring(0, wholeKey.indexOf('\t'));
    }

    private static String word(String wholeKey) {
        return wholeKey.substring(wholeKey.indexOf('\t') + 2);
    }
}
