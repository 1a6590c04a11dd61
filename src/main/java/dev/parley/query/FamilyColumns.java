package dev.parley.query;

import java.util.List;
import java.util.Map;

/**
 * How the rows of a family's query become items, and which of their cells are scored.
 *
 * @param slots the cells that are counted
 * @param keys rows that agree in these columns are one item
 * @param lists by cell, the column that gives it one value a row
 * @param renamed by cell, the column that has another name in the query
 */
record FamilyColumns(List<String> slots, List<String> keys, Map<String, String> lists, Map<String, String> renamed) {

    static FamilyColumns of(Family family) {
        return switch (family) {
            case PEOPLE -> named("person");
            case STATES -> named("state");
            case ROLES -> plain(List.of("person", "role", "of", "status"), List.of("article", "person", "role", "of"));
            case PRISONERS ->
                plain(
                        List.of("prisoner", "count", "nationality", "heldBy", "place", "since", "status"),
                        List.of("article", "prisoner", "kind", "count", "heldBy", "place", "since", "status"));
            case PROCEEDINGS ->
                plain(
                        List.of("defendant", "type", "court", "charge", "outcome", "date"),
                        List.of("article", "defendant", "type", "court", "charge", "outcome", "date"));
            case AGREEMENTS ->
                new FamilyColumns(
                        List.of("name", "type", "parties", "status", "date", "place"),
                        List.of("article", "agreement"),
                        Map.of("parties", "party"),
                        Map.of("name", "agreement"));
            case STATEMENTS ->
                listing(
                        List.of("speaker", "act", "about", "target", "date"),
                        List.of("article", "statement"),
                        Map.of("about", "about"));
            case MEETINGS ->
                listing(
                        List.of("participants", "mode", "date", "place"),
                        List.of("article", "meeting"),
                        Map.of("participants", "participant"));
            case REPRESENTATION -> plain(List.of("lawyer", "client"), List.of("article", "lawyer", "client"));
        };
    }

    private static FamilyColumns named(String column) {
        return new FamilyColumns(List.of("name"), List.of("article", column), Map.of(), Map.of("name", column));
    }

    private static FamilyColumns plain(List<String> slots, List<String> keys) {
        return new FamilyColumns(slots, keys, Map.of(), Map.of());
    }

    private static FamilyColumns listing(List<String> slots, List<String> keys, Map<String, String> lists) {
        return new FamilyColumns(slots, keys, lists, Map.of());
    }
}
