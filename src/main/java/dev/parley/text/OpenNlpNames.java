package dev.parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/**
 * Finds names with an OpenNLP model of the user's own. Types that the model does not know stay as the reader sees them; where both
 * overlap, the model's name stays.
 */
final class OpenNlpNames implements UnaryOperator<List<Sentence>> {

    /** What OpenNLP's models and their users call the types. */
    private static final Map<String, NameType> TYPES = Map.of(
            "person", NameType.PER,
            "organization", NameType.ORG,
            "location", NameType.LOC,
            "date", NameType.DATE,
            "event", NameType.EVT);

    private final TokenNameFinderModel model;
    private final Set<NameType> knownTypes;

    OpenNlpNames(TokenNameFinderModel model) {
        this.model = model;
        this.knownTypes = types(model);
    }

    /** The finder adapts to a document, so each document gets its own. */
    @Override
    public List<Sentence> apply(List<Sentence> document) {
        var finder = new NameFinderME(model);
        return document.stream()
                .map(sentence -> sentence.withNames(names(finder, sentence)))
                .toList();
    }

    private List<Name> names(NameFinderME finder, Sentence sentence) {
        var names = new ArrayList<Name>();
        for (var span : finder.find(sentence.forms())) {
            names.add(name(span, sentence));
        }
        for (var name : sentence.names()) {
            if (!knownTypes.contains(name.type()) && names.stream().noneMatch(found -> overlap(found, name))) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparingInt(Name::start));
        return names;
    }

    /** A model that knows places but no states leaves it to the reader which of them are states. */
    private Name name(Span span, Sentence sentence) {
        var name = new Name(type(span.getType()), span.getStart(), span.getEnd());
        var state = new Name(NameType.GPE, name.start(), name.end());
        return name.type() == NameType.LOC && sentence.names().contains(state) ? state : name;
    }

    private static boolean overlap(Name left, Name right) {
        return left.start() < right.end() && right.start() < left.end();
    }

    /** Outcomes of a model are written {@code person-start}, {@code person-cont}, {@code other}. */
    private static Set<NameType> types(TokenNameFinderModel model) {
        var types = EnumSet.noneOf(NameType.class);
        for (var outcome : model.getNameFinderSequenceModel().getOutcomes()) {
            if (outcome.contains("-")) {
                types.add(type(outcome.substring(0, outcome.lastIndexOf('-'))));
            }
        }
        if (types.contains(NameType.LOC)) {
            types.add(NameType.GPE);
        }
        return types;
    }

    private static NameType type(String written) {
        for (var type : NameType.values()) {
            if (type.name().equalsIgnoreCase(written)) {
                return type;
            }
        }
        return TYPES.getOrDefault(written.toLowerCase(Locale.ROOT), NameType.MISC);
    }
}
