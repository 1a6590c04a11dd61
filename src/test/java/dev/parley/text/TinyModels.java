package dev.parley.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmaSample;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;

/** OpenNLP models that have learnt one sentence by heart, as files of a user. */
public final class TinyModels {

    public static final String SENTENCE = "Kiir met Machar in Juba";

    private static final String[] WORDS = SENTENCE.split(" ", -1);

    private static final TrainingParameters PARAMETERS =
            new TrainingParameters(Map.of(TrainingParameters.ITERATIONS_PARAM, 50, TrainingParameters.CUTOFF_PARAM, 0));

    private TinyModels() {}

    /** Finds "met" as a name of some type, which nobody else would. */
    public static Path names(Path folder, String type) throws IOException {
        var sample = new NameSample(WORDS, new Span[] {new Span(1, 2, type)}, true);
        var model = NameFinderME.train("en", type, often(sample), PARAMETERS, new TokenNameFinderFactory());
        return write(model, folder.resolve("names-" + type + ".bin"));
    }

    static Path tags(Path folder, String... tags) throws IOException {
        var model = POSTaggerME.train("en", often(new POSSample(WORDS, tags)), PARAMETERS, new POSTaggerFactory());
        return write(model, folder.resolve("tags.bin"));
    }

    static Path lemmas(Path folder, String... lemmas) throws IOException {
        var tags = new String[] {"PROPN", "VERB", "PROPN", "ADP", "PROPN"};
        var sample = new LemmaSample(WORDS, tags, lemmas);
        var model = LemmatizerME.train("en", often(sample), PARAMETERS, new LemmatizerFactory());
        return write(model, folder.resolve("lemmas.bin"));
    }

    /** Ends sentences at semicolons. */
    static Path sentences(Path folder) throws IOException {
        var sample = new SentenceSample("He came; She said a;b;", new Span(0, 8), new Span(9, 22));
        var factory = new SentenceDetectorFactory("en", true, null, new char[] {';'});
        var model = SentenceDetectorME.train("en", often(sample), factory, PARAMETERS);
        return write(model, folder.resolve("sentences.bin"));
    }

    /** Cuts before every "x". */
    static Path tokens(Path folder) throws IOException {
        var samples = often(new TokenSample(
                "abxc dexf", new Span[] {new Span(0, 2), new Span(2, 4), new Span(5, 7), new Span(7, 9)}));
        var model = TokenizerME.train(samples, new TokenizerFactory("en", null, false, null), PARAMETERS);
        return write(model, folder.resolve("tokens.bin"));
    }

    private static <T> ObjectStream<T> often(T sample) {
        return ObjectStreamUtils.createObjectStream(Collections.nCopies(20, sample));
    }

    private static Path write(BaseModel model, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            model.serialize(out);
        }
        return file;
    }
}
