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
    private final QuotationMarks marks;
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
        marks = new QuotationMarks(reading.trees());
        quotations = new Quotations(reading, marks, (sentence, head) -> of(sentence, head, false));
    }

    /** {@return which words are quoted} */
    QuotationMarks marks() {
        return marks;
    }

    /** {@return who says the word, if it is quoted and its speaker known} */
    Optional<EntityId> quotedSpeaker(int sentence, int token) {
        return quotations.speaker(sentence, token);
    }

    /** {@return whom or what the phrase with this head means; several for "both sides" and the like} */
    List<EntityId> of(int sentence, int head) {
        return of(sentence, head, true);
    }

    private List<EntityId> of(int sentence, int head, boolean isSpeakerKnown) {
        var tree = reading.tree(sentence);
        if (isPairOfPeople(tree, head)) {
            var pair = together(sentence, head);
            if (pair.size() == 2) {
                return pair;
            }
        }
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

    /** "the secretary of the council, Armen Grigoryan", "his wife, Ana": the name in apposition or flat below. */
    private Optional<EntityId> apposed(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isPeople = lexicon.isTitleHead(tree.lemma(head)) || words.isPeople(tree.lemma(head));
        boolean isOne = tree.token(head).xpos().equals("NN")
                && !tree.children(head, "nmod:poss", "det").isEmpty();
        boolean isActor = isOne && tree.isUnder(head, "nsubj");
        if (!isPeople && !isOne) {
            return Optional.empty();
        }
        var names = isPeople ? tree.children(head, "appos", "flat", "nmod:desc") : tree.children(head, "appos");
        return names.stream()
                .flatMap(child -> reading.entities().idAt(sentence, child).or(() -> titled(sentence, child)).stream())
                .filter(id -> id.type() == EntityType.PERSON || (isActor && id.type() == EntityType.ORGANIZATION))
                .findFirst();
    }

    private Optional<EntityId> titled(int sentence, int head) {
        return personsByTitleHead.getOrDefault(sentence, Map.of()).getOrDefault(head, List.of()).stream()
                .findFirst();
    }

    private List<EntityId> nominal(int sentence, int head) {
        var tree = reading.tree(sentence);
        var lemma = tree.lemma(head);
        boolean isOffice = words.stateOffices().contains(lemma) && isCurrent(tree, head);
        if (words.stateActors().contains(lemma) || isOffice) {
            var owners = owningStates(sentence, head);
            if (!owners.isEmpty()) {
                return owners.stream()
                        .map(owner -> isOffice ? officeHolder(tree, head, owner).orElse(owner) : owner)
                        .toList();
            }
        }
        if (words.sides().contains(lemma) && isBoth(tree, head)) {
            return bothSides(sentence);
        }
        if (!isDefinite(tree, head)) {
            return List.of();
        }
        if (words.theState().contains(lemma)) {
            return lastOf(sentence, head, Set.of(EntityType.STATE))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (tree.token(head).xpos().equals("NNS")) {
            return holders(sentence, head, lemma);
        }
        return holder(sentence, head, lemma)
                .or(() -> organization(sentence, head, lemma))
                .map(List::of)
                .orElse(List.of());
    }

    /** "The senators": those of whom "Senators A and B" was said last. */
    private List<EntityId> holders(int sentence, int head, String lemma) {
        return heldBefore(sentence, head, lemma)
                .map(last -> held.stream()
                        .filter(title ->
                                title.title().sentence() == last.title().sentence()
                                        && title.title().head() == last.title().head())
                        .map(HeldTitle::person)
                        .distinct()
                        .toList())
                .filter(persons -> persons.size() >= 2)
                .orElse(List.of());
    }

    /** "Azerbaijani officials", "Lebanese and Israeli officials", "delegations from Chad and Sudan". */
    private static boolean isCurrent(SyntaxTree tree, int head) {
        return tree.token(head).xpos().matches("NNP?")
                && tree.children(head, "amod", "compound").stream()
                        .noneMatch(
                                word -> Set.of("former", "late", "ex", "deputy").contains(tree.lemma(word)));
    }

    /** "The Egyptian president": who the article says holds the office. */
    private Optional<EntityId> officeHolder(SyntaxTree tree, int head, EntityId state) {
        var modifiers = tree.children(head, "amod", "compound").stream()
                .map(tree::lemma)
                .filter(word -> lexicon.country(word).isEmpty())
                .toList();
        return reading.claims().stream()
                .map(Claim::fact)
                .filter(Fact.Tenure.class::isInstance)
                .map(Fact.Tenure.class::cast)
                .filter(tenure -> tenure.of().filter(state::equals).isPresent())
                .filter(tenure -> isOffice(tenure.role().toLowerCase(Locale.ROOT), tree.lemma(head), modifiers))
                .map(Fact.Tenure::person)
                .findFirst();
    }

    private static boolean isOffice(String role, String lemma, List<String> modifiers) {
        var words = List.of(role.split("[ -]", -1));
        return lemma.equals("leader")
                ? role.matches("president|(supreme )?leader|king|emir")
                : words.get(words.size() - 1).equals(lemma) && words.containsAll(modifiers);
    }

    private List<EntityId> owningStates(int sentence, int head) {
        var tree = reading.tree(sentence);
        for (int child : tree.children(head, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")) {
            var states = Set.of("", "of", "in", "from").contains(tree.caseOf(child))
                    ? statesAt(sentence, child)
                    : List.<EntityId>of();
            if (!states.isEmpty()) {
                return states;
            }
        }
        return List.of();
    }

    private List<EntityId> statesAt(int sentence, int token) {
        var tree = reading.tree(sentence);
        return tree.conjuncts(token).stream()
                .flatMap(at -> reading.entities().mentionAt(sentence, at).stream())
                .filter(found -> found.type() == EntityType.STATE || found.type() == EntityType.TERRITORY)
                .map(reading.entities()::id)
                .distinct()
                .toList();
    }

    private static boolean isBoth(SyntaxTree tree, int head) {
        return tree.children(head).stream()
                .anyMatch(child ->
                        Set.of("both", "two", "each", "neither", "either").contains(tree.lemma(child)));
    }

    /** "The two Democrats", "both ministers"; not "both countries". */
    private boolean isPairOfPeople(SyntaxTree tree, int head) {
        boolean isTwo = tree.children(head, "nummod", "det", "cc:preconj").stream()
                .anyMatch(child -> Set.of("two", "both").contains(tree.lemma(child)));
        return isTwo
                && tree.token(head).xpos().matches("NNP?S")
                && !words.sides().contains(tree.lemma(head));
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
        return heldBefore(sentence, head, lemma).map(HeldTitle::person);
    }

    private Optional<HeldTitle> heldBefore(int sentence, int head, String lemma) {
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
                        title -> title.title().sentence() * 1000 + title.title().head()));
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
            return subjectBefore(sentence, head)
                    .or(() -> lastOf(sentence, head, Set.of(EntityType.STATE, EntityType.ORGANIZATION)))
                    .map(List::of)
                    .orElse(List.of());
        }
        return List.of();
    }

    /** "The ministry welcomed … It called for …": a subject goes on with the subject of the sentence before. */
    private Optional<EntityId> subjectBefore(int sentence, int head) {
        boolean isSubject = reading.tree(sentence).isUnder(head, "nsubj");
        if (!isSubject || sentence == 0 || named(sentence, head)) {
            return Optional.empty();
        }
        return reading.entities().mentions(sentence - 1).stream()
                .filter(mention -> mention.type() == EntityType.STATE || mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> isSubject(sentence - 1, mention))
                .findFirst()
                .map(reading.entities()::id);
    }

    /** Whether a state or organisation is named in the sentence before the word. */
    private boolean named(int sentence, int head) {
        return reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> mention.end() <= head
                        && (mention.type() == EntityType.STATE || mention.type() == EntityType.ORGANIZATION));
    }

    /** "They": the persons or states that a sentence before names together, as its subject if possible. */
    private List<EntityId> together(int sentence, int head) {
        var continued = pluralSubjectBefore(sentence, head);
        if (!continued.isEmpty()) {
            return continued;
        }
        for (int at = sentence; at >= Math.max(0, sentence - 2); at--) {
            var tree = reading.tree(at);
            for (var mention : reading.entities().mentions(at)) {
                int first = mention.head(tree);
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

    /** "The senators condemn … They warn …": "they" goes on with a plural subject of the sentence before. */
    private List<EntityId> pluralSubjectBefore(int sentence, int head) {
        if (sentence == 0 || !reading.tree(sentence).hasTag(head, "PRON")) {
            return List.of();
        }
        var tree = reading.tree(sentence - 1);
        for (int token = 0; token < tree.size(); token++) {
            boolean isPlural =
                    tree.hasTag(token, "NOUN") && tree.token(token).xpos().equals("NNS");
            if (isPlural && tree.relation(token).equals("nsubj")) {
                var meant = of(sentence - 1, token);
                return meant.size() >= 2 ? meant : List.of();
            }
        }
        return List.of();
    }

    /** The nearest person before; subjects are preferred, and a gender that is known must fit. */
    private List<EntityId> person(int sentence, int head, Gender gender) {
        boolean isOutside = !marks.isQuoted(sentence, head);
        for (int at = sentence; at >= Math.max(0, sentence - 3); at--) {
            var candidates = new LinkedHashSet<EntityId>();
            int where = at;
            int limit = at == sentence ? head : Integer.MAX_VALUE;
            var mentions = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit)
                    .filter(mention -> fits(reading.entities().id(mention), gender))
                    .filter(mention -> !isSource(where, mention))
                    .filter(mention -> !(isOutside && marks.isQuoted(where, mention.start())))
                    .filter(mention -> where < sentence || !isOwnSubject(sentence, head, mention))
                    .sorted(Comparator.comparing((Mention mention) -> !isSubject(where, mention)))
                    .toList();
            mentions.forEach(mention -> candidates.add(reading.entities().id(mention)));
            if (!candidates.isEmpty()) {
                return List.of(candidates.iterator().next());
            }
            var titled = personsByTitleHead.getOrDefault(at, Map.of());
            var byTitle = titled.entrySet().stream()
                    .filter(entry -> entry.getKey() < limit && !isSource(where, entry.getKey()))
                    .filter(entry -> !(isOutside && marks.isQuoted(where, entry.getKey())))
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
        return isSource(sentence, mention.head(reading.tree(sentence)));
    }

    private boolean isSource(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isOwn = tree.caseOf(head).startsWith("according");
        return isOwn
                || tree.children(head, "nmod:desc", "compound").stream()
                        .anyMatch(title -> tree.caseOf(title).startsWith("according"))
                || (tree.isUnder(head, "appos", "flat", "nmod:desc")
                        && tree.caseOf(tree.head(head)).startsWith("according"));
    }

    /** "Keir received her": whoever acts is not the object of the same verb. */
    private boolean isOwnSubject(int sentence, int pronoun, Mention mention) {
        var tree = reading.tree(sentence);
        int subject = tree.firstConjunct(mention.head(tree));
        return tree.isUnder(pronoun, "obj", "iobj", "obl")
                && tree.isUnder(subject, "nsubj")
                && tree.head(subject) == tree.head(pronoun)
                && !tree.form(pronoun).endsWith("self");
    }

    private boolean isSubject(int sentence, Mention mention) {
        var tree = reading.tree(sentence);
        return tree.isUnder(tree.firstConjunct(mention.head(tree)), "nsubj");
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
