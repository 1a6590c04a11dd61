package dev.parley.text;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads sentences to learn from: files of eight columns (form, lemma, edit script, part of speech, Penn tag, head, relation,
 * name tag; {@code _} where the corpus is silent) and files of plain sentences with names marked inline.
 */
final class TrainingFiles {

    private static final int COLUMNS = 8;

    /** What no corpus but the inline ones marks, so that a word outside their names may be one of these. */
    private static final List<NameType> SELDOM_MARKED =
            List.of(NameType.NORP, NameType.TITLE, NameType.AGR, NameType.EVT, NameType.DATE, NameType.NUM);

    /** What the corpora call MISC: nationalities, agreements, events and the rest. */
    private static final List<NameType> MIXED = List.of(NameType.MISC, NameType.NORP, NameType.AGR, NameType.EVT);

    private static final Map<String, List<NameType>> TYPES = Map.of(
            "PER", List.of(NameType.PER),
            "ORG", List.of(NameType.ORG),
            "LOC", List.of(NameType.LOC),
            "GPE", List.of(NameType.GPE),
            "EVENT", List.of(NameType.EVT),
            "MISC", MIXED);

    private static final Pattern MARKUP = Pattern.compile("<(/?)([A-Z]+)>");

    private TrainingFiles() {}

    static List<TrainingSentence> readColumns(Path file) throws IOException {
        var sentences = new ArrayList<TrainingSentence>();
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                var row = List.of(line.split("\t", -1));
                if (row.size() != COLUMNS) {
                    throw new InputException(
                            file,
                            number,
                            "%d columns".formatted(row.size()),
                            "give %d, parted by tabs".formatted(COLUMNS));
                }
                rows.add(row);
            } else if (!rows.isEmpty()) {
                sentences.add(sentence(rows));
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            sentences.add(sentence(rows));
        }
        return sentences;
    }

    private static TrainingSentence sentence(List<List<String>> rows) {
        var forms = rows.stream().map(row -> row.get(0)).toList();
        boolean hasSyntax = !rows.getFirst().get(5).equals("_");
        boolean hasNames = rows.stream().noneMatch(row -> row.get(7).equals("_"));
        var names = hasNames ? rows.stream().map(row -> admissible(row.get(7))).toList() : List.<Integer>of();
        if (!hasSyntax) {
            return new TrainingSentence(forms, List.of(), List.of(), List.of(), List.of(), names);
        }
        return new TrainingSentence(
                forms,
                rows.stream().map(row -> row.get(3) + "|" + row.get(4)).toList(),
                rows.stream().map(row -> row.get(2)).toList(),
                rows.stream().map(row -> head(row.get(5), rows.size())).toList(),
                rows.stream().map(row -> row.get(6)).toList(),
                names);
    }

    private static int head(String written, int length) {
        int head = Integer.parseInt(written);
        return head == 0 ? length : head - 1;
    }

    /** {@return a bit for each name tag that the corpus leaves open} */
    private static int admissible(String tags) {
        int bits = 0;
        for (var tag : tags.split("/", -1)) {
            if (tag.equals("O")) {
                bits |= 1 << NameTags.OUTSIDE;
                for (var type : SELDOM_MARKED) {
                    bits |= 1 << NameTags.begin(type) | 1 << NameTags.inside(type);
                }
            } else {
                boolean begins = tag.startsWith("B-");
                for (var type : TYPES.getOrDefault(tag.substring(2), List.of(NameType.MISC))) {
                    bits |= 1 << (begins ? NameTags.begin(type) : NameTags.inside(type));
                }
            }
        }
        return bits;
    }

    /** Reads a sentence a line, names marked as {@code <PER>Ani</PER>}, and cuts it into words. */
    static List<TrainingSentence> readMarked(Path file, ArticleTokenizer tokenizer) throws IOException {
        var sentences = new ArrayList<TrainingSentence>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(marked(line, tokenizer));
            }
        }
        return sentences;
    }

    private static TrainingSentence marked(String line, ArticleTokenizer tokenizer) {
        var text = new StringBuilder();
        var typeAt = new ArrayList<NameType>();
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        var markup = MARKUP.matcher(line);
        int from = 0;
        while (markup.find()) {
            text.append(line, from, markup.start());
            from = markup.end();
            if (markup.group(1).isEmpty()) {
                typeAt.add(NameType.valueOf(markup.group(2)));
                starts.add(text.length());
            } else {
                ends.add(text.length());
            }
        }
        text.append(line.substring(from));
        var words = tokenizer.tokenize(text.toString(), true).stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
        var names =
                words.stream().map(word -> tagOf(word, typeAt, starts, ends)).toList();
        return new TrainingSentence(
                words.stream().map(Word::form).toList(), List.of(), List.of(), List.of(), List.of(), names);
    }

    private static int tagOf(Word word, List<NameType> types, List<Integer> starts, List<Integer> ends) {
        return IntStream.range(0, types.size())
                .filter(i -> word.start() >= starts.get(i) && word.start() < ends.get(i))
                .map(i -> 1
                        << (word.start() == starts.get(i)
                                ? NameTags.begin(types.get(i))
                                : NameTags.inside(types.get(i))))
                .findFirst()
                .orElse(1 << NameTags.OUTSIDE);
    }
}
