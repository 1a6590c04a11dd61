package dev.parley.text.evaluation;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of annotated sentences: CoNLL-U or CoNLL-X (ten columns), word and IOB2 tag (two columns, or four and more of which
 * the first is a number), or the eight columns form, lemma, edit script, UPOS, Penn tag, head, relation, name tag.
 * Sentences are parted by blank lines, documents by {@code -DOC-}, {@code -DOCSTART-}, {@code # newdoc}.
 */
final class GoldFile {

    private static final String NAME_KEY = "Name=";

    private final Path file;
    private final List<GoldSentence> sentences = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int document;
    private boolean hasDocuments;
    private boolean isSpaced;

    private GoldFile(Path file) {
        this.file = file;
    }

    static List<GoldSentence> read(Path file) throws IOException {
        var gold = new GoldFile(file);
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            gold.readLine(line, ++number);
        }
        gold.endSentence();
        return gold.sentences;
    }

    private void readLine(String line, int number) {
        if (line.isBlank()) {
            endSentence();
        } else if (line.startsWith("-DOC") || line.startsWith("# newdoc")) {
            endSentence();
            hasDocuments = true;
            document++;
        } else if (line.startsWith("# text = ")) {
            isSpaced = true;
        } else if (!line.startsWith("# ")) {
            var row = List.of(line.split("\t", -1));
            if (row.size() < 2) {
                throw new InputException(
                        file,
                        number,
                        "'%s' has no columns".formatted(line),
                        "give CoNLL-U, CoNLL-X, or a word and its IOB2 tag, parted by tabs");
            }
            if (!isContraction(row)) {
                rows.add(row);
            }
        }
    }

    /** Lines such as {@code 3-4 don't} repeat words that follow one by one; {@code 3.1} are words that nobody wrote. */
    private static boolean isContraction(List<String> row) {
        return row.size() == 10 && !row.getFirst().chars().allMatch(Character::isDigit);
    }

    private void endSentence() {
        if (rows.isEmpty()) {
            return;
        }
        document += hasDocuments ? 0 : 1;
        sentences.add(
                switch (rows.getFirst().size()) {
                    case 10 -> treebankSentence();
                    case 8 -> studySentence();
                    default -> nameSentence();
                });
        rows.clear();
    }

    private GoldSentence treebankSentence() {
        var syntax = rows.stream()
                .map(row -> new GoldSyntax(row.get(2), row.get(3), row.get(4), head(row.get(6)), row.get(7)))
                .toList();
        boolean hasNames = rows.stream().anyMatch(row -> row.get(9).contains(NAME_KEY));
        return new GoldSentence(
                document,
                column(1),
                Optional.of(syntax),
                hasNames
                        ? Optional.of(NameSpan.fromTags(
                                rows.stream().map(GoldFile::nameTag).toList()))
                        : Optional.empty(),
                glue());
    }

    private Optional<List<Boolean>> glue() {
        var glue =
                rows.stream().map(row -> row.get(9).contains("SpaceAfter=No")).toList();
        return isSpaced || glue.contains(true) ? Optional.of(glue) : Optional.empty();
    }

    private static String nameTag(List<String> row) {
        for (var feature : row.get(9).split("\\|", -1)) {
            if (feature.startsWith(NAME_KEY)) {
                return feature.substring(NAME_KEY.length());
            }
        }
        return "O";
    }

    private GoldSentence studySentence() {
        boolean hasSyntax = !rows.getFirst().get(3).equals("_");
        var syntax = rows.stream()
                .map(row -> new GoldSyntax(row.get(1), row.get(3), row.get(4), head(row.get(5)), row.get(6)))
                .toList();
        boolean hasNames = !rows.getFirst().get(7).equals("_");
        return new GoldSentence(
                document,
                column(0),
                hasSyntax ? Optional.of(syntax) : Optional.empty(),
                hasNames ? Optional.of(NameSpan.fromTags(column(7))) : Optional.empty(),
                Optional.empty());
    }

    private GoldSentence nameSentence() {
        boolean isNumbered = rows.getFirst().size() > 2;
        return new GoldSentence(
                document,
                column(isNumbered ? 1 : 0),
                Optional.empty(),
                Optional.of(NameSpan.fromTags(column(isNumbered ? 2 : 1))),
                Optional.empty());
    }

    private List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static int head(String written) {
        return written.equals("_") ? -1 : Integer.parseInt(written) - 1;
    }
}
