package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the state that an office-holder serves when the article never says it beside the title.
 *
 * <p>States weigh by how near they stand to the person and by how they stand there: a state that acts or owns
 * something counts for more than one that something is done to. States whose own holder of the same title is known
 * are left out: where Aliyev is the Azerbaijani president, another president is not.
 */
final class HomeState {

    private static final double FREQUENCY_WEIGHT = 0.14;
    /** What an article's title names is what the article is about. */
    private static final double TITLE_WEIGHT = 2;

    private static final int LONGEST_STATE_NAME = 4;
    /** "Chile's minister met General X": Chile tells of the minister, not of the general. */
    private static final double OTHERS_FACTOR = 0.3;
    /** How much likelier the likeliest state must be than the next; no state is better than a wrong one. */
    private static final double CLEAR_MARGIN = 1.1;

    private static final double NAMESAKE_FACTOR = 4;
    private static final double FOREIGN_SURNAME_FACTOR = 0.3;
    private static final double CAPITAL_WEIGHT = 0.6;
    private static final double CITY_WEIGHT = 0.3;
    private static final double NATIONALITY_WEIGHT = 0.45;
    /** Articles begin with the country that they are about. */
    private static final double LEAD_WEIGHT = 0.25;

    private static final int LEAD_SENTENCES = 3;
    private static final int LONGEST_NAME = 4;
    /** For "President X and Vice President Y": they serve one state. */
    private static final double COMPANION_WEIGHT = 6;

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private final Governments governments = new Governments();
    private final Lexicon lexicon;
    private final RoleWords words;

    HomeState(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return the likeliest of the states that the article speaks of} */
    Optional<EntityId> of(ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var ranked = weights(reading, held, all, homes).entrySet().stream()
                .sorted(Map.Entry.<EntityId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean isClear = ranked.size() == 1
                || (ranked.size() > 1
                        && ranked.get(0).getValue()
                                >= CLEAR_MARGIN * ranked.get(1).getValue());
        return isClear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    /** {@return the likeliest state where the person's surname is at home, if that is the likeliest of all} */
    Optional<EntityId> ofNamesake(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var surname = PersonName.of(reading.entities().label(held.person())).surname();
        return of(reading, held, all, homes).filter(state -> governments.isAtHome(surname, state));
    }

    private Map<EntityId, Double> weights(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var taken = taken(held, all, homes);
        var weights = new HashMap<EntityId, Double>();
        for (int at = 0; at < reading.trees().size(); at++) {
            double nearness = nearness(reading, held.person(), held, at);
            for (var mention : reading.entities().mentions(at)) {
                var state = state(reading, mention)
                        .filter(id -> !isPosting(held.title(), mention)
                                && !taken.contains(id)
                                && governments.mayHave(id, held.title().role()));
                if (state.isPresent() && !isQuoted(reading.tree(at), mention)) {
                    double lead = at < LEAD_SENTENCES ? LEAD_WEIGHT : 0;
                    double weight = (nearness + FREQUENCY_WEIGHT + lead) * weight(reading.tree(at), mention);
                    if (isOfAnother(reading, held, mention, all)) {
                        weight *= OTHERS_FACTOR;
                    }
                    weights.merge(state.get(), weight, Double::sum);
                }
            }
        }
        titleStates(reading).forEach(state -> weights.computeIfPresent(state, (id, weight) -> weight + TITLE_WEIGHT));
        companionState(reading, held, all, homes)
                .ifPresent(state -> weights.computeIfPresent(state, (id, weight) -> weight + COMPANION_WEIGHT));
        var surname = PersonName.of(reading.entities().label(held.person())).surname();
        weights.replaceAll((state, weight) -> weight * surnameFactor(surname, state));
        return weights;
    }

    /** The states that the article's title names or means by a demonym. */
    private Set<EntityId> titleStates(ArticleReading reading) {
        var states = new HashSet<EntityId>();
        var words = List.of(reading.article().title().orElse("").split("[\\s:;,.!?\"'’“”()]+", -1));
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_STATE_NAME); to > from; to--) {
                var country = lexicon.country(String.join(" ", words.subList(from, to)))
                        .filter(found -> found.form() == Mention.Form.NAME
                                || found.form() == Mention.Form.ADJECTIVE
                                || found.form() == Mention.Form.PEOPLE);
                if (country.isPresent() && !words.get(from).isEmpty()) {
                    states.add(new EntityId(
                            country.get().type(), Slug.of(country.get().name())));
                    break;
                }
            }
        }
        return states;
    }

    /** The state or territory that is named, or in whose city something happens. */
    private Optional<EntityId> state(ArticleReading reading, Mention mention) {
        if (GOVERNED.contains(mention.type())) {
            return Optional.of(reading.entities().id(mention));
        }
        return mention.type() == EntityType.PLACE
                ? lexicon.country(mention.text())
                        .map(Lexicon.Country::name)
                        .or(() -> lexicon.stateOfCity(mention.text()))
                        .map(name -> new EntityId(EntityType.STATE, Slug.of(name)))
                        .filter(reading.entities()::contains)
                : Optional.empty();
    }

    private double surnameFactor(String surname, EntityId state) {
        if (governments.isAtHome(surname, state)) {
            return NAMESAKE_FACTOR;
        }
        return governments.isForeign(surname, state) ? FOREIGN_SURNAME_FACTOR : 1;
    }

    /** The state of whoever is named in one breath with the holder, each with a title of their own. */
    private Optional<EntityId> companionState(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var tree = reading.tree(held.title().sentence());
        return all.stream()
                .filter(other -> other.title().sentence() == held.title().sentence())
                .filter(other -> !other.person().equals(held.person()))
                .filter(other -> isBesideAnd(tree, other.title(), held.title())
                        || isBesideAnd(tree, held.title(), other.title())
                        || isOverlord(
                                reading,
                                other.person(),
                                held.person(),
                                held.title().sentence()))
                .flatMap(other -> Optional.ofNullable(homes.get(other.person())).stream())
                .findFirst();
    }

    /** "The president dismissed X": they serve one state. */
    private boolean isOverlord(ArticleReading reading, EntityId lord, EntityId vassal, int sentence) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        for (int verb = 0; verb < tree.size(); verb++) {
            boolean isDecree = tree.hasTag(verb, "VERB")
                    && (words.has(Use.APPOINTING, tree.lemma(verb)) || words.has(Use.REMOVING, tree.lemma(verb)));
            if (isDecree
                    && names(reading, sentence, arguments.agents(verb), lord)
                    && names(reading, sentence, arguments.patients(verb), vassal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(ArticleReading reading, int sentence, List<Integer> tokens, EntityId person) {
        return tokens.stream().anyMatch(token -> reading.named(sentence, token).contains(person));
    }

    /** One title, a name, "and", the other title. */
    private static boolean isBesideAnd(SyntaxTree tree, TitlePhrase left, TitlePhrase right) {
        return left.end() < right.start()
                && right.start() - left.end() <= LONGEST_NAME + 1
                && tree.form(right.start() - 1).equals("and");
    }

    /** "Ambassador to Israel": the country of the posting is not the one that is served. */
    private static boolean isPosting(TitlePhrase title, Mention mention) {
        return mention.sentence() == title.sentence()
                && mention.start() >= title.start()
                && mention.end() <= title.end();
    }

    /** A state that the text gives to somebody else's title. */
    private static boolean isOfAnother(ArticleReading reading, HeldTitle held, Mention mention, List<HeldTitle> all) {
        return all.stream()
                .filter(other -> !other.person().equals(held.person()))
                .filter(other -> isPosting(other.title(), mention))
                .anyMatch(other -> other.of().contains(reading.entities().id(mention)));
    }

    /** States whose present holder of the same title is known to be someone else. */
    private Set<EntityId> taken(HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var taken = new HashSet<EntityId>();
        for (var other : all) {
            boolean isRival = held.status().equals("current")
                    && !other.person().equals(held.person())
                    && isSameOffice(other, held);
            if (isRival && homes.containsKey(other.person())) {
                taken.add(homes.get(other.person()));
            }
        }
        return taken;
    }

    /** What stands between quotation marks was said by somebody, and tells little of where the others serve. */
    private static boolean isQuoted(SyntaxTree tree, Mention mention) {
        long before = java.util.stream.IntStream.range(0, mention.start())
                .filter(token -> isQuote(tree, token))
                .count();
        long after = java.util.stream.IntStream.range(mention.end(), tree.size())
                .filter(token -> isQuote(tree, token))
                .count();
        return before % 2 == 1 && after > 0;
    }

    private static boolean isQuote(SyntaxTree tree, int token) {
        return tree.hasTag(token, "PUNCT") && Set.of("\"", "``", "''").contains(tree.form(token));
    }

    /** The same office of which a state has one: there are many generals and members of parliament. */
    private boolean isSameOffice(HeldTitle left, HeldTitle right) {
        var role = lexicon.canonicalTitle(left.title().role());
        var last = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return words.has(Use.SOLE_OFFICES, last)
                && role.equalsIgnoreCase(lexicon.canonicalTitle(right.title().role()))
                && left.status().equals(right.status());
    }

    /** Sentences that name the person weigh by their distance to nothing; others by their distance to the title. */
    private static double nearness(ArticleReading reading, EntityId person, HeldTitle held, int sentence) {
        boolean isNamed = reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> reading.entities().id(mention).equals(person));
        int distance = Math.abs(held.title().sentence() - sentence);
        boolean isBefore = sentence < held.title().sentence();
        double base = 1.0 / (1 + distance * (isBefore ? 1 : 2));
        return isNamed ? Math.max(base, 0.5) : base * 0.6;
    }

    /** "Thai authorities" tell of the state; "Thai fishermen" are only from there. */
    private boolean isOfficial(SyntaxTree tree, int adjective) {
        int noun = tree.head(adjective);
        return noun >= 0
                && (words.has(Use.GOVERNMENT_NOUNS, tree.lemma(noun))
                        || lexicon.isOrganizationHead(tree.lemma(noun))
                        || lexicon.isTitleHead(tree.lemma(noun)));
    }

    private double weight(SyntaxTree tree, Mention mention) {
        int head = tree.firstConjunct(mention.head(tree));
        if (mention.type() == EntityType.PLACE) {
            boolean isCapital = lexicon.country(mention.text()).isPresent();
            return isCapital ? CAPITAL_WEIGHT : CITY_WEIGHT;
        }
        if (mention.form() == Mention.Form.ADJECTIVE) {
            return isOfficial(tree, head) ? 0.8 : NATIONALITY_WEIGHT;
        }
        if (tree.isUnder(head, "nsubj", "nmod:poss", "obl:agent")) {
            return 1.2;
        }
        return tree.isUnder(head, "obj", "obl", "nmod") ? 0.5 : 0.7;
    }
}
