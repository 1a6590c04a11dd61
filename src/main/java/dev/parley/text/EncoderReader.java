package dev.parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads sentences that are cut into words: tags, lemmas, trees and names from one run of the network. May be shared by threads. */
final class EncoderReader implements AutoCloseable {

    /** Pieces in one run, padding included; measured best between 300 and 1,000 on one core. */
    private static final int PIECES_PER_RUN = 512;

    private final WordPieces wordPieces;
    private final EncoderModel model;
    private final ScoreDecoder decoder;
    private final LongSentences longSentences = new LongSentences();

    EncoderReader(WordPieces wordPieces, Labels labels, byte[] model) {
        this.wordPieces = wordPieces;
        this.decoder = new ScoreDecoder(labels);
        this.model = new EncoderModel(model);
    }

    /** {@return the reader that travels in the jar} */
    static EncoderReader bundled() {
        return new EncoderReader(WordPieces.load(), Labels.bundled(), Resources.bytes("reader.onnx"));
    }

    /** {@return the sentences read, in their order} */
    List<ParsedSentence> read(List<List<String>> sentences) {
        var parts = new ArrayList<EncodedSentence>();
        var partsPerSentence = new int[sentences.size()];
        for (int s = 0; s < partsPerSentence.length; s++) {
            var encoded = longSentences.split(EncodedSentence.of(sentences.get(s), wordPieces), wordPieces);
            partsPerSentence[s] = encoded.size();
            parts.addAll(encoded);
        }
        var parsed = parse(parts);
        var result = new ArrayList<ParsedSentence>();
        int from = 0;
        for (int count : partsPerSentence) {
            result.add(longSentences.join(parsed.subList(from, from + count)));
            from += count;
        }
        return result;
    }

    /** Sentences of about the same length share a run, so that little of it is padding. */
    private List<ParsedSentence> parse(List<EncodedSentence> sentences) {
        var byLength = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> sentences.get(i).pieces().length))
                .toList();
        var result = new ParsedSentence[sentences.size()];
        for (int from = 0; from < byLength.size(); ) {
            int to = from + 1;
            while (to < byLength.size()
                    && sentences.get(byLength.get(to)).pieces().length * (to + 1 - from) <= PIECES_PER_RUN) {
                to++;
            }
            var places = byLength.subList(from, to);
            var batch = places.stream().map(sentences::get).toList();
            var scores = model.score(batch);
            for (int i = 0; i < batch.size(); i++) {
                result[places.get(i)] = decoder.decode(scores, i, batch.get(i).forms());
            }
            from = to;
        }
        return List.of(result);
    }

    @Override
    public void close() {
        model.close();
    }
}
