package dev.parley.text;

import dev.parley.article.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTagFormatMapper;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/**
 * Tags words with an OpenNLP model of the user's own. A token has two tags, Universal Dependencies' and the Penn Treebank's; the
 * model decides about the one that it was trained with, the other stays.
 */
final class OpenNlpTags implements UnaryOperator<List<Sentence>> {

    private final POSTagger tagger;
    private final boolean isUniversal;

    private OpenNlpTags(POSTagger tagger, boolean isUniversal) {
        this.tagger = tagger;
        this.isUniversal = isUniversal;
    }

    /** @throws InputException if the model's tags are of some other kind, which no rule would understand */
    static OpenNlpTags of(Path file, POSModel model) {
        var format = POSTagFormatMapper.guessFormat(model);
        if (format != POSTagFormat.UD && format != POSTagFormat.PENN) {
            throw new InputException(
                    file.toString(),
                    "its tags are neither those of Universal Dependencies nor of the Penn Treebank",
                    "give a model trained with one of these");
        }
        return new OpenNlpTags(new ThreadSafePOSTaggerME(model, format), format == POSTagFormat.UD);
    }

    @Override
    public List<Sentence> apply(List<Sentence> document) {
        return document.stream().map(this::tag).toList();
    }

    private Sentence tag(Sentence sentence) {
        var tags = tagger.tag(sentence.forms());
        var tokens = new ArrayList<Token>();
        for (var token : sentence.tokens()) {
            var tag = tags[tokens.size()];
            tokens.add(isUniversal ? token.withUpos(tag) : token.withXpos(tag));
        }
        return sentence.withTokens(tokens);
    }
}
