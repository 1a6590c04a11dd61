package dev.parley.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import dev.parley.text.Labels;
import dev.parley.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandoffNamesTest {

    private static final Path OF_EWT = Path.of("data", "training", "ewt-names.tsv");

    @TempDir
    private Path folder;

    @Test
    void namesAreTaggedFromTheirFirstToTheirLastWord() throws IOException {
        var names = read("# a remark", "3\tPER 2-3\tLOC 5", "4");

        assertThat(names.tags(3, 5)).contains(List.of("O", "B-PER", "I-PER", "O", "B-LOC"));
    }

    @Test
    void aNumberAloneTellsThatASentenceHasNoNameAndALeftOutOneTellsNothing() throws IOException {
        var names = read("4");

        assertThat(names.tags(4, 2)).contains(List.of("O", "O"));
        assertThat(names.tags(5, 2)).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("3\tPER 2-3", "4\tPERSON 1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("names.tsv:2")
                .hasMessageContaining("PERSON 1");
    }

    @Test
    void anOrganisationMayNoLongerBeAPersonWhereTheNamesAreKnownBesideTheTree() throws IOException {
        var labels = Labels.bundled();
        var corpus = write(
                "corpus", "Acme\tAcme\tU0+\tPROPN\tNNP\t2\tnsubj\t_", "grew\tgrow\tL2+\tVERB\tVBD\t0\troot\t_", "");
        var reader = new CorpusReader(labels, WordPieces.load());

        var open = reader.readColumns(corpus).getFirst().words.getFirst().nameTags();
        var known = reader.readColumns(corpus, read("1\tORG 1"))
                .getFirst()
                .words
                .getFirst()
                .nameTags();

        assertThat(open & bit(labels, "B-PER")).isNotZero();
        assertThat(known).isEqualTo(bit(labels, "B-ORG"));
    }

    @Test
    void theBundledNamesOfEwtCanAllBeRead() throws IOException {
        var names = StandoffNames.read(OF_EWT);

        assertThat(Files.readAllLines(OF_EWT).stream().filter(line -> !line.startsWith("#")))
                .hasSizeGreaterThan(5000)
                .allSatisfy(line -> assertThat(names.tags(Integer.parseInt(line.split("\t", -1)[0]), 200))
                        .isPresent());
    }

    private static long bit(Labels labels, String tag) {
        return 1L << labels.names().indexOf(tag);
    }

    private StandoffNames read(String... lines) throws IOException {
        return StandoffNames.read(write("names.tsv", lines));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
