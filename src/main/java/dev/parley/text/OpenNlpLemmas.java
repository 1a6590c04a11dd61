package dev.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.lemmatizer.ThreadSafeLemmatizerME;

/** Finds dictionary forms with an OpenNLP model of the user's own, trained with Universal Dependencies' tags. */
final class OpenNlpLemmas implements UnaryOperator<List<Sentence>> {

    private final Lemmatizer lemmatizer;

    OpenNlpLemmas(LemmatizerModel model) {
        this.lemmatizer = new ThreadSafeLemmatizerME(model);
    }

    @Override
    public List<Sentence> apply(List<Sentence> document) {
        return document.stream().map(this::lemmatize).toList();
    }

    private Sentence lemmatize(Sentence sentence) {
        var tags = sentence.tokens().stream().map(Token::upos).toArray(String[]::new);
        var lemmas = lemmatizer.lemmatize(sentence.forms(), tags);
        var tokens = new ArrayList<Token>();
        for (var token : sentence.tokens()) {
            tokens.add(token.withLemma(lemmas[tokens.size()]));
        }
        return sentence.withTokens(tokens);
    }
}
