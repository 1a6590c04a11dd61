package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.article.Article;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LightAnalyzerTest {

    private static final LightAnalyzer ANALYZER = LightAnalyzer.load();

    @Test
    void readsTagsLemmasAndTheTree() {
        var tokens = read("Nikol Pashinyan met the ministers in Prague.").tokens();

        assertThat(tokens).extracting(Token::upos).startsWith("PROPN", "PROPN", "VERB", "DET", "NOUN");
        assertThat(tokens.get(2)).extracting(Token::lemma, Token::xpos).containsExactly("meet", "VBD");
        assertThat(tokens.get(2)).extracting(Token::head, Token::deprel).containsExactly(Token.NO_HEAD, "root");
        assertThat(tokens.get(4)).extracting(Token::lemma, Token::deprel).containsExactly("minister", "obj");
    }

    @Test
    void findsNamesAndTheirTypes() {
        var sentence = read("President Ilham Aliyev received the delegation in Baku on Tuesday.");

        assertThat(sentence.names())
                .contains(
                        new Name(NameType.TITLE, 0, 1),
                        new Name(NameType.PER, 1, 3),
                        new Name(NameType.GPE, 7, 8),
                        new Name(NameType.DATE, 9, 10));
    }

    @Test
    void keepsOffsetsIntoTheArticlesText() {
        var article = article("The court in Juba sat. “Riek Machar’s lawyers protested.”");

        var tokens = ANALYZER.analyze(article).sentences().get(1).tokens();

        assertThat(tokens)
                .extracting(token -> article.text().substring(token.start(), token.end()))
                .contains("“", "Machar", "’s", "lawyers");
    }

    @Test
    void hangsLongSentencesOnOneRoot() {
        var text = String.join(" ", Collections.nCopies(90, "the commander of the army, who fled,")) + " left.";

        var tokens = read(text).tokens();

        assertThat(tokens).hasSizeGreaterThan(700);
        assertThat(tokens)
                .filteredOn(token -> token.head() == Token.NO_HEAD)
                .extracting(Token::deprel)
                .containsExactly("root");
    }

    @Test
    void readsWordsThatAreGiven() {
        var sentences = ANALYZER.readTokens(List.of(List.of("Talks", "ended", "."), List.of("Nobody", "spoke", ".")));

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(1).tokens()).extracting(Token::form).containsExactly("Nobody", "spoke", ".");
    }

    private static Sentence read(String text) {
        return ANALYZER.analyze(article(text)).sentences().getFirst();
    }

    private static Article article(String body) {
        return new Article(
                "test",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body);
    }
}
