package dev.parley.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes {@link WordLists} of the gazetteer's tables: their columns of names, word by word. */
final class WordListFiles {

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "to", "de", "la", "da", "a", "at");

    /** A table, one of its columns, and the list that its words go to. */
    private record Column(String file, String name, int bit) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("given-names.tsv", "name", WordLists.GIVEN_NAME),
            new Column("cities.tsv", "name", WordLists.CITY),
            new Column("states.tsv", "capitals", WordLists.CITY),
            new Column("territories.tsv", "capitals", WordLists.CITY),
            new Column("states.tsv", "name", WordLists.STATE),
            new Column("territories.tsv", "name", WordLists.STATE),
            new Column("territories.tsv", "otherNames", WordLists.STATE),
            new Column("states.tsv", "adjectives", WordLists.DEMONYM),
            new Column("states.tsv", "people", WordLists.DEMONYM),
            new Column("territories.tsv", "adjectives", WordLists.DEMONYM),
            new Column("territories.tsv", "people", WordLists.DEMONYM),
            new Column("titles.tsv", "title", WordLists.TITLE),
            new Column("organization-heads.tsv", "head", WordLists.ORGANIZATION_HEAD),
            new Column("organizations.tsv", "name", WordLists.ORGANIZATION),
            new Column("organizations.tsv", "otherNames", WordLists.ORGANIZATION),
            new Column("honorifics.tsv", "honorific", WordLists.HONORIFIC));

    /** The files that are read. */
    static final List<String> NAMES =
            COLUMNS.stream().map(Column::file).distinct().toList();

    private WordListFiles() {}

    static WordLists read(Path folder) throws IOException {
        var bits = new TreeMap<String, Integer>();
        for (var column : COLUMNS) {
            read(folder.resolve(column.file()), column, bits);
        }
        return new WordLists(bits);
    }

    private static void read(Path file, Column column, Map<String, Integer> bits) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        int index = lines.getFirst().indexOf(column.name());
        for (var line : lines.subList(1, lines.size())) {
            for (var name : line.get(index).split(";", -1)) {
                add(name, column.bit(), bits);
            }
        }
    }

    /** Organisations and cities of several words share most of those with everything else, so only single ones count. */
    private static void add(String name, int bit, Map<String, Integer> bits) {
        var words = name.toLowerCase(Locale.ROOT).split("[\\s\\-]+", -1);
        boolean isLoose = bit == WordLists.ORGANIZATION || bit == WordLists.CITY;
        if (isLoose && words.length > 1) {
            return;
        }
        for (var word : words) {
            if (word.length() > 1 && !SMALL_WORDS.contains(word)) {
                bits.merge(word, bit, (a, b) -> a | b);
            }
        }
    }
}
