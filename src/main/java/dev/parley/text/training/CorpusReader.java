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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the formats to train from: the eight columns of docs/READER.md, CoNLL-U with names in its last column, a word and
 * its IOB2 tag per line, and lines of text with tagged names.
 */
final class CorpusReader {

    /** {@code <PER>Salva Kiir</PER>} in running text. */
    private static final Pattern TAGGED = Pattern.compile("<([A-Z]+)>(.*?)</\\1>");

    /** What a corpus of persons, organisations and places leaves open where it has no tag, and where it says "place". */
    private static final Map<String, String> OPEN =
            Map.of("O", "O/B-EVENT/I-EVENT/B-MISC/I-MISC", "B-LOC", "B-LOC/B-GPE", "I-LOC", "I-LOC/I-GPE");

    private static final String NOTHING = "_";
    private static final String NAME_KEY = "Name=";
    private static final String DOCUMENT = "-DOC";

    private final Labels labels;
    private final WordPieces wordPieces;
    private final ArticleTokenizer tokenizer = ArticleTokenizer.english();
    private final OpenNameTags openTags;

    CorpusReader(Labels labels, WordPieces wordPieces) {
        this.labels = labels;
        this.wordPieces = wordPieces;
        this.openTags = new OpenNameTags(labels.names());
    }

    /** {@return the sentences of a file with eight columns} */
    List<TrainingSentence> readColumns(Path file) throws IOException {
        return readColumns(file, StandoffNames.none());
    }

    /** {@return the sentences of a file with eight columns, with the names that are known of them elsewhere} */
    List<TrainingSentence> readColumns(Path file, StandoffNames names) throws IOException {
        var columns = "form, lemma, script, UPOS, Penn tag, head, relation, name";
        var sentences = new ArrayList<TrainingSentence>();
        for (var rows : readRows(file, 8, columns)) {
            var known = names.tags(sentences.size() + 1, rows.size());
            var words = new ArrayList<TrainingSentence.Word>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                words.add(columnsWord(row, known.isPresent() ? open(known.get().get(i)) : row.get(7)));
            }
            sentences.add(sentence(rows, 0, words));
        }
        return sentences;
    }

    private static String open(String tag) {
        return OPEN.getOrDefault(tag, tag);
    }

    private TrainingSentence.Word columnsWord(List<String> row, String nameTag) {
        return new TrainingSentence.Word(
                Math.max(0, labels.upos().indexOf(row.get(3))),
                Math.max(0, labels.xpos().indexOf(row.get(4))),
                Math.max(0, labels.lemmaScripts().indexOf(EditScript.parse(row.get(2)))),
                Math.max(0, labels.relations().indexOf(row.get(6))),
                row.get(5).equals(NOTHING) ? -1 : Integer.parseInt(row.get(5)),
                mask(openTags.admissible(nameTag, row.getFirst(), row.get(3))));
    }

    /** {@return the sentences of a file that tags persons, organisations and places, and nothing else} */
    List<TrainingSentence> readTags(Path file) throws IOException {
        return readRows(file, 2, "a word and its IOB2 tag").stream()
                .map(rows -> sentence(rows, 0, rows.stream().map(this::tagsWord).toList()))
                .toList();
    }

    private TrainingSentence.Word tagsWord(List<String> row) {
        return nameOnly(mask(openTags.admissible(open(row.getLast()), row.getFirst(), NOTHING)));
    }

    /** {@return the sentences of a CoNLL-U file in which all names are tagged} */
    List<TrainingSentence> readTrees(Path file) throws IOException {
        return readRows(file, 10, "the ten columns of CoNLL-U").stream()
                .map(rows -> sentence(rows, 1, rows.stream().map(this::treeWord).toList()))
                .toList();
    }

    private TrainingSentence.Word treeWord(List<String> row) {
        var name = Arrays.stream(row.get(9).split("\\|", -1))
                .filter(feature -> feature.startsWith(NAME_KEY))
                .map(feature -> feature.substring(NAME_KEY.length()))
                .findFirst()
                .orElse("O");
        return new TrainingSentence.Word(
                known(labels.upos(), row.get(3)),
                known(labels.xpos(), row.get(4)),
                lemmaScript(row.get(1), row.get(2), row.get(3).equals("PROPN")),
                known(labels.relations(), row.get(7)),
                Integer.parseInt(row.get(6)),
                mask(List.of(name)));
    }

    private static int known(List<String> classes, String name) {
        int index = classes.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("'%s' is none of %s".formatted(name, classes));
        }
        return index;
    }

    /** {@return the script that cuts least of those that make the form its lemma; 0 when none does} */
    private int lemmaScript(String form, String lemma, boolean isName) {
        var usual = isName ? EditScript.Casing.CAPITALISED : EditScript.Casing.LOWER;
        return labels.lemmaScripts().stream()
                .filter(script -> script.apply(form, isName).equals(lemma))
                .min(Comparator.<EditScript>comparingInt(script -> script.casing() == usual ? 0 : 1)
                        .thenComparingInt(EditScript::cut))
                .map(labels.lemmaScripts()::indexOf)
                .orElse(0);
    }

    /** {@return the rows of each sentence} */
    private static List<List<List<String>>> readRows(Path file, int columns, String wanted) throws IOException {
        var sentences = new ArrayList<List<List<String>>>();
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isEmpty() || line.startsWith(DOCUMENT)) {
                addSentence(rows, sentences);
            } else if (!line.startsWith("# ")) {
                rows.add(columns(file, number, line, columns, wanted));
            }
        }
        addSentence(rows, sentences);
        return sentences;
    }

    private static void addSentence(List<List<String>> rows, List<List<List<String>>> sentences) {
        if (!rows.isEmpty()) {
            sentences.add(List.copyOf(rows));
            rows.clear();
        }
    }

    private TrainingSentence sentence(List<List<String>> rows, int formColumn, List<TrainingSentence.Word> words) {
        var forms = rows.stream().map(row -> row.get(formColumn)).toList();
        boolean hasSyntax = words.getFirst().upos() > 0;
        return new TrainingSentence(EncodedSentence.of(forms, wordPieces), words, hasSyntax);
    }

    private static List<String> columns(Path file, int number, String line, int count, String wanted) {
        var columns = List.of(line.split("\t", -1));
        if (columns.size() != count) {
            throw new InputException(file, number, "%d columns".formatted(columns.size()), "give " + wanted);
        }
        return columns;
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
            words.add(nameOnly(mask(List.of(typeAt.get(word.start())))));
        }
        return new TrainingSentence(EncodedSentence.of(forms, wordPieces), words, false);
    }

    private static TrainingSentence.Word nameOnly(long nameTags) {
        return new TrainingSentence.Word(0, 0, 0, 0, -1, nameTags);
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
