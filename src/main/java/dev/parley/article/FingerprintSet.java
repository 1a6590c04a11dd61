package dev.parley.article;

import java.util.Arrays;

/**
 * A set of 64-bit fingerprints, 16 bytes each, so that a run over a million articles remembers them all.
 *
 * <p>Two different contents among a million have the same fingerprint with a probability of 3 in 100 million.
 */
final class FingerprintSet {

    private long[] slots = new long[1 << 10];
    private int size;

    /** Adds a fingerprint; answers whether it is new. */
    boolean add(long fingerprint) {
        if (2 * size >= slots.length) {
            grow();
        }
        var isNew = put(fingerprint == 0 ? 1 : fingerprint);
        size += isNew ? 1 : 0;
        return isNew;
    }

    /** Zero marks a free slot. */
    private boolean put(long fingerprint) {
        var mask = slots.length - 1;
        var i = (int) (fingerprint ^ (fingerprint >>> 32)) & mask;
        while (slots[i] != 0) {
            if (slots[i] == fingerprint) {
                return false;
            }
            i = (i + 1) & mask;
        }
        slots[i] = fingerprint;
        return true;
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        Arrays.stream(old).filter(fingerprint -> fingerprint != 0).forEach(this::put);
    }
}
