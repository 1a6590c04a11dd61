package dev.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of {@code sentence-rules.tsv}: where sentences end, whatever the detector says. */
final class SentenceRules {

    private enum Action {
        JOIN,
        BREAK
    }

    private record Rule(Action action, Pattern before, Pattern after) {}

    /** A stop, with the quotes and brackets that close after it, and the space before the next word. */
    private static final Pattern STOP = Pattern.compile("[.!?]+(?:[\"')\\]]+)?(\\s+)(?=\\S)");

    /** The patterns before a boundary look back no farther than this. */
    private static final int LOOK_BACK = 24;

    private final List<Rule> rules = new ArrayList<>();

    SentenceRules(List<List<String>> rows) {
        for (var row : rows) {
            rules.add(new Rule(
                    RuleFile.action(Action.class, row.getFirst()),
                    Pattern.compile(row.get(1)),
                    Pattern.compile(row.get(2))));
        }
    }

    static SentenceRules load() {
        return new SentenceRules(RuleFile.read("sentence-rules.tsv", 3));
    }

    /**
     * Tells where sentences end.
     *
     * @param paragraph the folded text
     * @param detected where the detector begins a sentence, the first of them 0
     * @return where sentences begin
     */
    List<Integer> mend(String paragraph, List<Integer> detected) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var stops = STOP.matcher(paragraph);
        while (stops.find()) {
            if (isBoundary(paragraph, stops.start(1), stops.end(1), detected.contains(stops.end(1)))) {
                starts.add(stops.end(1));
            }
        }
        return starts;
    }

    private boolean isBoundary(String paragraph, int end, int next, boolean detected) {
        var before = paragraph.substring(Math.max(0, end - LOOK_BACK), end);
        boolean boundary = detected;
        for (var rule : rules) {
            if (rule.before.matcher(before).find()
                    && rule.after
                            .matcher(paragraph)
                            .region(next, paragraph.length())
                            .lookingAt()) {
                boundary = rule.action == Action.BREAK;
            }
        }
        return boundary;
    }
}
