package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states and territories that an article speaks of, where it names them and how: a state that acts or owns
 * something weighs more than one that something is done to, a city of it less.
 */
final class StateMentions {

    private static final double ACTING_WEIGHT = 1.2;
    private static final double NAMED_WEIGHT = 0.7;
    private static final double PATIENT_WEIGHT = 0.5;
    private static final double OFFICIAL_WEIGHT = 0.8;
    private static final double NATIONALITY_WEIGHT = 0.45;
    private static final double CAPITAL_WEIGHT = 0.6;
    private static final double CITY_WEIGHT = 0.3;
    private static final int LONGEST_STATE_NAME = 4;
    private static final int LONGEST_GAP = 2;
    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    /**
     * One passage that names a state or a city of it.
     *
     * @param weight how much it says of whose affairs the article tells, 1 for a plain name
     */
    record Passage(EntityId state, Mention mention, double weight) {}

    private final ArticleReading reading;
    private final Lexicon lexicon;
    private final RoleWords words;
    private final List<List<Passage>> bySentence = new ArrayList<>();
    private final Map<EntityId, Double> totals = new HashMap<>();
    private final Set<EntityId> inTitle;

    StateMentions(ArticleReading reading, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.words = words;
        for (int sentence = 0; sentence < reading.trees().size(); sentence++) {
            var passages = read(sentence);
            bySentence.add(passages);
            passages.forEach(passage -> totals.merge(passage.state(), passage.weight(), Double::sum));
        }
        inTitle = titleStates();
    }

    /** {@return the states that the article speaks of, in order of first mention} */
    Set<EntityId> states() {
        var states = new LinkedHashSet<EntityId>();
        bySentence.forEach(passages -> passages.forEach(passage -> states.add(passage.state())));
        return states;
    }

    /** {@return the passages of a sentence in order, those within quotation marks left out; none for a sentence that is not there} */
    List<Passage> of(int sentence) {
        return sentence < 0 || sentence >= bySentence.size() ? List.of() : bySentence.get(sentence);
    }

    /** {@return how much of all that the article says of states it says of this one, from 0 to 1} */
    double share(EntityId state) {
        double all = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : totals.getOrDefault(state, 0.0) / all;
    }

    /** {@return whether the article's title names the state or means it by a demonym} */
    boolean isInTitle(EntityId state) {
        return inTitle.contains(state);
    }

    /** {@return whether the article names the state itself, and not only a capital where something happens} */
    boolean isNamed(EntityId state) {
        return reading.entities().contains(state);
    }

    /** Makes a state of which only the capital is named one of those that the article speaks of. */
    void name(EntityId state) {
        bySentence.stream()
                .flatMap(List::stream)
                .filter(passage -> passage.state().equals(state) && !isNamed(state))
                .flatMap(passage -> lexicon.country(passage.mention().text()).stream())
                .findFirst()
                .ifPresent(country -> reading.entities().add(state, country.name()));
    }

    /** {@return whether the sentence is set there by its words before the token: "In Warsaw, …"} */
    boolean isSetBefore(int sentence, int token, EntityId state) {
        var tree = reading.tree(sentence);
        return of(sentence).stream()
                .filter(passage -> passage.state().equals(state))
                .map(Passage::mention)
                .filter(mention -> mention.end() <= token)
                .filter(mention -> mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.CAPITAL)
                .anyMatch(mention -> opensClause(tree, firstBefore(tree, mention.start()), mention, token));
    }

    /** "In Warsaw, …", "At a briefing in Warsaw on Monday, …", "for Turkey Ambassador X". */
    private static boolean opensClause(SyntaxTree tree, int preposition, Mention mention, int token) {
        boolean isFor =
                token - mention.end() <= LONGEST_GAP && tree.form(preposition).equalsIgnoreCase("for");
        boolean isIn = tree.form(preposition).equalsIgnoreCase("in")
                && IntStream.range(0, preposition)
                        .noneMatch(at -> tree.hasTag(at, "VERB", "AUX", "PROPN")
                                || tree.form(at).equals(","))
                && IntStream.range(mention.end(), token)
                        .anyMatch(at -> tree.form(at).equals(","));
        return isFor || tree.form(preposition).equals("In") || isIn;
    }

    private static int firstBefore(SyntaxTree tree, int token) {
        int before = Math.max(0, token - 1);
        return tree.hasTag(before, "DET") ? Math.max(0, before - 1) : before;
    }

    private List<Passage> read(int sentence) {
        var tree = reading.tree(sentence);
        var passages = new ArrayList<Passage>();
        for (var mention : reading.entities().mentions(sentence)) {
            state(mention)
                    .filter(state -> !isQuoted(tree, mention))
                    .ifPresent(state -> passages.add(new Passage(state, mention, weight(tree, mention))));
        }
        return passages;
    }

    /** The state or territory that is named, or in whose city something happens. */
    private Optional<EntityId> state(Mention mention) {
        if (GOVERNED.contains(mention.type())) {
            return Optional.of(reading.entities().id(mention));
        }
        return mention.type() == EntityType.PLACE
                ? lexicon.country(mention.text())
                        .map(country -> new EntityId(country.type(), Slug.of(country.name())))
                        .or(() -> lexicon.politiesOfCity(mention.text())
                                .map(Polity::id)
                                .filter(reading.entities()::contains)
                                .findFirst())
                : Optional.empty();
    }

    private double weight(SyntaxTree tree, Mention mention) {
        int head = tree.firstConjunct(mention.head(tree));
        if (mention.type() == EntityType.PLACE) {
            boolean isCapital = lexicon.country(mention.text()).isPresent();
            return isCapital ? CAPITAL_WEIGHT : CITY_WEIGHT;
        }
        if (mention.form() == Mention.Form.ADJECTIVE) {
            return isOfficial(tree, head) ? OFFICIAL_WEIGHT : NATIONALITY_WEIGHT;
        }
        if (tree.isUnder(head, "nsubj", "nmod:poss", "obl:agent")) {
            return ACTING_WEIGHT;
        }
        return tree.isUnder(head, "obj", "obl", "nmod") ? PATIENT_WEIGHT : NAMED_WEIGHT;
    }

    /** "Thai authorities" tell of the state; "Thai fishermen" are only from there. */
    private boolean isOfficial(SyntaxTree tree, int adjective) {
        int noun = tree.head(adjective);
        return noun >= 0
                && (words.has(RoleWords.Use.GOVERNMENT_NOUNS, tree.lemma(noun))
                        || lexicon.isOrganizationHead(tree.lemma(noun))
                        || lexicon.isTitleHead(tree.lemma(noun)));
    }

    /** What stands between quotation marks was said by somebody, and tells little of where the others serve. */
    private static boolean isQuoted(SyntaxTree tree, Mention mention) {
        return quotes(tree, 0, mention.start()) % 2 == 1 && quotes(tree, mention.end(), tree.size()) > 0;
    }

    private static long quotes(SyntaxTree tree, int from, int to) {
        return IntStream.range(from, to)
                .filter(token ->
                        tree.hasTag(token, "PUNCT") && Set.of("\"", "``", "''").contains(tree.form(token)))
                .count();
    }

    private Set<EntityId> titleStates() {
        var states = new HashSet<EntityId>();
        var title = List.of(reading.article().title().orElse("").split("[\\s:;,.!?\"'’“”()]+", -1));
        for (int from = 0; from < title.size(); from++) {
            for (int to = Math.min(title.size(), from + LONGEST_STATE_NAME); to > from; to--) {
                var country = lexicon.country(String.join(" ", title.subList(from, to)));
                if (country.isPresent() && !title.get(from).isEmpty()) {
                    states.add(new EntityId(
                            country.get().type(), Slug.of(country.get().name())));
                    break;
                }
            }
        }
        return states;
    }
}
