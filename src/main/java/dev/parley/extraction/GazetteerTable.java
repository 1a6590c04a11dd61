package dev.parley.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one file in {@code gazetteer/}: UTF-8, values separated by tabs, several values in one field by
 * semicolons, comments after {@code #}, the first other line naming the columns.
 */
final class GazetteerTable {

    private GazetteerTable() {}

    /** One line with its place, for messages. */
    record Row(String file, int oneBasedLine, Map<String, String> fields) {

        /** {@return the text in a column, empty where there is none} */
        String text(String column) {
            var value = fields.get(column);
            if (value == null) {
                throw wrong("has no column '%s'".formatted(column), "known: " + String.join(", ", fields.keySet()));
            }
            return value;
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(value -> !value.isEmpty());
        }

        List<String> list(String column) {
            return Stream.of(text(column).split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        boolean flag(String column) {
            return choice(column, Map.of("yes", true, "no", false));
        }

        /** {@return what the column's word stands for} */
        <T> T choice(String column, Map<String, T> choices) {
            var value = choices.get(text(column));
            if (value == null) {
                throw wrong(
                        "%s is '%s'".formatted(column, text(column)),
                        "known: "
                                + String.join(
                                        ", ", choices.keySet().stream().sorted().toList()));
            }
            return value;
        }

        IllegalStateException wrong(String found, String remedy) {
            return new IllegalStateException("%s:%d: %s; %s".formatted(file, oneBasedLine, found, remedy));
        }
    }

    /** Reads a table from the class path, beside this class. */
    static List<Row> load(String file) {
        var resource = "gazetteer/" + file;
        try (var stream = GazetteerTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + ": not on the class path; build the jar with its resources");
            }
            return read(file, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<Row> read(String file, BufferedReader reader) throws IOException {
        var rows = new ArrayList<Row>();
        List<String> columns = List.of();
        int lineNumber = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lineNumber++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var values = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = values;
            } else {
                rows.add(row(file, lineNumber, columns, values));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(String file, int lineNumber, List<String> columns, List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalStateException(
                    "%s:%d: %d fields; the header has %d".formatted(file, lineNumber, values.size(), columns.size()));
        }
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), values.get(i));
        }
        return new Row(file, lineNumber, fields);
    }
}
