package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.Article;
import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenNlpModelsTest {

    private static final Optional<Path> OWN = Optional.empty();

    @TempDir
    private Path folder;

    @Test
    void aNameModelDecidesAboutTheTypesThatItKnows() throws IOException {
        var models = new OpenNlpModels(OWN, OWN, OWN, OWN, List.of(TinyModels.names(folder, "person")));

        assertThat(read(models, TinyModels.SENTENCE).getFirst().names())
                .contains(new Name(NameType.PER, 1, 2), new Name(NameType.GPE, 4, 5))
                .doesNotContain(new Name(NameType.PER, 0, 1));
    }

    @Test
    void severalNameModelsAddUp() throws IOException {
        var models = new OpenNlpModels(
                OWN,
                OWN,
                OWN,
                OWN,
                List.of(TinyModels.names(folder, "person"), TinyModels.names(folder, "organization")));

        assertThat(read(models, TinyModels.SENTENCE).getFirst().names())
                .as("the later model's name, and no person beside it, because the first model knows none")
                .containsExactly(new Name(NameType.ORG, 1, 2), new Name(NameType.GPE, 4, 5));
    }

    @Test
    void aTagModelSetsTheTagsThatItWasTrainedWith() throws IOException {
        var universal = new OpenNlpModels(
                OWN,
                OWN,
                Optional.of(TinyModels.tags(folder, "PROPN", "AUX", "PROPN", "ADP", "PROPN")),
                OWN,
                List.of());
        assertThat(read(universal, TinyModels.SENTENCE).getFirst().tokens().get(1))
                .extracting(Token::upos, Token::xpos)
                .containsExactly("AUX", "VBD");

        var penn = new OpenNlpModels(
                OWN, OWN, Optional.of(TinyModels.tags(folder, "NNP", "VBG", "NNP", "IN", "NNP")), OWN, List.of());
        assertThat(read(penn, TinyModels.SENTENCE).getFirst().tokens().get(1))
                .extracting(Token::upos, Token::xpos)
                .containsExactly("VERB", "VBG");
    }

    @Test
    void aTagModelOfAnotherTagSetIsRefused() throws IOException {
        var file = TinyModels.tags(folder, "name", "doing", "name", "where", "name");
        var models = new OpenNlpModels(OWN, OWN, Optional.of(file), OWN, List.of());

        assertThatThrownBy(() -> read(models, TinyModels.SENTENCE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": its tags are neither");
    }

    @Test
    void aLemmaModelFindsTheLemmas() throws IOException {
        var models = new OpenNlpModels(
                OWN,
                OWN,
                OWN,
                Optional.of(TinyModels.lemmas(folder, "Kiir", "encounter", "Machar", "in", "Juba")),
                List.of());

        assertThat(read(models, TinyModels.SENTENCE).getFirst().tokens().get(1).lemma())
                .isEqualTo("encounter");
    }

    @Test
    void modelsForSentencesAndWordsCutTheText() throws IOException {
        var models = new OpenNlpModels(
                Optional.of(TinyModels.sentences(folder)), Optional.of(TinyModels.tokens(folder)), OWN, OWN, List.of());

        var sentences = read(models, "He came; She abxc;");

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(1).forms()).containsExactly("She", "ab", "xc;");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        var text = Files.writeString(folder.resolve("notes.txt"), "no model");
        var names = TinyModels.names(folder, "person");

        assertThatThrownBy(() -> new OpenNlpModels(OWN, OWN, OWN, OWN, List.of(text)).stages())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(text + ": it is no OpenNLP model of this kind; ")
                .hasMessageEndingWith("give a file that OpenNLP's TokenNameFinderTrainer has written");
        assertThatThrownBy(() -> new OpenNlpModels(OWN, OWN, Optional.of(names), OWN, List.of()).stages())
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("give a file that OpenNLP's POSTaggerTrainer has written");
        assertThatThrownBy(() -> new OpenNlpModels(Optional.of(folder.resolve("none")), OWN, OWN, OWN, List.of())
                        .sentenceModel())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no such file");
    }

    private static List<Sentence> read(OpenNlpModels models, String text) {
        try (var reader = LightAnalyzer.load(models)) {
            return reader.analyze(new Article(
                            "test",
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            text))
                    .sentences();
        }
    }
}
