package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.util.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OpenNlpInterfacesTest {

    private static final EncoderAnalyzer READER = EncoderAnalyzer.load();
    private static final String[] WORDS = {"Nikol", "Pashinyan", "met", "ministers", "in", "Prague", "."};

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void tagsWords() {
        assertThat(new EncoderPosTagger(READER).tag(WORDS))
                .containsExactly("PROPN", "PROPN", "VERB", "NOUN", "ADP", "PROPN", "PUNCT");
    }

    @Test
    void lemmatisesWords() {
        assertThat(new EncoderLemmatizer(READER).lemmatize(WORDS, new String[7]))
                .containsExactly("Nikol", "Pashinyan", "meet", "minister", "in", "Prague", ".");
    }

    @Test
    void findsNames() {
        assertThat(new EncoderNameFinder(READER).find(WORDS)).contains(new Span(0, 2, "PER"));
    }
}
