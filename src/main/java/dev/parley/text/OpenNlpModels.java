package dev.parley.text;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Files of OpenNLP models of the user's own, each of which takes the place of one stage of a reader. What they find is
 * not checked against the other stages.
 *
 * @param sentences cuts lines into sentences
 * @param words cuts sentences into words
 * @param tags tags words, by Universal Dependencies or as the Penn Treebank
 * @param lemmas finds dictionary forms by words and their Universal Dependencies tags
 * @param names find names, a later one before an earlier one
 */
public record OpenNlpModels(
        Optional<Path> sentences, Optional<Path> words, Optional<Path> tags, Optional<Path> lemmas, List<Path> names) {

    /** A reader's own stages, all of them. */
    public static final OpenNlpModels NONE =
            new OpenNlpModels(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public OpenNlpModels {
        names = List.copyOf(names);
    }

    /** {@return all files, in the order of the stages} */
    public List<Path> files() {
        var single = Stream.of(sentences, words, tags, lemmas).flatMap(Optional::stream);
        return Stream.concat(single, names.stream()).toList();
    }

    Optional<SentenceModel> sentenceModel() {
        return sentences.map(file -> read(file, SentenceModel::new, "SentenceDetectorTrainer"));
    }

    Optional<TokenizerModel> tokenizerModel() {
        return words.map(file -> read(file, TokenizerModel::new, "TokenizerTrainer"));
    }

    /** {@return the stages that come after sentences and words} */
    List<UnaryOperator<List<Sentence>>> stages() {
        var stages = new ArrayList<UnaryOperator<List<Sentence>>>();
        tags.ifPresent(file -> stages.add(OpenNlpTags.of(file, read(file, POSModel::new, "POSTaggerTrainer"))));
        lemmas.ifPresent(
                file -> stages.add(new OpenNlpLemmas(read(file, LemmatizerModel::new, "LemmatizerTrainerME"))));
        for (var file : names) {
            stages.add(new OpenNlpNames(read(file, TokenNameFinderModel::new, "TokenNameFinderTrainer")));
        }
        return stages;
    }

    /** Reads a model from a file, in one of OpenNLP's constructors. */
    private interface ModelFormat<M> {
        M read(Path file) throws IOException;
    }

    /** @param trainer the command of OpenNLP's that writes such models */
    private static <M> M read(Path file, ModelFormat<M> format, String trainer) {
        var remedy = "give a file that OpenNLP's %s has written".formatted(trainer);
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "there is no such file", remedy);
        }
        try {
            return format.read(file);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // OpenNLP answers a model of another kind with the second and a file that is no model with the third.
            throw new InputException(file.toString(), "it is no OpenNLP model of this kind", remedy);
        }
    }
}
