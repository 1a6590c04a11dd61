package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom or what a noun phrase means: by name, by title ("the premier"), by pronoun, by state ("Azerbaijani
 * officials"), by short form ("the ministry"), or both sides at once.
 *
 * <p>Sieves from sure to likely; a phrase that none of them understands means nothing.
 */
final class Referents {

    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "both");
    private static final Set<String> NEUTER = Set.of("it", "its", "itself");

    private final ArticleReading reading;
    private final PeopleWords words;
    private final Lexicon lexicon;
    private final Map<Integer, Map<Integer, List<EntityId>>> personsByTitleHead = new HashMap<>();
    private final List<HeldTitle> held;
    private final Quotations quotations;

    Referents(ArticleReading reading, List<HeldTitle> held, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.words = words;
        this.lexicon = lexicon;
        this.held = held;
        for (var title : held) {
            personsByTitleHead
                    .computeIfAbsent(title.title().sentence(), sentence -> new HashMap<>())
                    .computeIfAbsent(title.title().head(), head -> new ArrayList<>())
                    .add(title.person());
        }
        quotations = new Quotations(reading, (sentence, head) -> of(sentence, head, false));
    }

    /** {@return whom or what the phrase with this head means; several for "both sides" and the like} */
    List<EntityId> of(int sentence, int head) {
        return of(sentence, head, true);
    }

    private List<EntityId> of(int sentence, int head, boolean isSpeakerKnown) {
        var tree = reading.tree(sentence);
        var mention = reading.entities().mentionAt(sentence, head);
        if (mention.isPresent()) {
            return named(mention.get(), head);
        }
        var titled = personsByTitleHead.getOrDefault(sentence, Map.of()).get(head);
        if (titled != null) {
            return titled.stream().distinct().toList();
        }
        var apposed = apposed(sentence, head);
        if (apposed.isPresent()) {
            return List.of(apposed.get());
        }
        if (tree.hasTag(head, "PRON", "DET")) {
            return pronoun(sentence, head, isSpeakerKnown);
        }
        return nominal(sentence, head);
    }

    private List<EntityId> named(Mention mention, int head) {
        var id = reading.entities().id(mention);
        if (mention.type() == EntityType.ORGANIZATION && mention.end() <= head) {
            return List.of();
        }
        return List.of(id);
    }

    /** "the secretary of the council, Armen Grigoryan": the phrase means the name in apposition or flat below it. */
    private Optional<EntityId> apposed(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!lexicon.isTitleHead(tree.lemma(head)) && !words.isPeople(tree.lemma(head))) {
            return Optional.empty();
        }
        return tree.children(head, "appos", "flat", "nmod:desc").stream()
                .flatMap(child -> reading.entities().idAt(sentence, child).stream())
                .filter(id -> id.type() == EntityType.PERSON)
                .findFirst();
    }

    private List<EntityId> nominal(int sentence, int head) {
        var tree = reading.tree(sentence);
        var lemma = tree.lemma(head);
        if (words.stateActors().contains(lemma)) {
            var owner = owningState(sentence, head);
            if (owner.isPresent()) {
                return List.of(owner.get());
            }
        }
        if (words.sides().contains(lemma) && isBoth(tree, head)) {
            return bothSides(sentence);
        }
        if (!isDefinite(tree, head)) {
            return List.of();
        }
        if (Set.of("country", "state", "government", "authority", "nation").contains(lemma)) {
            return lastOf(sentence, head, Set.of(EntityType.STATE))
                    .map(List::of)
                    .orElse(List.of());
        }
        return holder(sentence, head, lemma)
                .or(() -> organization(sentence, head, lemma))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<EntityId> owningState(int sentence, int head) {
        var tree = reading.tree(sentence);
        for (int child : tree.children(head, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")) {
            var preposition = tree.caseOf(child);
            if (preposition.isEmpty() || preposition.equals("of") || preposition.equals("in")) {
                var mention = reading.entities()
                        .mentionAt(sentence, child)
                        .filter(found -> found.type() == EntityType.STATE || found.type() == EntityType.TERRITORY);
                if (mention.isPresent()) {
                    return mention.map(reading.entities()::id);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBoth(SyntaxTree tree, int head) {
        return tree.children(head).stream()
                .anyMatch(child ->
                        Set.of("both", "two", "each", "neither", "either").contains(tree.lemma(child)));
    }

    private static boolean isDefinite(SyntaxTree tree, int head) {
        return tree.children(head, "det").stream()
                .anyMatch(det -> Set.of("the", "this", "that").contains(tree.lemma(det)));
    }

    /** {@return the two states that the whole article speaks of most, if they stand out} */
    List<EntityId> mainSides() {
        return bothSides(reading.trees().size() - 1);
    }

    private List<EntityId> bothSides(int sentence) {
        var counts = new HashMap<EntityId, Integer>();
        for (int at = 0; at <= sentence; at++) {
            for (var mention : reading.entities().mentions(at)) {
                if (mention.type() == EntityType.STATE) {
                    counts.merge(reading.entities().id(mention), 1, Integer::sum);
                }
            }
        }
        var sides = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<EntityId, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        boolean isClear = sides.size() == 2
                || (sides.size() > 2
                        && sides.get(1).getValue() >= 2 * sides.get(2).getValue());
        return isClear ? sides.stream().limit(2).map(Map.Entry::getKey).toList() : List.of();
    }

    /** "the premier", "the archbishop": who was last called so, else the only one. */
    private Optional<EntityId> holder(int sentence, int head, String lemma) {
        var wanted = lexicon.canonicalTitle(lemma);
        return held.stream()
                .filter(title ->
                        lexicon.canonicalTitle(reading.tree(title.title().sentence())
                                                .lemma(title.title().head()))
                                        .equals(wanted)
                                || lexicon.canonicalTitle(title.title().role().toLowerCase(Locale.ROOT))
                                        .equals(wanted))
                .filter(title -> title.title().sentence() < sentence
                        || (title.title().sentence() == sentence
                                && title.title().head() < head))
                .max(Comparator.comparingInt(
                        title -> title.title().sentence() * 1000 + title.title().head()))
                .map(HeldTitle::person);
    }

    /** "the ministry", "the court": the organisation named last that has the word in its name. */
    private Optional<EntityId> organization(int sentence, int head, String lemma) {
        if (!lexicon.isOrganizationHead(lemma)) {
            return Optional.empty();
        }
        return before(sentence, head).stream()
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> List.of(NameFold.fold(reading.entities()
                                        .label(reading.entities().id(mention)))
                                .split("[^a-z]+"))
                        .contains(lemma))
                .reduce((earlier, later) -> later)
                .map(reading.entities()::id);
    }

    private List<EntityId> pronoun(int sentence, int head, boolean isSpeakerKnown) {
        var form = reading.tree(sentence).form(head).toLowerCase(Locale.ROOT);
        if (FEMALE.contains(form)) {
            return person(sentence, head, Gender.FEMALE);
        }
        if (MALE.contains(form)) {
            return person(sentence, head, Gender.MALE);
        }
        if (FIRST_PERSON.contains(form)) {
            return isSpeakerKnown ? speakerAround(sentence, head) : List.of();
        }
        if (PLURAL.contains(form)) {
            return together(sentence, head);
        }
        if (NEUTER.contains(form)) {
            return lastOf(sentence, head, Set.of(EntityType.STATE, EntityType.ORGANIZATION))
                    .map(List::of)
                    .orElse(List.of());
        }
        return List.of();
    }

    /** "They": the persons or states that a sentence before names together, as its subject if possible. */
    private List<EntityId> together(int sentence, int head) {
        for (int at = sentence; at >= Math.max(0, sentence - 2); at--) {
            var tree = reading.tree(at);
            for (var mention : reading.entities().mentions(at)) {
                int first = Metonymy.headOf(tree, mention);
                boolean isBefore = at < sentence || mention.end() <= head;
                if (!isBefore
                        || tree.conjuncts(first).size() < 2
                        || !tree.isUnder(first, "nsubj", "appos", "obj", "nmod", "obl")) {
                    continue;
                }
                int where = at;
                var all = tree.conjuncts(first).stream()
                        .flatMap(member -> reading.entities().idAt(where, member).stream())
                        .filter(id -> id.type() == EntityType.PERSON || id.type() == EntityType.STATE)
                        .distinct()
                        .toList();
                if (all.size() >= 2) {
                    return all;
                }
            }
        }
        return List.of();
    }

    /** The nearest person before; subjects are preferred, and a gender that is known must fit. */
    private List<EntityId> person(int sentence, int head, Gender gender) {
        for (int at = sentence; at >= Math.max(0, sentence - 3); at--) {
            var candidates = new LinkedHashSet<EntityId>();
            int where = at;
            int limit = at == sentence ? head : Integer.MAX_VALUE;
            var mentions = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit)
                    .filter(mention -> fits(reading.entities().id(mention), gender))
                    .filter(mention -> !isSource(where, mention))
                    .sorted(Comparator.comparing((Mention mention) -> !isSubject(where, mention)))
                    .toList();
            mentions.forEach(mention -> candidates.add(reading.entities().id(mention)));
            if (!candidates.isEmpty()) {
                return List.of(candidates.iterator().next());
            }
            var titled = personsByTitleHead.getOrDefault(at, Map.of());
            var byTitle = titled.entrySet().stream()
                    .filter(entry -> entry.getKey() < limit)
                    .flatMap(entry -> entry.getValue().stream())
                    .filter(id -> fits(id, gender))
                    .findFirst();
            if (byTitle.isPresent()) {
                return List.of(byTitle.get());
            }
        }
        return List.of();
    }

    private boolean fits(EntityId person, Gender gender) {
        return reading.entities().gender(person).map(gender::equals).orElse(true);
    }

    /** "According to X, he welcomed …": X is the source, and "he" somebody else. */
    private boolean isSource(int sentence, Mention mention) {
        var tree = reading.tree(sentence);
        return tree.caseOf(Metonymy.headOf(tree, mention)).startsWith("according");
    }

    private boolean isSubject(int sentence, Mention mention) {
        var tree = reading.tree(sentence);
        return tree.isUnder(tree.firstConjunct(Metonymy.headOf(tree, mention)), "nsubj");
    }

    /** "I" and "we" in a quotation mean its speaker. */
    private List<EntityId> speakerAround(int sentence, int head) {
        return quotations.speaker(sentence, head).map(List::of).orElse(List.of());
    }

    private Optional<EntityId> lastOf(int sentence, int head, Set<EntityType> types) {
        return before(sentence, head).stream()
                .filter(mention -> types.contains(mention.type()))
                .reduce((earlier, later) -> later)
                .map(reading.entities()::id);
    }

    private List<Mention> before(int sentence, int token) {
        var found = new ArrayList<Mention>();
        for (int at = Math.max(0, sentence - 4); at <= sentence; at++) {
            for (var mention : reading.entities().mentions(at)) {
                if (at < sentence || mention.end() <= token) {
                    found.add(mention);
                }
            }
        }
        return found;
    }
}
