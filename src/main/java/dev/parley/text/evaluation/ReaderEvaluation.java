package dev.parley.text.evaluation;

import dev.parley.article.Article;
import dev.parley.text.TextAnalyzer;
import dev.parley.text.TokenReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures a reader on files of annotated sentences; see docs/READER.md for the formats and the measures. */
public final class ReaderEvaluation {

    private final TokenReader reader;

    public ReaderEvaluation(TokenReader reader) {
        this.reader = reader;
    }

    /** {@return what to tell people about a file, on its own words} */
    public List<String> onGoldWords(Path file) throws IOException {
        var gold = GoldFile.read(file);
        var lines = new ArrayList<String>();
        lines.add("%s: %d sentences, on the file's words".formatted(file, gold.size()));
        lines.addAll(scores(gold).lines());
        return lines;
    }

    /** {@return one number for a file: labelled attachment where it has syntax, else F1 of all names; from 0 to 100} */
    public double score(Path file) throws IOException {
        var scores = scores(GoldFile.read(file));
        return scores.labelledHeads().isEmpty()
                ? scores.allNames().f1()
                : scores.labelledHeads().f1();
    }

    private ReadingScores scores(List<GoldSentence> gold) {
        var scorer = new ReadingScorer(gold);
        for (var document : documents(gold)) {
            var read =
                    reader.readTokens(document.stream().map(GoldSentence::forms).toList());
            for (int i = 0; i < document.size(); i++) {
                scorer.add(document.get(i), read.get(i));
            }
        }
        return scorer.scores();
    }

    /** {@return what to tell people about a file, on its text, which the reader cuts into sentences and words itself} */
    public static List<String> onOwnWords(TextAnalyzer analyzer, Path file) throws IOException {
        var gold = GoldFile.read(file);
        var scorer = new TextScorer(gold);
        for (var document : documents(gold)) {
            var text = new GoldText(document);
            scorer.add(document, text, analyzer.analyze(article(text.text())));
        }
        var lines = new ArrayList<String>();
        lines.add("%s: %d sentences, on the reader's own words".formatted(file, gold.size()));
        lines.addAll(scorer.lines());
        return lines;
    }

    private static List<List<GoldSentence>> documents(List<GoldSentence> gold) {
        var documents = new ArrayList<List<GoldSentence>>();
        for (int from = 0; from < gold.size(); ) {
            int to = from;
            while (to < gold.size() && gold.get(to).document() == gold.get(from).document()) {
                to++;
            }
            documents.add(gold.subList(from, to));
            from = to;
        }
        return documents;
    }

    private static Article article(String text) {
        return new Article(
                "gold",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text);
    }
}
