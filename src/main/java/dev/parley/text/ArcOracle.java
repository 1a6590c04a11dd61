package dev.parley.text;

/**
 * Tells what a step of the light parser would cost: how many arcs of the right tree it puts out of reach. The dynamic
 * oracle of the arc-hybrid system (Goldberg and Nivre 2013, section 4.2).
 */
final class ArcOracle {

    /** The right head of each word; the root is {@code heads.length}. */
    private final int[] heads;

    ArcOracle(int[] heads) {
        this.heads = heads;
    }

    int cost(ArcState state, int transition) {
        return switch (transition) {
            case ArcState.SHIFT -> shiftCost(state);
            case ArcState.LEFT -> leftCost(state);
            case ArcState.RIGHT -> rightCost(state);
            default -> throw new IllegalArgumentException("no transition " + transition);
        };
    }

    /** The next word loses its dependents on the stack, and its head there unless that is on top. */
    private int shiftCost(ArcState state) {
        int next = state.buffer(0);
        int cost = 0;
        for (int below = 0; below < state.depth(); below++) {
            int word = state.stack(below);
            cost += heads[word] == next ? 1 : 0;
            cost += below > 0 && heads[next] == word ? 1 : 0;
        }
        return cost;
    }

    /** The top loses its head unless that is the next word, and its dependents still to come. */
    private int leftCost(ArcState state) {
        int top = state.stack(0);
        int head = heads[top];
        boolean losesHead = head > state.next() || (head == state.stack(1) && head != ArcState.NONE);
        return dependentsToCome(state, top) + (losesHead ? 1 : 0);
    }

    /** The top loses its head if that is still to come, and its dependents still to come. */
    private int rightCost(ArcState state) {
        int top = state.stack(0);
        return dependentsToCome(state, top) + (heads[top] >= state.next() ? 1 : 0);
    }

    private int dependentsToCome(ArcState state, int head) {
        int count = 0;
        for (int word = state.next(); word < heads.length; word++) {
            count += heads[word] == head ? 1 : 0;
        }
        return count;
    }
}
