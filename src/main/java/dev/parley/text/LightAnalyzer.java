package dev.parley.text;

import dev.parley.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reader for machines without ONNX Runtime's native library, and for haste: OpenNLP's sentences and words, and linear
 * models for tags, trees and names. Less accurate than {@link EncoderAnalyzer}; docs/LIGHT-READER.md has its figures.
 */
public final class LightAnalyzer implements TextReader {

    private static final String MODEL = "light.model";

    private final ArticleTokenizer tokenizer;
    private final LightReader reader;

    private LightAnalyzer(ArticleTokenizer tokenizer, LightReader reader) {
        this.tokenizer = tokenizer;
        this.reader = reader;
    }

    /** {@return the reader with the model that travels in the jar} */
    public static LightAnalyzer load() {
        return load(ArticleTokenizer.english());
    }

    /** {@return the reader with OpenNLP models of the user's own in the place of some stages} */
    public static TextReader load(OpenNlpModels own) {
        return new OpenNlpReader(load(ArticleTokenizer.with(own)), own.stages());
    }

    private static LightAnalyzer load(ArticleTokenizer tokenizer) {
        try (var in = Resources.open(MODEL)) {
            return new LightAnalyzer(tokenizer, new LightReader(LightModel.read(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }

    @Override
    public Document analyze(Article article) {
        return new Document(article, read(tokenizer.tokenize(article)));
    }

    @Override
    public List<Sentence> readTokens(List<List<String>> sentences) {
        return read(sentences.stream().map(TokenizedSentence::joined).toList());
    }

    private List<Sentence> read(List<TokenizedSentence> cut) {
        return IntStream.range(0, cut.size())
                .mapToObj(i -> reader.read(cut.get(i).forms()).in(cut.get(i), i))
                .toList();
    }

    @Override
    public void close() {
        // Holds nothing but memory.
    }
}
