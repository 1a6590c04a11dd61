package dev.parley.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rules that stand in a resource file, one a line, in columns separated by tabs; lines with {@code #} are comments. */
final class RuleFile {

    private RuleFile() {}

    static List<List<String>> read(String name, int columns) {
        return Resources.lines(name)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> columns(name, line, columns))
                .toList();
    }

    static <E extends Enum<E>> E action(Class<E> actions, String word) {
        return Enum.valueOf(actions, word.toUpperCase(Locale.ROOT));
    }

    private static List<String> columns(String name, String line, int columns) {
        var cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(
                    "%s: '%s' has %d columns, not %d".formatted(name, line, cells.size(), columns));
        }
        return cells;
    }
}
