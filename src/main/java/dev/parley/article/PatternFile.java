package dev.parley.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file of regular expressions beside this class: {@code key: regex} gives an entry, {@code name = regex} a definition
 * that later lines use as {@code %name%}. Blank lines and lines that begin with {@code #} say nothing.
 */
final class PatternFile {

    /** One entry, with the definitions filled in; what is not defined in the file stays {@code %name%}. */
    record Entry(String key, String regex) {}

    private static final Pattern DEFINITION = Pattern.compile("(\\w+)\\s*=\\s(.*)");
    private static final Pattern ENTRY = Pattern.compile("([\\w ]+):\\s(.*)");

    private final List<Entry> entries = new ArrayList<>();

    private PatternFile(List<String> lines) {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var definition = DEFINITION.matcher(line);
            var entry = ENTRY.matcher(line);
            if (definition.matches()) {
                definitions.put(
                        "%" + definition.group(1) + "%", definition.group(2).strip());
            } else if (entry.matches()) {
                entries.add(
                        new Entry(entry.group(1).strip(), expand(entry.group(2).strip(), definitions)));
            } else {
                throw new IllegalStateException("neither a definition nor an entry: " + line);
            }
        }
    }

    /** Definitions may use each other in any order, so filling in goes on until nothing changes. */
    private static String expand(String regex, Map<String, String> definitions) {
        var expanded = regex;
        String before;
        do {
            before = expanded;
            for (var definition : definitions.entrySet()) {
                expanded = expanded.replace(definition.getKey(), definition.getValue());
            }
        } while (!expanded.equals(before));
        return expanded;
    }

    static PatternFile load(String name) {
        try (var in = PatternFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new PatternFile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** {@return the patterns of one key, in the file's order} */
    List<Pattern> patterns(String key, int flags) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> Pattern.compile(entry.regex(), flags))
                .toList();
    }
}
