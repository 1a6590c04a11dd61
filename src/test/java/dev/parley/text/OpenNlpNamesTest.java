package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class OpenNlpNamesTest {

    private static final String[] WORDS = {"Kiir", "met", "Machar", "in", "Juba"};

    @Test
    void aModelOfTheUsersOwnDecidesAboutTheTypesThatItKnows() throws IOException {
        var reader = new FixedReader(List.of(new Name(NameType.PER, 1, 2), new Name(NameType.GPE, 4, 5)));

        var names = new OpenNlpNames(reader, model())
                .analyze(FixedReader.ARTICLE)
                .sentences()
                .getFirst()
                .names();

        assertThat(names)
                .containsExactly(
                        new Name(NameType.PER, 0, 1), new Name(NameType.PER, 2, 3), new Name(NameType.GPE, 4, 5));
    }

    /** Learns nothing but that "Kiir" and "Machar" are persons. */
    private static TokenNameFinderModel model() throws IOException {
        var sample = new NameSample(WORDS, new Span[] {new Span(0, 1, "person"), new Span(2, 3, "person")}, true);
        var parameters = new TrainingParameters(
                Map.of(TrainingParameters.ITERATIONS_PARAM, 50, TrainingParameters.CUTOFF_PARAM, 0));
        return NameFinderME.train(
                "en",
                "person",
                ObjectStreamUtils.createObjectStream(Collections.nCopies(20, sample)),
                parameters,
                new TokenNameFinderFactory());
    }

    /** A reader that sees the same names in every text. */
    private record FixedReader(List<Name> names) implements TextAnalyzer {

        private static final Article ARTICLE = new Article(
                "test",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                String.join(" ", WORDS));

        @Override
        public Document analyze(Article article) {
            var tokens = new ArrayList<Token>();
            for (var word : WORDS) {
                tokens.add(new Token(word, word, "PROPN", "NNP", Token.NO_HEAD, "root", 0, 1));
            }
            return new Document(article, List.of(new Sentence(0, 0, false, 0, 1, tokens, names)));
        }

        @Override
        public void close() {}
    }
}
