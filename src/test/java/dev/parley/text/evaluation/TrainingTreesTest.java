package dev.parley.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingTreesTest {

    private static final Path TREES = Path.of("data", "training", "trees.conllu");

    private final Labels labels = Labels.bundled();

    @Test
    void everySentenceIsATreeWithOneRoot() throws IOException {
        assertThat(GoldFile.read(TREES)).hasSizeGreaterThan(250).allSatisfy(sentence -> {
            var words = sentence.syntax().orElseThrow();
            assertThat(words)
                    .filteredOn(word -> word.head() < 0)
                    .singleElement()
                    .satisfies(root -> assertThat(root.deprel()).isEqualTo("root"));
            assertThat(words).allMatch(word -> reachesTheRoot(words, word));
        });
    }

    private static boolean reachesTheRoot(List<GoldSyntax> words, GoldSyntax word) {
        var above = word;
        for (int steps = 0; above.head() >= 0 && steps < words.size(); steps++) {
            above = words.get(above.head());
        }
        return above.head() < 0;
    }

    @Test
    void onlyTagsAndRelationsThatTheReaderKnowsAreUsed() throws IOException {
        var words = GoldFile.read(TREES).stream()
                .flatMap(sentence -> sentence.syntax().orElseThrow().stream())
                .toList();

        assertThat(labels.upos()).containsAll(distinct(words.stream().map(GoldSyntax::upos)));
        assertThat(labels.xpos()).containsAll(distinct(words.stream().map(GoldSyntax::xpos)));
        assertThat(labels.relations()).containsAll(distinct(words.stream().map(GoldSyntax::deprel)));
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().toList();
    }

    @Test
    void aNameGoesOnOnlyInTheTypeThatItBeganWith() throws IOException {
        var before = "O";
        for (var line : Files.readAllLines(TREES)) {
            var tag = line.replaceFirst("^.*\\bName=([^|]+).*$", "$1").replaceFirst("^.*\\s.*$|^$", "O");
            assertThat(labels.names()).as(line).contains(tag);
            if (tag.startsWith("I-")) {
                assertThat(before).as(line).isIn("B-" + tag.substring(2), tag);
            }
            before = tag;
        }
    }

    @Test
    void theWordsOfATreeSpellItsText() throws IOException {
        for (var sentence : Files.readString(TREES).strip().split("\n\n", -1)) {
            var spelled = new StringBuilder();
            for (var line :
                    sentence.lines().filter(line -> !line.startsWith("#")).toList()) {
                var columns = line.split("\t", -1);
                spelled.append(columns[1]).append(columns[9].contains("SpaceAfter=No") ? "" : " ");
            }
            assertThat(sentence).contains("# text = " + spelled.toString().strip() + "\n");
        }
    }
}
