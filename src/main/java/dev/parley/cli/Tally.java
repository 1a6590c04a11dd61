package dev.parley.cli;

import java.util.StringJoiner;

/** What became of the articles of a run, counted. */
final class Tally {

    private int done;
    private int facts;
    private int unchanged;
    private int repeated;
    private int rejected;

    void countDone(int factCount) {
        done++;
        facts += factCount;
    }

    void countUnchanged() {
        unchanged++;
    }

    void countRepeated() {
        repeated++;
    }

    void countRejected() {
        rejected++;
    }

    /** {@return 1 when an article was rejected, else 0} */
    int exitCode() {
        return rejected > 0 ? 1 : 0;
    }

    /** {@return one line: {@code 12 articles, 240 facts; 1 rejected}} */
    String line() {
        var rest = new StringJoiner(", ", "; ", "").setEmptyValue("");
        add(unchanged, "unchanged", rest);
        add(repeated, "repeated", rest);
        add(rejected, "rejected", rest);
        return "%s, %s%s".formatted(counted(done, "article"), counted(facts, "fact"), rest);
    }

    private static void add(int count, String what, StringJoiner line) {
        if (count > 0) {
            line.add(count + " " + what);
        }
    }

    private static String counted(int count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
