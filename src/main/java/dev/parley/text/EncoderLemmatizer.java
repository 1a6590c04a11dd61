package dev.parley.text;

import java.util.List;
import opennlp.tools.lemmatizer.Lemmatizer;

/** The reader's lemmas behind OpenNLP's interface. It tags words itself, so the tags that callers give are not used. */
public final class EncoderLemmatizer implements Lemmatizer {

    private final TokenReader reader;

    public EncoderLemmatizer(TokenReader reader) {
        this.reader = reader;
    }

    @Override
    public String[] lemmatize(String[] tokens, String[] tags) {
        return lemmas(List.of(tokens)).toArray(String[]::new);
    }

    @Override
    public List<List<String>> lemmatize(List<String> tokens, List<String> tags) {
        return lemmas(tokens).stream().map(List::of).toList();
    }

    private List<String> lemmas(List<String> tokens) {
        return reader.readTokens(List.of(tokens)).getFirst().tokens().stream()
                .map(Token::lemma)
                .toList();
    }
}
