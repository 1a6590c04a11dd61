package dev.parley.text;

import dev.parley.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parley's own reader: OpenNLP's sentences and words, and one small neural network for all the rest. */
public final class EncoderAnalyzer implements TextReader {

    private final ArticleTokenizer tokenizer;
    private final EncoderReader reader;
    private final NamesInContext names = NamesInContext.load();

    private EncoderAnalyzer(ArticleTokenizer tokenizer, EncoderReader reader) {
        this.tokenizer = tokenizer;
        this.reader = reader;
    }

    /** {@return the reader with the model that travels in the jar; loading takes about half a second} */
    public static EncoderAnalyzer load() {
        return new EncoderAnalyzer(ArticleTokenizer.english(), EncoderReader.bundled());
    }

    /** {@return the reader with OpenNLP models of the user's own in the place of some stages} */
    public static TextReader load(OpenNlpModels own) {
        var stages = own.stages();
        var tokenizer = ArticleTokenizer.with(own);
        return new OpenNlpReader(new EncoderAnalyzer(tokenizer, EncoderReader.bundled()), stages);
    }

    /** {@return the reader with another model of the same build, such as one that has just been trained} */
    public static EncoderAnalyzer of(Labels labels, byte[] model) {
        return new EncoderAnalyzer(ArticleTokenizer.english(), new EncoderReader(WordPieces.load(), labels, model));
    }

    @Override
    public Document analyze(Article article) {
        return new Document(article, names.mend(read(tokenizer.tokenize(article))));
    }

    @Override
    public List<Sentence> readTokens(List<List<String>> sentences) {
        return names.mend(read(sentences.stream().map(TokenizedSentence::joined).toList()));
    }

    private List<Sentence> read(List<TokenizedSentence> cut) {
        var parsed = reader.read(cut.stream().map(TokenizedSentence::forms).toList());
        return IntStream.range(0, cut.size())
                .mapToObj(i -> sentence(i, cut.get(i), parsed.get(i)))
                .toList();
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
