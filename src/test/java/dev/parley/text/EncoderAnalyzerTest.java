package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.article.Article;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EncoderAnalyzerTest {

    private static final EncoderAnalyzer ANALYZER = EncoderAnalyzer.load();

    @AfterAll
    static void close() {
        ANALYZER.close();
    }

    @Test
    void readsTagsLemmasAndTheTree() {
        var tokens = read("Nikol Pashinyan met the ministers in Prague.").tokens();

        assertThat(tokens).extracting(Token::upos).startsWith("PROPN", "PROPN", "VERB", "DET", "NOUN");
        assertThat(tokens.get(2))
                .extracting(Token::lemma, Token::head, Token::deprel)
                .containsExactly("meet", -1, "root");
        assertThat(tokens.get(0)).extracting(Token::head, Token::deprel).containsExactly(2, "nsubj");
        assertThat(tokens.get(4))
                .extracting(Token::lemma, Token::head, Token::deprel)
                .containsExactly("minister", 2, "obj");
    }

    @Test
    void findsPersonsOfAllRegions() {
        assertThat(persons("Ararat Mirzoyan and Jeyhun Bayramov met Antony Blinken in New York."))
                .containsExactly("Ararat Mirzoyan", "Jeyhun Bayramov", "Antony Blinken");
    }

    @Test
    void theSameTextIsReadTheSameWay() {
        var article = article("President Salva Kiir suspended Riek Machar, his deputy, in March. Kiir was in Juba.");

        assertThat(ANALYZER.analyze(article)).isEqualTo(ANALYZER.analyze(article));
    }

    @Test
    void readsSentencesThatAreLongerThanTheModelTakes() {
        var text = String.join(" ", Collections.nCopies(90, "the commander of the army, who fled,")) + " left.";

        var sentence = read(text);

        assertThat(sentence.tokens()).hasSizeGreaterThan(700);
        assertThat(sentence.tokens())
                .filteredOn(token -> token.head() == Token.NO_HEAD)
                .hasSize(1);
    }

    private static List<String> persons(String text) {
        var sentence = read(text);
        return sentence.names().stream()
                .filter(name -> name.type() == NameType.PER)
                .map(name -> String.join(
                        " ",
                        sentence.tokens().subList(name.start(), name.end()).stream()
                                .map(Token::form)
                                .toList()))
                .toList();
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
