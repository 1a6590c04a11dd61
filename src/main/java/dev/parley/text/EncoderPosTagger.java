package dev.parley.text;

import java.util.List;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.util.Sequence;

/** The reader's Universal Dependencies tags behind OpenNLP's interface, for programs that are built on it. */
public final class EncoderPosTagger implements POSTagger {

    private final TokenReader reader;

    public EncoderPosTagger(TokenReader reader) {
        this.reader = reader;
    }

    @Override
    public String[] tag(String[] sentence) {
        return reader.readTokens(List.of(List.of(sentence))).getFirst().tokens().stream()
                .map(Token::upos)
                .toArray(String[]::new);
    }

    /** The network needs no more than the words; what else is said about them is not used. */
    @Override
    public String[] tag(String[] sentence, Object[] additionalContext) {
        return tag(sentence);
    }

    /** {@return the one sequence that the network decides for} */
    @Override
    public Sequence[] topKSequences(String[] sentence) {
        return new Sequence[] {new Sequence(List.of(tag(sentence)))};
    }

    @Override
    public Sequence[] topKSequences(String[] sentence, Object[] additionalContext) {
        return topKSequences(sentence);
    }
}
