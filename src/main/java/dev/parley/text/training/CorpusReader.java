package dev.parley.text.training;

import dev.parley.article.InputException;
import dev.parley.text.ArticleTokenizer;
import dev.parley.text.EditScript;
import dev.parley.text.EncodedSentence;
import dev.parley.text.Labels;
import dev.parley.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the two formats to train from: the eight columns of docs/READER.md, and lines of text with tagged names. */
final class CorpusReader {

    /** {@code <PER>Salva Kiir</PER>} in running text. */
    private static final Pattern TAGGED = Pattern.compile("<([A-Z]+)>(.*?)</\\1>");

    private final Labels labels;
    private final WordPieces wordPieces;
    private final ArticleTokenizer tokenizer = ArticleTokenizer.english();
    private final OpenNameTags openTags;

    CorpusReader(Labels labels, WordPieces wordPieces) {
        this.labels = labels;
        this.wordPieces = wordPieces;
        this.openTags = new OpenNameTags(labels.names());
    }

    List<TrainingSentence> readColumns(Path file) throws IOException {
        var sentences = new ArrayList<TrainingSentence>();
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isEmpty()) {
                rows.add(columns(file, number, line));
            } else if (!rows.isEmpty()) {
                sentences.add(sentence(rows));
                rows.clear();
            }
        }
        return sentences;
    }

    private static List<String> columns(Path file, int number, String line) {
        var columns = List.of(line.split("\t", -1));
        if (columns.size() != 8) {
            throw new InputException(
                    file,
                    number,
                    "%d columns".formatted(columns.size()),
                    "give form, lemma, script, UPOS, Penn tag, head, relation, name");
        }
        return columns;
    }

    private TrainingSentence sentence(List<List<String>> rows) {
        var words = rows.stream().map(this::word).toList();
        var forms = rows.stream().map(List::getFirst).toList();
        boolean hasSyntax = !rows.getFirst().get(3).equals("_");
        return new TrainingSentence(EncodedSentence.of(forms, wordPieces), words, hasSyntax);
    }

    private TrainingSentence.Word word(List<String> row) {
        var head = row.get(5);
        return new TrainingSentence.Word(
                Math.max(0, labels.upos().indexOf(row.get(3))),
                Math.max(0, labels.xpos().indexOf(row.get(4))),
                Math.max(0, labels.lemmaScripts().indexOf(EditScript.parse(row.get(2)))),
                Math.max(0, labels.relations().indexOf(row.get(6))),
                head.equals("_") ? -1 : Integer.parseInt(head),
                mask(openTags.admissible(row.get(7), row.getFirst(), row.get(3))));
    }

    /** Each line of the file is one sentence in which all names are tagged. */
    List<TrainingSentence> readTaggedText(Path file) throws IOException {
        var sentences = new ArrayList<TrainingSentence>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(tagged(line.strip()));
            }
        }
        return sentences;
    }

    private TrainingSentence tagged(String line) {
        var text = new StringBuilder();
        var typeAt = new ArrayList<String>();
        var names = TAGGED.matcher(line);
        int from = 0;
        while (names.find()) {
            append(line.substring(from, names.start()), "O", text, typeAt);
            append(names.group(2), "B-" + names.group(1), text, typeAt);
            from = names.end();
        }
        append(line.substring(from), "O", text, typeAt);
        var words = new ArrayList<TrainingSentence.Word>();
        var forms = new ArrayList<String>();
        for (var word : tokenizer.words(text.toString())) {
            forms.add(word.form());
            words.add(new TrainingSentence.Word(0, 0, 0, 0, -1, mask(List.of(typeAt.get(word.start())))));
        }
        return new TrainingSentence(EncodedSentence.of(forms, wordPieces), words, false);
    }

    /** The name's first letter gets the beginning tag, the others the inside tag. */
    private static void append(String part, String tag, StringBuilder text, List<String> tags) {
        for (int i = 0; i < part.length(); i++) {
            tags.add(i == 0 ? tag : tag.replace("B-", "I-"));
        }
        text.append(part);
    }

    private long mask(Iterable<String> tags) {
        long mask = 0;
        for (var tag : tags) {
            int index = labels.names().indexOf(tag);
            if (index < 0) {
                throw new IllegalArgumentException("no name tag '%s'; known: %s".formatted(tag, labels.names()));
            }
            mask |= 1L << index;
        }
        return mask;
    }
}
