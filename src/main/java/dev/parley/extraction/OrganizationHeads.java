package dev.parley.extraction;

import dev.parley.extraction.GazetteerTable.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells organisations by their head word, which is the last one or stands before a preposition. */
final class OrganizationHeads {

    private static final Pattern COMPLEMENT = Pattern.compile("(?i)\\s+(?:of|for|on|against|to|in|at)\\s");

    private final FormTable<OrganizationHead> heads = new FormTable<>();

    OrganizationHeads(List<Row> rows) {
        for (var row : rows) {
            heads.add(
                    row.text("head"),
                    new OrganizationHead(
                            row.text("head"),
                            row.choice("kind", OrganizationKind.BY_WORD),
                            row.flag("speaksForState")));
        }
    }

    /** Takes the longest head: "Court of Appeal" before "Court", "Prosecutor's Office" before "Office". */
    Optional<OrganizationHead> find(String phrase) {
        var whole = longestEnding(phrase);
        if (whole.isPresent()) {
            return whole;
        }
        var complement = COMPLEMENT.matcher(phrase);
        return complement.find() ? longestEnding(phrase.substring(0, complement.start())) : Optional.empty();
    }

    private Optional<OrganizationHead> longestEnding(String phrase) {
        var words = phrase.strip().split("\\s+");
        for (int start = 0; start < words.length; start++) {
            var found = heads.find(String.join(" ", Arrays.asList(words).subList(start, words.length)));
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }
}
