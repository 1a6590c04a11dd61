package dev.parley.text;

import java.util.Arrays;

/**
 * The features that hold in one place, each hashed to 32 bits, ready to be looked up in a {@link LinearModel}.
 *
 * <p>A feature is the number of its template and the values that fill it. The hash is the finish of MurmurHash3 over
 * them, which spreads a million features with few collisions. Reused from place to place; not safe to share.
 */
final class FeatureKeys {

    private int[] keys = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }

    void add(int template, int a) {
        append(finish(mix(template, a)));
    }

    void add(int template, int a, int b) {
        append(finish(mix(mix(template, a), b)));
    }

    void add(int template, int a, int b, int c) {
        append(finish(mix(mix(mix(template, a), b), c)));
    }

    void add(int template, int a, int b, int c, int d) {
        append(finish(mix(mix(mix(mix(template, a), b), c), d)));
    }

    private void append(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    private static int mix(int hash, int value) {
        int k = value * 0xcc9e2d51;
        k = Integer.rotateLeft(k, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash) {
        int h = hash ^ (hash >>> 16);
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
