package dev.parley.text;

import dev.parley.article.Article;
import java.util.List;
import java.util.function.UnaryOperator;

/** A reader some of whose stages are OpenNLP models of the user's own. */
final class OpenNlpReader implements TextReader {

    private final TextReader reader;
    private final List<UnaryOperator<List<Sentence>>> stages;

    /** @param stages each gets all sentences of a document and gives them back with what it found */
    OpenNlpReader(TextReader reader, List<UnaryOperator<List<Sentence>>> stages) {
        this.reader = reader;
        this.stages = List.copyOf(stages);
    }

    @Override
    public Document analyze(Article article) {
        return new Document(article, throughStages(reader.analyze(article).sentences()));
    }

    @Override
    public List<Sentence> readTokens(List<List<String>> sentences) {
        return throughStages(reader.readTokens(sentences));
    }

    private List<Sentence> throughStages(List<Sentence> sentences) {
        var read = sentences;
        for (var stage : stages) {
            read = stage.apply(read);
        }
        return read;
    }

    @Override
    public void close() {
        reader.close();
    }
}
