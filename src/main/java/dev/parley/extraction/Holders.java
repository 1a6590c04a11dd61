package dev.parley.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which state or armed organisation stands behind those who hold people: a police force, a court, a city's jail. */
final class Holders {

    /** Organisations by these words act for a state, which the article must make known otherwise. */
    private static final Set<String> OF_THE_STATE = Set.of(
            "court",
            "police",
            "ministry",
            "office",
            "service",
            "agency",
            "committee",
            "commission",
            "guard",
            "tribunal",
            "prosecutor",
            "department",
            "directorate",
            "bureau",
            "parliament",
            "rangers",
            "gendarmerie",
            "force",
            "military",
            "army",
            "navy",
            "junta",
            "government",
            "authorities");

    /** Who holds people without being a state. */
    private static final Set<String> ARMED = Set.of(
            "group",
            "gang",
            "rebel",
            "militia",
            "militant",
            "gunman",
            "insurgent",
            "guerrilla",
            "fighter",
            "faction",
            "alliance",
            "movement",
            "jihadist",
            "wing",
            "cell",
            "kidnapper",
            "militiaman",
            "paramilitary",
            "bandit",
            "cartel");

    private static final int OPENING = 3;
    private static final double OPENING_WEIGHT = 2;
    private static final double CLEAR_LEAD = 1.3;

    private final ArticleReading reading;
    private final Referents referents;
    private final Lexicon lexicon;

    Holders(ArticleReading reading, Referents referents, Lexicon lexicon) {
        this.reading = reading;
        this.referents = referents;
        this.lexicon = lexicon;
    }

    /** {@return whether the noun means people under arms who need not be a state's: rebels} */
    static boolean isArmed(String noun) {
        return ARMED.contains(noun);
    }

    /** {@return the state or organisation that the phrase makes the holder} */
    Optional<EntityId> of(int sentence, int head) {
        var named = referents.of(sentence, head).stream()
                .filter(id -> id.type() == EntityType.STATE || id.type() == EntityType.ORGANIZATION)
                .findFirst();
        if (named.isPresent() && named.get().type() == EntityType.STATE) {
            return named;
        }
        var below = stateBelow(sentence, head);
        if (below.isPresent()) {
            return below;
        }
        if (named.isEmpty()) {
            named = organizationBelow(sentence, head);
        }
        if (named.isPresent()) {
            var organization = named.get();
            var byName = stateNamedIn(reading.entities().label(organization));
            return byName.isPresent() || isOfTheState(organization) ? byName : named;
        }
        return Optional.empty();
    }

    /** "Rebels of the Lord's Army", "the armed group known as the Lord's Army"; "the group" is the one named last. */
    private Optional<EntityId> organizationBelow(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!ARMED.contains(tree.lemma(head))) {
            return Optional.empty();
        }
        boolean isThe = tree.children(head, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("the"));
        return organizationOf(sentence, head).or(() -> isThe ? armedGroupBefore(sentence, head) : Optional.empty());
    }

    private Optional<EntityId> armedGroupBefore(int sentence, int head) {
        return reading.entities().mentionsBefore(sentence, head).stream()
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .map(reading.entities()::id)
                .filter(id -> !isOfTheState(id))
                .reduce((earlier, later) -> later);
    }

    private Optional<EntityId> organizationOf(int sentence, int head) {
        var tree = reading.tree(sentence);
        return tree.subtree(head).stream()
                .filter(token -> tree.isUnder(token, "nmod", "appos", "compound", "obl", "flat", "nmod:desc"))
                .filter(token -> tree.caseOf(token).matches("|of|from|as"))
                .flatMap(token -> reading.entities().idAt(sentence, token).stream())
                .filter(id -> id.type() == EntityType.ORGANIZATION)
                .findFirst();
    }

    private boolean isOfTheState(EntityId organization) {
        var label = NameFold.fold(reading.entities().label(organization));
        return List.of(label.split("[^a-z]+")).stream().anyMatch(OF_THE_STATE::contains);
    }

    private Optional<EntityId> stateBelow(int sentence, int head) {
        var tree = reading.tree(sentence);
        return tree.subtree(head).stream()
                .filter(token -> token == head || tree.head(token) == head || tree.head(tree.head(token)) == head)
                .flatMap(token -> stateAt(sentence, token).stream())
                .findFirst();
    }

    /** {@return the state of this word: its own name, demonym or capital, or one of its cities} */
    Optional<EntityId> stateAt(int sentence, int token) {
        var id = reading.entities().idAt(sentence, token).filter(found -> found.type() == EntityType.STATE);
        return id.isPresent() ? id : stateOfCity(reading.tree(sentence).form(token));
    }

    /** {@return the state that a name contains, or one of whose cities it contains} */
    Optional<EntityId> stateNamedIn(String label) {
        return List.of(label.replaceAll("['’]s\\b", "").split("[\\s-]+")).stream()
                .flatMap(word -> lexicon
                        .country(word)
                        .filter(country -> country.type() == EntityType.STATE)
                        .flatMap(this::knownState)
                        .or(() -> stateOfCity(word))
                        .stream())
                .findFirst();
    }

    /** {@return the city that a name contains, which the article or general knowledge makes one: "Lomé Military Court"} */
    Optional<String> cityNamedIn(String label) {
        return List.of(label.split("[\\s,]+")).stream()
                .map(word -> word.replaceFirst("['’]s$", ""))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .filter(word -> lexicon.country(word)
                        .map(country -> country.form() == Mention.Form.CAPITAL)
                        .orElse(lexicon.isCity(word)))
                .findFirst()
                .or(() -> capitalNamedIn(label));
    }

    /** "A court in the Chadian capital", "in Chad's capital". */
    private Optional<String> capitalNamedIn(String label) {
        return label.contains("capital")
                ? stateNamedIn(label).map(reading.entities()::label).flatMap(lexicon::capitalOf)
                : Optional.empty();
    }

    /** A capital makes its state known even where nothing else names it: "the dungeons of Baku". */
    private Optional<EntityId> knownState(Lexicon.Country country) {
        var id = new EntityId(EntityType.STATE, Slug.of(country.name()));
        if (country.form() == Mention.Form.CAPITAL && !reading.entities().contains(id)) {
            reading.entities().add(id, country.name());
        }
        return reading.entities().contains(id) ? Optional.of(id) : Optional.empty();
    }

    /** {@return the state of a city, if the article speaks of that state} */
    Optional<EntityId> stateOfCity(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return Optional.empty();
        }
        return lexicon.stateOfCity(name)
                .map(state -> new EntityId(EntityType.STATE, Slug.of(state)))
                .filter(reading.entities()::contains);
    }

    /** {@return the state that the article is mostly set in, where one leads clearly; its beginning counts more} */
    Optional<EntityId> ofTheStory() {
        var weights = new HashMap<EntityId, Double>();
        for (var tree : reading.trees()) {
            int sentence = tree.sentence().index();
            double weight = sentence < OPENING ? OPENING_WEIGHT : 1;
            for (int token = 0; token < tree.size(); token++) {
                stateAt(sentence, token).ifPresent(state -> weights.merge(state, weight, Double::sum));
            }
        }
        return leader(weights);
    }

    /** {@return the state of the place that the sentence, or one so many before, names after "in" or "at"} */
    Optional<EntityId> ofTheScene(int sentence, int reach) {
        for (int at = sentence; at >= Math.max(0, sentence - reach); at--) {
            var tree = reading.tree(at);
            for (int token = 0; token < tree.size(); token++) {
                boolean isPlace =
                        tree.hasTag(token, "PROPN") && tree.caseOf(token).matches("in|at|near|outside");
                var state = isPlace ? stateAt(at, token) : Optional.<EntityId>empty();
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<EntityId> leader(Map<EntityId, Double> weights) {
        var ranked = weights.entrySet().stream()
                .sorted(Map.Entry.<EntityId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        boolean isClear = ranked.size() == 1
                || (ranked.size() > 1
                        && ranked.get(0).getValue()
                                >= CLEAR_LEAD * ranked.get(1).getValue());
        return isClear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }
}
