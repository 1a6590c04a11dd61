package dev.parley.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a mistyped name may have meant. */
final class NearNames {

    /** A third of the letters may be wrong; more than that finds names that have nothing to do with each other. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private NearNames() {}

    /** {@return the known names that are near to the given one, nearest first; a part of a name is near, too} */
    static List<String> of(String name, Collection<String> known) {
        var mistakes = Math.max(1, name.length() / LETTERS_PER_MISTAKE);
        return known.stream()
                .filter(other -> other.contains(name) || name.contains(other) || distance(name, other) <= mistakes)
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** {@return the least number of UTF-16 code units to insert, delete or replace (Levenshtein)} */
    static int distance(CharSequence left, CharSequence right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
