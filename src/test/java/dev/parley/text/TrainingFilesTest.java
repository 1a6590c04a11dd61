package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFilesTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sentences"), text);
    }

    private static int bit(int tag) {
        return 1 << tag;
    }

    @Test
    void readsNamesThatAreMarkedInline() throws IOException {
        var file = file("<PER>Ani Petrosyan</PER> left <GPE>Goris</GPE>.\n");

        var sentence =
                TrainingFiles.readMarked(file, ArticleTokenizer.english()).getFirst();

        assertThat(sentence.forms()).containsExactly("Ani", "Petrosyan", "left", "Goris", ".");
        assertThat(sentence.names())
                .containsExactly(
                        bit(NameTags.begin(NameType.PER)),
                        bit(NameTags.inside(NameType.PER)),
                        bit(NameTags.OUTSIDE),
                        bit(NameTags.begin(NameType.GPE)),
                        bit(NameTags.OUTSIDE));
    }

    @Test
    void leavesOpenWhatACorpusDoesNotMark() throws IOException {
        var file = file("Baku\t_\t_\t_\t_\t_\t_\tB-LOC/B-GPE\nwaits\t_\t_\t_\t_\t_\t_\tO\n");

        var names = TrainingFiles.readColumns(file).getFirst().names();

        assertThat(names.get(0)).isEqualTo(bit(NameTags.begin(NameType.LOC)) | bit(NameTags.begin(NameType.GPE)));
        assertThat(names.get(1) & bit(NameTags.OUTSIDE)).isNotZero();
        assertThat(names.get(1) & bit(NameTags.begin(NameType.TITLE))).isNotZero();
        assertThat(names.get(1) & bit(NameTags.begin(NameType.PER))).isZero();
    }

    @Test
    void countsHeadsFromZeroWithTheRootBehindTheLastWord() throws IOException {
        var file = file("Talks\ttalk\tL1+\tNOUN\tNNS\t2\tnsubj\t_\nended\tend\tL2+\tVERB\tVBD\t0\troot\t_\n");

        var sentence = TrainingFiles.readColumns(file).getFirst();

        assertThat(sentence.heads()).isEqualTo(List.of(1, 2));
        assertThat(sentence.tags()).isEqualTo(List.of("NOUN|NNS", "VERB|VBD"));
    }

    @Test
    void saysWhichLineHasTooFewColumns() throws IOException {
        var file = file("Talks\tNOUN\n");

        assertThatThrownBy(() -> TrainingFiles.readColumns(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":1: 2 columns; give 8, parted by tabs");
    }
}
