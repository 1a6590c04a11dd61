package dev.parley.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of {@code token-rules.tsv}: where words are cut and kept whole, whatever the tokenizer says. */
final class TokenRules {

    private enum Action {
        CUT,
        KEEP
    }

    private record Rule(Action action, Pattern pattern) {}

    private final List<Rule> rules = new ArrayList<>();

    TokenRules(List<List<String>> rows) {
        for (var row : rows) {
            rules.add(new Rule(RuleFile.action(Action.class, row.getFirst()), Pattern.compile(row.get(1))));
        }
    }

    static TokenRules load() {
        return new TokenRules(RuleFile.read("token-rules.tsv", 2));
    }

    /**
     * Mends the places where words begin.
     *
     * @param sentence the folded text
     * @param cuts positions in the sentence where a word begins; changed in place
     */
    void apply(String sentence, BitSet cuts) {
        for (var rule : rules) {
            var match = rule.pattern.matcher(sentence);
            while (match.find()) {
                switch (rule.action) {
                    case CUT -> {
                        cuts.set(match.start());
                        cuts.set(match.end());
                    }
                    case KEEP -> cuts.clear(match.start() + 1, match.end());
                }
            }
        }
    }
}
