package dev.parley.text;

import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/** The reader's names behind OpenNLP's interface, of the types of {@link NameType}. */
public final class EncoderNameFinder implements TokenNameFinder {

    private final TokenReader reader;

    public EncoderNameFinder(TokenReader reader) {
        this.reader = reader;
    }

    @Override
    public Span[] find(String[] tokens) {
        return reader.readTokens(List.of(List.of(tokens))).getFirst().names().stream()
                .map(name -> new Span(name.start(), name.end(), name.type().name()))
                .toArray(Span[]::new);
    }

    /** Nothing is remembered from one sentence to the next. */
    @Override
    public void clearAdaptiveData() {
        // stateless
    }
}
