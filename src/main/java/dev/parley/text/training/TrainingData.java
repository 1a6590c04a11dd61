package dev.parley.text.training;

import dev.parley.text.Labels;
import dev.parley.text.WordPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** All sentences to learn from, and what of them one epoch sees in which order. */
final class TrainingData {

    /** Longer sentences are left out; the reader cuts them. */
    private static final int MOST_PIECES = 180;

    private static final int PIECES_PER_BATCH = 1500;

    /** How many persons' names are replaced: of treebanks, of other corpora, of tagged sentences seen the second time. */
    private static final double FEW = 0.15;

    private static final double SOME = 0.2;
    private static final double MANY = 0.5;

    private final List<TrainingSentence> treebanks;
    private final List<TrainingSentence> names;
    private final List<TrainingSentence> ownTrees = new ArrayList<>();
    private final List<TrainingSentence> tagged = new ArrayList<>();
    private final NameSwap swap;

    /**
     * @param corpora the folder with {@code study/train_ud}, {@code study/train_ner} and {@code ner/uner_ewt_dev}
     * @param own files of one's own: {@code .txt} with names tagged in the text, {@code .conllu} with trees and names,
     *     {@code .tsv} with names for {@code study/train_ud}
     */
    TrainingData(Path corpora, List<Path> own, Labels labels, WordPieces wordPieces) throws IOException {
        var reader = new CorpusReader(labels, wordPieces);
        treebanks = shortEnough(reader.readColumns(corpora.resolve("study/train_ud"), standoffNames(own)));
        var named = new ArrayList<>(reader.readColumns(corpora.resolve("study/train_ner")));
        // Once more than the other corpora: its names are drawn with the most care.
        named.addAll(reader.readTags(corpora.resolve("ner/uner_ewt_dev")));
        names = shortEnough(named);
        for (var file : own) {
            if (file.toString().endsWith(".conllu")) {
                ownTrees.addAll(reader.readTrees(file));
            } else if (file.toString().endsWith(".txt")) {
                tagged.addAll(reader.readTaggedText(file));
            }
        }
        long begin = 1L << labels.names().indexOf("B-PER");
        swap = new NameSwap(wordPieces, begin, begin << 1);
        swap.collect(treebanks);
        swap.collect(names);
        swap.collect(tagged);
    }

    private static StandoffNames standoffNames(List<Path> own) throws IOException {
        for (var file : own) {
            if (file.toString().endsWith(".tsv")) {
                return StandoffNames.read(file);
            }
        }
        return StandoffNames.none();
    }

    private static List<TrainingSentence> shortEnough(List<TrainingSentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.pieces() <= MOST_PIECES)
                .toList();
    }

    /** {@return the batches of one epoch; sentences with and without syntax are not mixed} */
    List<List<TrainingSentence>> epoch(Random random) {
        var withSyntax = new ArrayList<TrainingSentence>();
        treebanks.forEach(sentence -> withSyntax.add(swap.swap(sentence, FEW, random)));
        ownTrees.forEach(sentence -> withSyntax.add(swap.swap(sentence, FEW, random)));
        ownTrees.forEach(sentence -> withSyntax.add(swap.swap(sentence, MANY, random)));
        var withNames = new ArrayList<TrainingSentence>();
        names.forEach(sentence -> withNames.add(swap.swap(sentence, SOME, random)));
        tagged.forEach(sentence -> withNames.add(swap.swap(sentence, SOME, random)));
        tagged.forEach(sentence -> withNames.add(swap.swap(sentence, MANY, random)));
        var batches = new ArrayList<List<TrainingSentence>>();
        addBatches(withSyntax, random, batches);
        addBatches(withNames, random, batches);
        Collections.shuffle(batches, random);
        return batches;
    }

    /** Sentences of about the same length share a batch; a little noise makes it another one in each epoch. */
    private static void addBatches(
            List<TrainingSentence> sentences, Random random, List<List<TrainingSentence>> batches) {
        record Keyed(TrainingSentence sentence, double length) {}
        var byLength = sentences.stream()
                .map(sentence -> new Keyed(sentence, sentence.pieces() * (1 + 0.1 * random.nextDouble())))
                .sorted(Comparator.comparingDouble(Keyed::length))
                .map(Keyed::sentence)
                .toList();
        for (int from = 0; from < byLength.size(); ) {
            int to = from + 1;
            int longest = byLength.get(from).pieces();
            while (to < byLength.size()
                    && Math.max(longest, byLength.get(to).pieces()) * (to + 1 - from) <= PIECES_PER_BATCH) {
                longest = Math.max(longest, byLength.get(to).pieces());
                to++;
            }
            batches.add(byLength.subList(from, to));
            from = to;
        }
    }
}
