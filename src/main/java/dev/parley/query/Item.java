package dev.parley.query;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact to be scored, annotated or found.
 *
 * @param cells the values of each cell, in order; an empty cell has none
 */
record Item(Map<String, List<String>> cells) {

    private static final List<String> FACT_COLUMNS = List.of("factIri", "statement", "meeting", "agreementIri");

    /** Brings together the rows of a query that belong to one fact; the first row tells what is no list. */
    static List<Item> from(List<Map<String, String>> rows, FamilyColumns columns) {
        var items = new LinkedHashMap<List<String>, Map<String, List<String>>>();
        for (var row : rows) {
            var key = columns.keys().stream()
                    .map(column -> row.getOrDefault(column, ""))
                    .toList();
            var cells = items.computeIfAbsent(key, unseen -> singleCells(row, columns));
            columns.lists().forEach((cell, column) -> add(cells, cell, row.getOrDefault(column, "")));
        }
        return items.values().stream().map(Item::new).toList();
    }

    private static Map<String, List<String>> singleCells(Map<String, String> row, FamilyColumns columns) {
        var cells = new LinkedHashMap<String, List<String>>();
        columns.renamed().forEach((cell, column) -> add(cells, cell, row.getOrDefault(column, "")));
        row.forEach((column, value) -> {
            if (!columns.lists().containsValue(column)) {
                add(cells, column, value);
            }
        });
        return cells;
    }

    private static void add(Map<String, List<String>> cells, String cell, String value) {
        var values = cells.computeIfAbsent(cell, unseen -> new ArrayList<>());
        if (!value.isEmpty() && !values.contains(value)) {
            values.add(value);
        }
    }

    List<String> all(String cell) {
        return cells.getOrDefault(cell, List.of());
    }

    Optional<String> first(String cell) {
        return all(cell).stream().findFirst();
    }

    String text(String cell) {
        return first(cell).orElse("");
    }

    /** {@return the node of the fact, where the query's rows name it} */
    Optional<String> factIri() {
        return FACT_COLUMNS.stream().flatMap(column -> all(column).stream()).findFirst();
    }

    boolean agrees(Item other, String cell) {
        return first(cell).isPresent() && first(cell).equals(other.first(cell));
    }

    /** {@return the filled cells on one line: {@code prisoner=Armenians · status=held}} */
    @Override
    public String toString() {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + "=" + String.join(", ", cell.getValue()))
                .collect(joining(" · "));
    }
}
