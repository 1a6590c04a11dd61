package dev.parley.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Labels;
import dev.parley.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {

    private static final String TREE = """
            Acme	Acme	U0+	PROPN	NNP	2	nsubj	_
            grew	grow	L2+	VERB	VBD	0	root	_

            """;

    @TempDir
    private Path corpora;

    @Test
    void someSentencesWithNamesAreShownOnceMoreInOtherLettersAndWithoutSyntax() throws IOException {
        var again = epoch().stream()
                .filter(sentence -> !sentence.encoded.forms().getFirst().equals("Acme"))
                .toList();

        assertThat(again)
                .extracting(sentence -> sentence.encoded.forms())
                .contains(List.of("acme", "grew"), List.of("ACME", "GREW"));
        assertThat(again)
                .hasSizeBetween(5, 100)
                .allSatisfy(sentence -> assertThat(sentence.hasSyntax).isFalse())
                .allSatisfy(sentence -> assertThat(sentence.words.getFirst().nameTags())
                        .isEqualTo(1L << Labels.bundled().names().indexOf("B-ORG")));
    }

    @Test
    void everyTreeIsLearnedOnceInAnEpoch() throws IOException {
        assertThat(epoch()).filteredOn(sentence -> sentence.hasSyntax).hasSize(300);
    }

    private List<TrainingSentence> epoch() throws IOException {
        Files.createDirectories(corpora.resolve("study"));
        Files.createDirectories(corpora.resolve("ner"));
        Files.writeString(corpora.resolve("study/train_ud"), TREE.repeat(300));
        Files.writeString(corpora.resolve("study/train_ner"), "");
        Files.writeString(corpora.resolve("ner/uner_ewt_dev"), "");
        var names = new StringBuilder();
        for (int sentence = 1; sentence <= 300; sentence++) {
            names.append(sentence).append("\tORG 1\n");
        }
        var beside = Files.writeString(corpora.resolve("names.tsv"), names);
        var data = new TrainingData(corpora, List.of(beside), Labels.bundled(), WordPieces.load());
        return data.epoch(new Random(1)).stream().flatMap(List::stream).toList();
    }
}
