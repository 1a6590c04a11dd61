package dev.parley.text;

import dev.parley.text.ParserTrainer.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains the light reader's model. The same input gives the same file, byte for byte: one thread, one seed.
 *
 * <p>The parser and the name finder learn from the tags that a tagger gives to sentences it has not seen (each half of the
 * treebank is tagged by a tagger of the other half), so that they meet its mistakes while they learn.
 */
public final class LightTraining {

    private static final long SEED = 20261121;
    private static final int TAGGER_EPOCHS = 6;
    private static final int PARSER_EPOCHS = 8;
    private static final int RELATION_EPOCHS = 5;
    private static final int NAME_EPOCHS = 6;

    private final Consumer<String> progress;

    /** @param progress told in words what has been done */
    public LightTraining(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * What is learnt from.
     *
     * @param treebank sentences with tags and trees, eight columns
     * @param names sentences with names, eight columns
     * @param marked files of plain sentences with names marked inline
     * @param gazetteer the folder of the gazetteer's tables
     */
    public record Sources(Path treebank, Path names, List<Path> marked, Path gazetteer) {

        public Sources {
            marked = List.copyOf(marked);
        }

        private List<Path> files() {
            var files = new ArrayList<>(List.of(treebank, names));
            files.addAll(marked);
            WordListFiles.NAMES.forEach(name -> files.add(gazetteer.resolve(name)));
            return files;
        }
    }

    /** Trains and writes a model, and beside it a text file with the checksums of what went in and came out. */
    public void train(Sources sources, Path output) throws IOException {
        var wordLists = WordListFiles.read(sources.gazetteer());
        var trees = TrainingFiles.readColumns(sources.treebank());
        var tokenizer = ArticleTokenizer.english();
        var complete = new ArrayList<TrainingSentence>();
        for (var file : sources.marked()) {
            complete.addAll(TrainingFiles.readMarked(file, tokenizer));
        }
        progress.accept("%d trees, %d sentences with all names".formatted(trees.size(), complete.size()));
        var model = train(trees, complete, TrainingFiles.readColumns(sources.names()), wordLists);
        try (var out = Files.newOutputStream(output)) {
            model.write(out);
        }
        Files.writeString(output.resolveSibling(output.getFileName() + ".txt"), record(sources, output));
        progress.accept("%s: %d bytes".formatted(output, Files.size(output)));
    }

    private static String record(Sources sources, Path output) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("seed %d; epochs: tagger %d, parser %d, relations %d, names %d"
                .formatted(SEED, TAGGER_EPOCHS, PARSER_EPOCHS, RELATION_EPOCHS, NAME_EPOCHS));
        for (var file : sources.files()) {
            lines.add("learnt from %s %s".formatted(sha256(file), file.getFileName()));
        }
        lines.add("made %s %s".formatted(sha256(output), output.getFileName()));
        return String.join("\n", lines) + "\n";
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private LightModel train(
            List<TrainingSentence> trees,
            List<TrainingSentence> complete,
            List<TrainingSentence> partial,
            WordLists wordLists) {
        var tags = labels(trees, TrainingSentence::tags);
        var relations = labels(trees, TrainingSentence::relations);
        var tagger = new TaggerTrainer(tags, wordLists, TAGGER_EPOCHS).train(trees, new Random(SEED));
        progress.accept("tagger trained");
        var examples = examples(trees, tags, relations, wordLists);
        progress.accept("treebank tagged");
        var parser = new ParserTrainer(PARSER_EPOCHS).train(examples, new Random(SEED));
        progress.accept("parser trained");
        var relationNamer = new RelationTrainer(relations.size(), relations.indexOf("root"), RELATION_EPOCHS)
                .train(examples, new Random(SEED));
        progress.accept("relations trained");
        var namedTrees = IntStream.range(0, trees.size())
                .filter(i -> !trees.get(i).names().isEmpty())
                .mapToObj(i -> nameExample(trees.get(i), examples.get(i).tags, wordLists));
        var partialExamples = Stream.concat(namedTrees, nameExamples(partial, tags, tagger, wordLists))
                .toList();
        var nameFinder = new NameTrainer(NAME_EPOCHS)
                .train(nameExamples(complete, tags, tagger, wordLists).toList(), partialExamples, new Random(SEED));
        progress.accept("names trained");
        return new LightModel(
                wordLists, tags, relations, tagger, parser, relationNamer, nameFinder, new LemmaTrainer().train(trees));
    }

    private static List<String> labels(
            List<TrainingSentence> sentences, Function<TrainingSentence, List<String>> column) {
        var counts = new TreeMap<String, Integer>();
        sentences.stream().map(column).flatMap(List::stream).forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Example> examples(
            List<TrainingSentence> trees, List<String> tags, List<String> relations, WordLists wordLists) {
        var examples = new Example[trees.size()];
        for (int half = 0; half < 2; half++) {
            var seen = new ArrayList<TrainingSentence>();
            for (int i = 0; i < examples.length; i++) {
                if (i % 2 != half) {
                    seen.add(trees.get(i));
                }
            }
            var tagger =
                    new LightTagger(new TaggerTrainer(tags, wordLists, TAGGER_EPOCHS).train(seen, new Random(SEED)));
            for (int i = half; i < examples.length; i += 2) {
                examples[i] = example(trees.get(i), tags, relations, tagger, wordLists);
            }
        }
        return List.of(examples);
    }

    private static Example example(
            TrainingSentence tree, List<String> tags, List<String> relations, LightTagger tagger, WordLists wordLists) {
        var words = new LightWords(tree.forms(), wordLists);
        return new Example(
                words,
                tagged(words, tags, tagger),
                tree.headArray(),
                tree.relations().stream().mapToInt(relations::indexOf).toArray());
    }

    private static LightTags tagged(LightWords words, List<String> tags, LightTagger tagger) {
        return new LightTags(IntStream.of(tagger.tag(words)).mapToObj(tags::get).toList());
    }

    private static Stream<NameTrainer.Example> nameExamples(
            List<TrainingSentence> sentences, List<String> tags, LinearModel tagger, WordLists wordLists) {
        return sentences.stream().map(sentence -> {
            var words = new LightWords(sentence.forms(), wordLists);
            return nameExample(sentence, tagged(words, tags, new LightTagger(tagger)), wordLists);
        });
    }

    private static NameTrainer.Example nameExample(TrainingSentence sentence, LightTags tags, WordLists wordLists) {
        return new NameTrainer.Example(
                new LightWords(sentence.forms(), wordLists),
                tags,
                sentence.names().stream().mapToInt(Integer::intValue).toArray());
    }
}
