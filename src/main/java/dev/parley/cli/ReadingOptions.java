package dev.parley.cli;

import dev.parley.article.ArticleReader;
import dev.parley.article.InputException;
import dev.parley.article.Reading;
import dev.parley.extraction.FactExtractor;
import dev.parley.text.LanguageDetector;
import dev.parley.text.TextReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are read. */
final class ReadingOptions {

    @Mixin
    private ReaderOptions reader;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = ByteSize.Converter.class,
            defaultValue = "10M",
            description = "Reject larger articles, such as 500k; default: ${DEFAULT-VALUE}.")
    private ByteSize maxSize;

    @Option(
            names = "--min-confidence",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description = "Leave out facts that are less sure, from 0 to 1; default: ${DEFAULT-VALUE}.")
    private double minConfidence;

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            description = "How many articles are worked on at a time; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Reads lazily; the stream is to be closed. */
    Stream<Reading> read(List<Path> inputs) {
        return new ArticleReader(new LanguageDetector(), maxSize.bytes(), System.in).read(inputs);
    }

    /** {@return the reader with its models, to be closed} */
    TextReader loadReader() {
        return reader.load();
    }

    FactExtractor extractor() {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new InputException("--min-confidence", String.valueOf(minConfidence), "give a number from 0 to 1");
        }
        return new FactExtractor(minConfidence);
    }

    /** {@return files that the user gave to read with} */
    List<Path> modelFiles() {
        return reader.modelFiles();
    }

    /** {@return the choices that change what is read} */
    @Override
    public String toString() {
        return "%s, confidence from %s".formatted(reader.name(), minConfidence);
    }

    int threads() {
        return threads;
    }
}
