package dev.parley.text;

import java.util.Arrays;

/**
 * How far the light parser has come in a sentence: arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root
 * behind the last word.
 *
 * <p>Words are 0-based; {@code length} is the root. A place that holds no word is {@link #NONE}.
 */
final class ArcState {

    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int TRANSITIONS = 3;

    static final int NONE = -1;

    final int length;
    final int[] heads;
    /** Outermost and next to outermost dependents on either side, and how many there are. */
    final int[] leftmost;

    final int[] nextLeft;
    final int[] rightmost;
    final int[] leftCount;
    final int[] rightCount;

    private final int[] stack;
    private int depth;
    private int next;

    ArcState(int length) {
        this.length = length;
        heads = new int[length];
        leftmost = filled();
        nextLeft = filled();
        rightmost = filled();
        leftCount = new int[length + 1];
        rightCount = new int[length + 1];
        stack = new int[length + 1];
    }

    private int[] filled() {
        var array = new int[length + 1];
        Arrays.fill(array, NONE);
        return array;
    }

    boolean isFinished() {
        return depth == 0 && next == length;
    }

    /** {@return the word so many below the top of the stack} */
    int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    /** {@return the word so many after the next one; the root stands behind the last word} */
    int buffer(int after) {
        return next + after <= length ? next + after : NONE;
    }

    int depth() {
        return depth;
    }

    int next() {
        return next;
    }

    /** One word only may hang on the root: the last one left. */
    boolean allows(int transition) {
        return switch (transition) {
            case SHIFT -> next < length;
            case LEFT -> depth > 0 && (next < length || depth == 1);
            case RIGHT -> depth > 1;
            default -> throw new IllegalArgumentException("no transition " + transition);
        };
    }

    void apply(int transition) {
        switch (transition) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> attach(stack[--depth], next);
            case RIGHT -> {
                attach(stack[depth - 1], stack[depth - 2]);
                depth--;
            }
            default -> throw new IllegalArgumentException("no transition " + transition);
        }
    }

    private void attach(int dependent, int head) {
        heads[dependent] = head;
        if (dependent < head) {
            nextLeft[head] = leftmost[head];
            leftmost[head] = dependent;
            leftCount[head]++;
        } else {
            rightmost[head] = dependent;
            rightCount[head]++;
        }
    }
}
