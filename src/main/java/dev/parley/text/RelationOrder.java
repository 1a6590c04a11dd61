package dev.parley.text;

/** The order in which relations are named: a head before its dependents, and those from left to right. */
final class RelationOrder {

    private RelationOrder() {}

    /** {@return every word once, heads first; the root's number is that of words} */
    static int[] of(int[] heads) {
        var order = new int[heads.length];
        int end = appendDependents(heads, heads.length, order, 0);
        for (int at = 0; at < end; at++) {
            end = appendDependents(heads, order[at], order, end);
        }
        return order;
    }

    private static int appendDependents(int[] heads, int head, int[] order, int end) {
        int next = end;
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] == head) {
                order[next++] = word;
            }
        }
        return next;
    }
}
