package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected files beside the gold and the tables are the output of the evaluation's own scorer, in Python. */
class ScorerTest {

    private static final Path CASE = Path.of("src/test/resources/query/scores");

    @Test
    void computesTheNumbersOfTheEvaluationsOwnScorer() throws IOException {
        var scores = new Scorer(Gold.read(CASE.resolve("gold"))).score(tables());

        assertThat(scores).hasToString(Files.readString(CASE.resolve("expected.txt")));
    }

    @Test
    void listsWhatWasMissedAndWhatWasSpurious() throws IOException {
        var scores = new Scorer(Gold.read(CASE.resolve("gold"))).score(tables());

        var misses = scores.misses()
                .map(miss -> miss.toString().substring(0, miss.toString().lastIndexOf('\t')))
                .toList();

        assertThat(misses).isEqualTo(Files.readAllLines(CASE.resolve("expected-misses.tsv")));
    }

    @Test
    void showsTheCellsOfAMiss() throws IOException {
        var scores = new Scorer(Gold.read(CASE.resolve("gold"))).score(tables());

        assertThat(scores.misses())
                .extracting(Scores.Miss::toString)
                .contains(
                        "prisoners\tmissed\ta1-tunnel\tprisoner=miners · kind=group · count=12 · status=missing",
                        "people\tspurious\ta2-empty\tname=Too Much · article=a2-empty · person=Too Much · personIri=urn:7");
    }

    @Test
    void judgesEachFactThatHasANode() throws IOException {
        var tables = Map.of(
                Family.REPRESENTATION,
                List.of(Map.of("article", "a2-empty", "lawyer", "Ada", "client", "Bo", "factIri", "urn:1")));

        assertThat(new Scorer(Gold.read(CASE.resolve("gold"))).score(tables).judgements())
                .containsExactly(new Judgement(Family.REPRESENTATION, "a2-empty", "urn:1", false));
    }

    @Test
    void aPerfectAnswerScoresOne() {
        var gold = Gold.read(CASE.resolve("gold"));
        var states = List.of(
                Map.of("article", "a1-tunnel", "state", "United States"),
                Map.of("article", "a1-tunnel", "state", "Turkey"),
                Map.of("article", "a1-tunnel", "state", "Armenia"),
                Map.of("article", "a1-tunnel", "state", "Vatican"),
                Map.of("article", "a2-empty", "state", "Armenia"),
                Map.of("article", "a3-no-rows", "state", "Mali"));

        var line = new Scorer(gold).score(Map.of(Family.STATES, states)).line(Family.STATES);

        assertThat(line.key()).isEqualTo(new Scores.Rates(1, 1, 1));
        assertThat(line.slots()).isEqualTo(new Scores.Rates(1, 1, 1));
    }

    @Test
    void aFolderWithoutGoldIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Gold.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": no gold files; put one ARTICLE-ID.json per article there");
    }

    @Test
    void aFaultyGoldFileIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a1.json"), "{\n \"people\": [\n}");

        assertThatThrownBy(() -> Gold.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("a1.json") + ":3: ");
    }

    private static Map<Family, List<Map<String, String>>> tables() throws IOException {
        var tables = new EnumMap<Family, List<Map<String, String>>>(Family.class);
        for (var family : Family.values()) {
            var file = CASE.resolve("tables").resolve(family.queryName() + ".csv");
            if (Files.exists(file)) {
                tables.put(family, read(file));
            }
        }
        return tables;
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            return parser.stream().map(ScorerTest::cells).toList();
        }
    }

    private static Map<String, String> cells(CSVRecord row) {
        return row.getParser().getHeaderNames().stream()
                .collect(Collectors.toMap(
                        column -> column,
                        column -> row.get(column).strip(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
