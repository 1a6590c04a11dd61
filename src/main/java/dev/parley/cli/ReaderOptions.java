package dev.parley.cli;

import dev.parley.text.EncoderAnalyzer;
import dev.parley.text.LightAnalyzer;
import dev.parley.text.OpenNlpModels;
import dev.parley.text.TextReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which reader finds sentences, syntax and names, and which OpenNLP models of the user's own take stages of its place. */
final class ReaderOptions {

    private enum Kind {
        /** A small trained encoder, run by ONNX Runtime. */
        ENCODER {
            @Override
            TextReader load(OpenNlpModels own) {
                return EncoderAnalyzer.load(own);
            }
        },
        /** Linear models, for machines without ONNX Runtime. */
        LIGHT {
            @Override
            TextReader load(OpenNlpModels own) {
                return LightAnalyzer.load(own);
            }
        };

        abstract TextReader load(OpenNlpModels own);
    }

    @Option(
            names = "--reader",
            paramLabel = "READER",
            defaultValue = "encoder",
            description = "encoder or light (without ONNX Runtime's native library); default: ${DEFAULT-VALUE}.")
    private Kind kind;

    @Option(
            names = "--sentence-model",
            paramLabel = "FILE",
            description = "OpenNLP model that cuts sentences in the reader's place.")
    private Optional<Path> sentences = Optional.empty();

    @Option(
            names = "--token-model",
            paramLabel = "FILE",
            description = "OpenNLP model that cuts words in the reader's place.")
    private Optional<Path> words = Optional.empty();

    @Option(
            names = "--tag-model",
            paramLabel = "FILE",
            description = "OpenNLP model that finds parts of speech in the reader's place.")
    private Optional<Path> tags = Optional.empty();

    @Option(
            names = "--lemma-model",
            paramLabel = "FILE",
            description = "OpenNLP model that finds lemmas in the reader's place.")
    private Optional<Path> lemmas = Optional.empty();

    @Option(
            names = "--name-model",
            paramLabel = "FILE",
            description = "OpenNLP model that finds names of its types in the reader's place; may be repeated.")
    private List<Path> names = List.of();

    /** {@return the reader with its models, to be closed} */
    TextReader load() {
        return kind.load(models());
    }

    /** {@return the reader's name} */
    String name() {
        return kind.name();
    }

    /** {@return the files that decide how articles are read, beside the program itself} */
    List<Path> modelFiles() {
        return models().files();
    }

    private OpenNlpModels models() {
        return new OpenNlpModels(sentences, words, tags, lemmas, names);
    }
}
