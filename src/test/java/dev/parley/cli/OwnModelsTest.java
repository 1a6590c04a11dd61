package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenNLP models of the user's own in the commands that read. */
class OwnModelsTest extends CommandTest {

    @TempDir
    private Path folder;

    private String article = "";
    private String names = "";

    @BeforeEach
    void writeFiles() throws IOException {
        article = Files.writeString(folder.resolve("juba.txt"), TinyModels.SENTENCE + " on Friday.\n")
                .toString();
        names = TinyModels.names(folder, "person").toString();
    }

    @Test
    void theirNamesComeOutOfTheReader() {
        assertThat(parley("reader", "parse", "--reader", "light", "--name-model", names, article))
                .isZero();
        assertThat(out).containsPattern("\tmet\t.*Name=B-PER");

        parley("reader", "parse", "--reader", "light", article);
        assertThat(out).doesNotContainPattern("\tmet\t.*Name=B-PER");
    }

    @Test
    void anArticleIsReadAgainWithAnotherModel() {
        var store = folder.resolve("store").toString();
        parley("build", article, "--store", store, "--reader", "light");

        parley("build", article, "--store", store, "--reader", "light");
        assertThat(out).contains("1 unchanged");

        assertThat(parley("build", article, "--store", store, "--reader", "light", "--name-model", names))
                .isZero();
        assertThat(out).startsWith("1 article, ");
    }

    @Test
    void aFileThatIsNoSuchModelStopsTheRunInOneLine() {
        assertThat(parley("extract", article, "--reader", "light", "--tag-model", names))
                .isEqualTo(1);
        assertThat(err)
                .startsWith("parley: " + names + ": it is no OpenNLP model of this kind")
                .hasLineCount(1);

        assertThat(parley(
                        "extract",
                        article,
                        "--name-model",
                        folder.resolve("none.bin").toString()))
                .isEqualTo(1);
        assertThat(err)
                .startsWith("parley: " + folder.resolve("none.bin") + ": ")
                .hasLineCount(1);
    }
}
