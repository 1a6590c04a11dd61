package dev.parley.text;

import dev.parley.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * A reader whose names of some types come from an OpenNLP model of the user's own. Types that the model does not know stay as the
 * reader sees them; where both overlap, the model's name stays.
 */
public final class OpenNlpNames implements TextAnalyzer {

    /** What OpenNLP's models and their users call the types. */
    private static final Map<String, NameType> TYPES = Map.of(
            "person", NameType.PER,
            "organization", NameType.ORG,
            "location", NameType.LOC,
            "date", NameType.DATE,
            "event", NameType.EVT);

    private final TextAnalyzer reader;
    private final TokenNameFinderModel model;
    private final Set<NameType> knownTypes;

    public OpenNlpNames(TextAnalyzer reader, TokenNameFinderModel model) {
        this.reader = reader;
        this.model = model;
        this.knownTypes = types(model);
    }

    /**
     * Loads a model.
     *
     * @param model a file that OpenNLP's name finder trainer has written
     */
    public static OpenNlpNames load(TextAnalyzer reader, Path model) throws IOException {
        return new OpenNlpNames(reader, new TokenNameFinderModel(model));
    }

    /** The finder adapts to a document, so each document gets its own. */
    @Override
    public Document analyze(Article article) {
        var finder = new NameFinderME(model);
        var document = reader.analyze(article);
        return new Document(
                article,
                document.sentences().stream()
                        .map(sentence -> sentence.withNames(names(finder, sentence)))
                        .toList());
    }

    private List<Name> names(NameFinderME finder, Sentence sentence) {
        var names = new ArrayList<Name>();
        var forms = sentence.tokens().stream().map(Token::form).toArray(String[]::new);
        for (var span : finder.find(forms)) {
            type(span.getType()).ifPresent(type -> names.add(new Name(type, span.getStart(), span.getEnd())));
        }
        for (var name : sentence.names()) {
            if (!knownTypes.contains(name.type()) && names.stream().noneMatch(found -> overlap(found, name))) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparingInt(Name::start));
        return names;
    }

    private static boolean overlap(Name left, Name right) {
        return left.start() < right.end() && right.start() < left.end();
    }

    /** Outcomes of a model are written {@code person-start}, {@code person-cont}, {@code other}. */
    private static Set<NameType> types(TokenNameFinderModel model) {
        var outcomes = model.getNameFinderSequenceModel().getOutcomes();
        return Stream.of(outcomes)
                .filter(outcome -> outcome.contains("-"))
                .map(outcome -> outcome.substring(0, outcome.lastIndexOf('-')))
                .flatMap(written -> type(written).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<NameType> type(String written) {
        for (var type : NameType.values()) {
            if (type.name().equalsIgnoreCase(written)) {
                return Optional.of(type);
            }
        }
        return Optional.ofNullable(TYPES.get(written.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        reader.close();
    }
}
