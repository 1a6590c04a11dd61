package dev.parley.text.evaluation;

/** Counts of what is right, found and to be found. */
final class Tally {

    private int right;
    private int found;
    private int gold;

    void add(boolean isFound, boolean isGold, boolean isRight) {
        found += isFound ? 1 : 0;
        gold += isGold ? 1 : 0;
        right += isRight ? 1 : 0;
    }

    /** Counts something that is always found, such as a word's tag. */
    void add(boolean isRight) {
        add(true, true, isRight);
    }

    boolean isEmpty() {
        return found + gold == 0;
    }

    int gold() {
        return gold;
    }

    double precision() {
        return found == 0 ? 0 : 100.0 * right / found;
    }

    double recall() {
        return gold == 0 ? 0 : 100.0 * right / gold;
    }

    double f1() {
        return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }
}
