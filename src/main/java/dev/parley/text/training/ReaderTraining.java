package dev.parley.text.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.parley.text.EncoderAnalyzer;
import dev.parley.text.Labels;
import dev.parley.text.WordPieces;
import dev.parley.text.evaluation.ReaderEvaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the reader's network, epoch by epoch. After each epoch the network is written as it will be used and measured on the
 * development files; the best one is kept. A run that is stopped goes on after the last full epoch.
 *
 * <p>The learning rate falls in a straight line to nothing over the epochs that are planned. Seeds are fixed, but PyTorch adds
 * numbers in an order that depends on the machine, so two machines get slightly different networks.
 */
public final class ReaderTraining {

    private static final long SEED = 17;
    private static final int WARM_UP_STEPS = 50;
    private static final float LOWEST_FACTOR = 0.02f;
    private static final int STEPS_PER_REPORT = 50;
    private static final String ENCODER = "/all-minilm-l6-v2.onnx";

    private final Path corpora;
    private final Path folder;
    private final Consumer<String> report;
    private final Labels labels = Labels.bundled();

    /**
     * @param corpora the folder with {@code study}, {@code ner} and {@code ud}, as docs/READER.md describes it
     * @param folder where weights, progress and the finished network are kept
     * @param report is told one line at a time how it goes
     */
    public ReaderTraining(Path corpora, Path folder, Consumer<String> report) {
        this.corpora = corpora;
        this.folder = folder;
        this.report = report;
    }

    /**
     * Trains until so many epochs are done in all, those of earlier runs included.
     *
     * @param own files of one's own sentences: {@code .txt} with tagged names, {@code .conllu} with trees and names,
     *     {@code .tsv} with names for {@code study/train_ud}
     */
    public void run(int epochs, List<Path> own) throws IOException {
        Files.createDirectories(folder);
        var data = new TrainingData(corpora, own, labels, WordPieces.load());
        var encoder = OnnxWeights.read(encoderFile());
        var checkpoint = Checkpoint.read(folder);
        Engine.getInstance().setRandomSeed((int) SEED + checkpoint.epochs());
        try (var manager = NDManager.newBaseManager()) {
            var network = new EncoderNetwork(labels, manager);
            network.load(checkpoint.epochs() == 0 ? encoder : Weights.read(Checkpoint.weights(folder)), SEED);
            var optimizer = new Adam(network.parameters(), manager);
            while (checkpoint.epochs() < epochs) {
                var batches = data.epoch(new Random(SEED + checkpoint.epochs()));
                learn(manager, network, optimizer, batches, new PieceEmbeddings(encoder), checkpoint.epochs(), epochs);
                checkpoint = keep(network.weights(), encoder, checkpoint);
            }
        }
    }

    private static byte[] encoderFile() throws IOException {
        try (InputStream in = ReaderTraining.class.getResourceAsStream(ENCODER)) {
            if (in == null) {
                throw new IOException(
                        "the encoder %s is not on the class path; run Maven with -Ptrain".formatted(ENCODER));
            }
            return in.readAllBytes();
        }
    }

    private void learn(
            NDManager manager,
            EncoderNetwork network,
            Adam optimizer,
            List<List<TrainingSentence>> batches,
            PieceEmbeddings embeddings,
            int epoch,
            int epochs) {
        double loss = 0;
        for (int step = 0; step < batches.size(); step++) {
            float factor = factor(epoch * batches.size() + step, epochs * batches.size(), step);
            try (var scratch = manager.newSubManager()) {
                var batch = new TrainingBatch(scratch, batches.get(step), labels, embeddings);
                try (var gradients = Engine.getInstance().newGradientCollector()) {
                    var value = network.loss(batch);
                    gradients.backward(value);
                    loss += value.getFloat();
                }
                if (!optimizer.step(scratch, factor)) {
                    report.accept("epoch %d, step %d: the gradient is not finite, left out".formatted(epoch + 1, step));
                }
            }
            if ((step + 1) % STEPS_PER_REPORT == 0) {
                report.accept("epoch %d, step %d of %d: loss %.3f"
                        .formatted(epoch + 1, step + 1, batches.size(), loss / (step + 1)));
            }
        }
    }

    private static float factor(int done, int planned, int stepInRun) {
        float decay = Math.max(LOWEST_FACTOR, 1 - (float) done / planned);
        return stepInRun < WARM_UP_STEPS ? decay * (stepInRun + 1) / WARM_UP_STEPS : decay;
    }

    /** Measures the network as it will be used, in 7 bits, and keeps it when no earlier one was better. */
    private Checkpoint keep(Weights trained, Weights encoder, Checkpoint before) throws IOException {
        trained.all().forEach((name, matrix) -> encoder.put(name, matrix.shape, matrix.values));
        var model = OnnxExporter.export(encoder);
        double score = score(model);
        report.accept(
                "epoch %d: score %.2f, best before %.2f".formatted(before.epochs() + 1, score, before.bestScore()));
        if (score > before.bestScore()) {
            Files.write(folder.resolve("reader.onnx"), model);
        }
        var checkpoint = new Checkpoint(before.epochs() + 1, Math.max(score, before.bestScore()));
        checkpoint.write(folder, trained);
        return checkpoint;
    }

    /** {@return labelled attachment; names are reported only, because the development file has titles inside persons} */
    private double score(byte[] model) throws IOException {
        try (var analyzer = EncoderAnalyzer.of(labels, model)) {
            var evaluation = new ReaderEvaluation(analyzer);
            double attachment = evaluation.score(corpora.resolve("ud/ewt_dev.conllx"));
            double names = evaluation.score(corpora.resolve("ner/gum_dev"));
            report.accept("development files: LAS %.2f, names %.2f".formatted(attachment, names));
            return attachment;
        }
    }
}
