package dev.parley.text;

import dev.parley.article.Article;
import java.util.ArrayList;

/** Parley's own reader: OpenNLP's sentences and words, and one small neural network for all the rest. */
public final class EncoderAnalyzer implements TextAnalyzer {

    private final ArticleTokenizer tokenizer;
    private final EncoderReader reader;

    private EncoderAnalyzer(ArticleTokenizer tokenizer, EncoderReader reader) {
        this.tokenizer = tokenizer;
        this.reader = reader;
    }

    /** {@return the reader with the model that travels in the jar; loading takes about half a second} */
    public static EncoderAnalyzer load() {
        return new EncoderAnalyzer(ArticleTokenizer.english(), EncoderReader.bundled());
    }

    @Override
    public Document analyze(Article article) {
        var cut = tokenizer.tokenize(article);
        var parsed = reader.read(cut.stream().map(TokenizedSentence::forms).toList());
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < cut.size(); i++) {
            sentences.add(sentence(i, cut.get(i), parsed.get(i)));
        }
        return new Document(article, sentences);
    }

    private static Sentence sentence(int index, TokenizedSentence cut, ParsedSentence parsed) {
        var tokens = new ArrayList<Token>();
        for (int w = 0; w < cut.words().size(); w++) {
            tokens.add(token(cut.words().get(w), parsed.words().get(w)));
        }
        return new Sentence(index, cut.paragraph(), cut.isHeadline(), cut.start(), cut.end(), tokens, parsed.names());
    }

    private static Token token(Word word, ParsedWord parsed) {
        return new Token(
                word.form(),
                parsed.lemma(),
                parsed.upos(),
                parsed.xpos(),
                parsed.head(),
                parsed.deprel(),
                word.start(),
                word.end());
    }

    @Override
    public void close() {
        reader.close();
    }
}
