package dev.parley.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that the light reader has learnt, in one compressed file.
 *
 * @param tags pairs of part of speech and Penn tag, in the order of the tagger's classes
 * @param relations in the order of the relation namer's classes
 */
record LightModel(
        WordLists wordLists,
        List<String> tags,
        List<String> relations,
        LinearModel tagger,
        LinearModel parser,
        LinearModel relationNamer,
        LinearModel nameFinder,
        LemmaRules lemmas) {

    private static final int FORMAT = 1;

    LightModel {
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
    }

    void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file)))) {
            out.writeInt(FORMAT);
            wordLists.write(out);
            writeWords(tags, out);
            writeWords(relations, out);
            tagger.write(out);
            parser.write(out);
            relationNamer.write(out);
            nameFinder.write(out);
            lemmas.write(out);
        }
    }

    static LightModel read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("the light reader's model has format %d; this version reads %d, train it anew"
                        .formatted(format, FORMAT));
            }
            return new LightModel(
                    WordLists.read(in),
                    readWords(in),
                    readWords(in),
                    LinearModel.read(in),
                    LinearModel.read(in),
                    LinearModel.read(in),
                    LinearModel.read(in),
                    LemmaRules.read(in));
        }
    }

    private static void writeWords(List<String> words, DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (var word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> readWords(DataInputStream in) throws IOException {
        var words = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }
}
