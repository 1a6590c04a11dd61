package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightTrainingTest {

    private static final Path GAZETTEER = Path.of("src/main/resources/dev/parley/extraction/gazetteer");

    private static final String TREE = """
            Ani	Ani	U0+	PROPN	NNP	2	nsubj	B-PER
            met	meet	Wmeet	VERB	VBD	0	root	O
            lawyers	lawyer	L1+	NOUN	NNS	2	obj	O

            """;

    @TempDir
    private Path folder;

    @Test
    void makesTheSameModelOfTheSameFiles() throws IOException {
        var first = train("first.model");
        var second = train("second.model");

        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void learnsTheLemmasAndRelationsOfItsTrees() throws IOException {
        try (var in = Files.newInputStream(train("light.model"))) {
            var model = LightModel.read(in);

            assertThat(model.relations()).containsExactlyInAnyOrder("nsubj", "root", "obj");
            assertThat(model.lemmas().lemma("met", "VERB|VBD")).isEqualTo("meet");
        }
    }

    @Test
    void recordsWhatItLearntFrom() throws IOException {
        train("light.model");

        assertThat(Files.readAllLines(folder.resolve("light.model.txt")))
                .anyMatch(line -> line.matches("learnt from [0-9a-f]{64} trees"))
                .last()
                .asString()
                .matches("made [0-9a-f]{64} light.model");
    }

    private Path train(String name) throws IOException {
        var trees = Files.writeString(folder.resolve("trees"), TREE.repeat(20));
        var names = Files.writeString(folder.resolve("names"), "Baku\t_\t_\t_\t_\t_\t_\tB-GPE\n");
        var marked = Files.writeString(folder.resolve("marked"), "<PER>Ani</PER> left <GPE>Goris</GPE>.\n");
        var output = folder.resolve(name);
        new LightTraining(message -> {})
                .train(new LightTraining.Sources(trees, names, List.of(marked), GAZETTEER), output);
        return output;
    }
}
