package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** Titles of those who are called "His Holiness", "Her Majesty" and the like. */
    private static final String CHURCH_AND_CROWN =
            ".*\\b(pope|catholicos|patriarch|metropolitan|cardinal|dalai lama|king|queen|emperor|sultan|emir|prince|princess)\\b.*";

    private final ArticleReading reading;
    private final PeopleWords words;
    private final Lexicon lexicon;
    private final Map<Integer, Map<Integer, List<EntityId>>> personsByTitleHead = new HashMap<>();
    private final List<HeldTitle> held;
    private final QuotationMarks marks;
    private final Quotations quotations;
    private final Pronouns pronouns;
    private final Pairs pairs;
    private final MainSides sides;
    private final StateActors stateActors;

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
        pronouns = new Pronouns(reading, marks, personsByTitleHead, this::of);
        pairs = new Pairs(reading, held, lexicon);
        sides = new MainSides(reading.entities());
        stateActors = new StateActors(reading, words, lexicon);
        quotations = new Quotations(reading, marks, (sentence, head) -> of(sentence, head, false));
    }

    /** {@return which words are quoted} */
    QuotationMarks marks() {
        return marks;
    }

    /** {@return which two people "the two" mean} */
    Pairs pairs() {
        return pairs;
    }

    /** {@return who says the word, if it is quoted and its speaker known} */
    Optional<EntityId> quotedSpeaker(int sentence, int token) {
        return quotations.speaker(sentence, token);
    }

    /** {@return whether it is "I", "we" or one of their forms} */
    boolean isFirstPerson(int sentence, int head) {
        return pronouns.isFirstPerson(sentence, head);
    }

    /** {@return whom or what the phrase with this head means; several for "both sides" and the like} */
    List<EntityId> of(int sentence, int head) {
        return of(sentence, head, true);
    }

    private List<EntityId> of(int sentence, int head, boolean isSpeakerKnown) {
        var tree = reading.tree(sentence);
        if (isPairOfPeople(tree, head)) {
            var pair = pairs.holding(sentence, head).orElseGet(() -> pronouns.together(sentence, head));
            if (pair.size() == 2) {
                return pair;
            }
        }
        var mention = reading.entities().mentionAt(sentence, head);
        if (mention.isPresent()) {
            return isOneOfPeople(tree, mention.get(), head)
                    ? stateActors.compatriot(mention.get(), sentence, head)
                    : named(mention.get(), head);
        }
        var titled = personsByTitleHead.getOrDefault(sentence, Map.of()).get(head);
        if (titled != null) {
            return titled.stream().distinct().toList();
        }
        var apposed = apposed(sentence, head);
        if (apposed.isPresent()) {
            return List.of(apposed.get());
        }
        if (tree.hasTag(head, "NUM") && tree.lemma(head).equals("two") && isDefinite(tree, head)) {
            return pairs.before(sentence, head, -1).orElse(List.of());
        }
        if (tree.hasTag(head, "PRON", "DET")) {
            return pronouns.isFirstPerson(sentence, head)
                    ? speaker(sentence, head, isSpeakerKnown)
                    : pronouns.of(sentence, head);
        }
        return nominal(sentence, head);
    }

    /** "The Kenyan": one person, not the state. */
    private static boolean isOneOfPeople(SyntaxTree tree, Mention mention, int head) {
        return mention.form() != Mention.Form.NAME
                && mention.form() != Mention.Form.SEAT
                && mention.form() != Mention.Form.CAPITAL
                && mention.end() == head + 1
                && isDefinite(tree, head)
                && tree.isUnder(head, "nsubj")
                && tree.token(head).xpos().matches("NNP?");
    }

    /** "The former", "the latter": the first or the last of two whom the sentence before names. */
    private List<EntityId> pair(int sentence, int head, boolean isLast) {
        var persons = reading.entities().mentionsBefore(sentence, head).stream()
                .filter(mention -> mention.type() == EntityType.PERSON && mention.sentence() >= sentence - 1)
                .map(reading.entities()::id)
                .distinct()
                .toList();
        if (persons.isEmpty()) {
            return List.of();
        }
        return List.of(persons.get(isLast ? persons.size() - 1 : 0));
    }

    /** "I" and "we" in a quotation mean its speaker. */
    private List<EntityId> speaker(int sentence, int head, boolean isKnown) {
        return isKnown ? quotations.speaker(sentence, head).map(List::of).orElse(List.of()) : List.of();
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
        if (lemma.matches("holiness|beatitude|eminence|majesty|highness|excellency")) {
            var styled = pairs.lastCalled(CHURCH_AND_CROWN, sentence, head);
            if (styled.isPresent() && !lemma.equals("excellency")) {
                return List.of(styled.get());
            }
            return tree.children(head, "nmod:poss").stream()
                    .flatMap(pronoun -> pronouns.of(sentence, pronoun).stream())
                    .toList();
        }
        var actors = stateActors.of(sentence, head);
        if (!actors.isEmpty()) {
            return actors;
        }
        if (words.sides().contains(lemma) && isBoth(tree, head)) {
            return sides.until(sentence);
        }
        if (!isDefinite(tree, head)) {
            return List.of();
        }
        if (lemma.equals("latter") || lemma.equals("former")) {
            return pair(sentence, head, lemma.equals("latter"));
        }
        if (words.theState().contains(lemma)) {
            return reading.entities()
                    .lastBefore(sentence, head, Set.of(EntityType.STATE))
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
        return sides.until(reading.trees().size() - 1);
    }

    /** {@return the state that the article names most, if any} */
    Optional<EntityId> mainState() {
        return sides.mostNamed();
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
                .filter(title -> title.title().isBefore(sentence, head))
                .max(Comparator.comparingInt(
                        title -> title.title().sentence() * 1000 + title.title().head()));
    }

    /** "the ministry", "the court": the organisation named last that has the word in its name. */
    private Optional<EntityId> organization(int sentence, int head, String lemma) {
        if (!lexicon.isOrganizationHead(lemma)) {
            return Optional.empty();
        }
        return reading.entities().mentionsBefore(sentence, head).stream()
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> List.of(NameFold.fold(reading.entities()
                                        .label(reading.entities().id(mention)))
                                .split("[^a-z]+"))
                        .contains(lemma))
                .reduce((earlier, later) -> later)
                .map(reading.entities()::id);
    }
}
