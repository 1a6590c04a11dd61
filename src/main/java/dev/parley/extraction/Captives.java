package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells which persons or which group of people a phrase means, where it speaks of people who are held or tried.
 *
 * <p>Beyond names, titles and pronouns it understands appositions ("an officer" after a name), "the journalist" and
 * "both men" as those whose captivity was told last, and groups that are named again in fewer words.
 */
final class Captives {

    private static final Set<EntityType> ANYONE = Set.of(EntityType.PERSON, EntityType.GROUP);

    /** How many sentences back "the son" may have been named. */
    private static final int DESCRIPTION_REACH = 6;

    private final ArticleReading reading;
    private final Referents referents;
    private final GroupReader groups;
    private final PeopleWords words;
    private final KnownGroups known;
    private final ToldCaptives told;

    Captives(ArticleReading reading, Referents referents, GroupReader groups, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.referents = referents;
        this.groups = groups;
        this.words = words;
        known = new KnownGroups(reading, words);
        told = new ToldCaptives(reading, groups, words, lexicon);
    }

    /** {@return whether the phrase with this head means persons or a group} */
    boolean isOne(int sentence, int head) {
        return !persons(sentence, head).isEmpty()
                || !told.of(sentence, head).isEmpty()
                || groups.at(reading, sentence, head).isPresent();
    }

    /** {@return whether the phrase names people who act for a state, such as police} */
    boolean isAuthority(int sentence, int head) {
        return words.stateActors().contains(reading.tree(sentence).lemma(head));
    }

    /** {@return whether the phrase names where people are held} */
    boolean isPrison(int sentence, int head) {
        return words.prisons().contains(reading.tree(sentence).lemma(head));
    }

    /** {@return the persons or the group that the phrase means; a group that is new to the article is recorded} */
    List<EntityId> of(int sentence, int head) {
        var persons = persons(sentence, head);
        if (!persons.isEmpty()) {
            return persons;
        }
        var before = told.of(sentence, head);
        if (!before.isEmpty()) {
            return before;
        }
        var named = namedBefore(sentence, head);
        if (!named.isEmpty()) {
            return named;
        }
        return groups.at(reading, sentence, head)
                .map(group -> List.of(known.of(group)))
                .orElse(List.of());
    }

    /** {@return the group that the phrase means; one that is new to the article is recorded} */
    EntityId group(GroupPhrase phrase) {
        return known.of(phrase);
    }

    /** {@return whether the phrase names a group that the article has told of} */
    boolean isKnownGroup(GroupPhrase phrase) {
        return known.has(phrase);
    }

    /** {@return the person whose captivity or trial was told last before the sentence} */
    Optional<EntityId> lastDefendant(int sentence) {
        return told.lastPerson(sentence - 1);
    }

    /** {@return the persons that the phrase names or points to, and no groups} */
    List<EntityId> namesOf(int sentence, int head) {
        return persons(sentence, head);
    }

    /** "A and B, two citizens of Peru": the last of a list, of as many as it names before. */
    private List<EntityId> namedBefore(int sentence, int head) {
        var tree = reading.tree(sentence);
        var count = groups.at(reading, sentence, head).map(GroupPhrase::count).orElse(OptionalInt.empty());
        boolean isLast =
                tree.relation(head).equals("conj") && tree.children(head, "cc").isEmpty() && count.isPresent();
        if (!isLast) {
            return List.of();
        }
        var persons = tree.conjuncts(tree.firstConjunct(head)).stream()
                .filter(conjunct -> conjunct < head)
                .flatMap(conjunct -> persons(sentence, conjunct).stream())
                .distinct()
                .toList();
        return persons.size() == count.getAsInt() ? persons : List.of();
    }

    private List<EntityId> persons(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (ToldCaptives.isMany(tree, head)) {
            var subject = subjectBefore(sentence, head);
            if (subject.isPresent()) {
                return of(sentence, subject.get());
            }
            var just = told.justTold(sentence);
            var group = just.isEmpty() ? groupBefore(sentence, head).map(known::of) : Optional.<EntityId>empty();
            if (!just.isEmpty() || group.isPresent()) {
                return group.map(List::of).orElse(just);
            }
        }
        var pair = pairBefore(sentence, head);
        if (!pair.isEmpty()) {
            return pair;
        }
        var other = told.ratherThan(sentence, head, referents.of(sentence, head));
        if (other.isPresent()) {
            return List.of(other.get());
        }
        var meant = referents.of(sentence, head);
        var named = meant.stream().filter(id -> ANYONE.contains(id.type())).toList();
        if (ToldCaptives.isTheirs(tree, head)) {
            return told.theirs(sentence, head, named);
        }
        if (!named.isEmpty()) {
            return named;
        }
        return apposed(sentence, head)
                .or(() -> describedSo(sentence, head))
                .map(List::of)
                .orElse(List.of());
    }

    /** "His son Rustam was dragged off; the son was let go": who is named with the same noun before. */
    private Optional<EntityId> describedSo(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isThe = tree.token(head).xpos().equals("NN")
                && tree.children(head).stream()
                        .allMatch(child -> tree.lemma(child).equals("the") || tree.hasTag(child, "PUNCT"))
                && !tree.children(head, "det").isEmpty();
        return IntStream.iterate(sentence, at -> isThe && at >= 0 && at > sentence - DESCRIPTION_REACH, at -> at - 1)
                .boxed()
                .flatMap(at -> reading.entities().mentions(at).stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .filter(mention -> at < sentence || mention.end() <= head)
                        .filter(mention -> isDescribedBy(at, mention, tree.lemma(head))))
                .map(reading.entities()::id)
                .findFirst();
    }

    private boolean isDescribedBy(int sentence, Mention mention, String noun) {
        var tree = reading.tree(sentence);
        int name = mention.head(tree);
        boolean isBelow = tree.children(name, "nmod:desc", "compound", "appos").stream()
                .anyMatch(child -> tree.lemma(child).equals(noun));
        return isBelow
                || (tree.isUnder(name, "appos", "flat")
                        && tree.head(name) >= 0
                        && tree.lemma(tree.head(name)).equals(noun));
    }

    /** "The skipper, A, and his nephew B were not there. Both are in jail": two who were named together last. */
    private List<EntityId> pairBefore(int sentence, int head) {
        boolean isBoth = reading.tree(sentence).form(head).equalsIgnoreCase("both")
                && reading.tree(sentence).children(head).isEmpty();
        return IntStream.of(sentence, sentence - 1)
                .filter(at -> isBoth && at >= 0)
                .boxed()
                .flatMap(
                        at -> pairs(at, at == sentence ? head : reading.tree(at).size()))
                .findFirst()
                .orElse(List.of());
    }

    /** The coordinated phrases of a sentence that name two persons, the subject first. */
    private Stream<List<EntityId>> pairs(int sentence, int end) {
        var tree = reading.tree(sentence);
        return IntStream.range(0, end)
                .filter(token -> tree.hasTag(token, "NOUN", "PROPN")
                        && tree.children(token, "conj").size() == 1)
                .boxed()
                .sorted(Comparator.comparing(token -> !tree.isUnder(token, "nsubj")))
                .map(token -> tree.conjuncts(token).stream()
                        .flatMap(conjunct -> persons(sentence, conjunct).stream())
                        .filter(id -> id.type() == EntityType.PERSON)
                        .distinct()
                        .toList())
                .filter(persons -> persons.size() == 2);
    }

    /** "Both are in jail, where prosecutors have charged them": the plural pronoun that is subject earlier in the sentence. */
    private Optional<Integer> subjectBefore(int sentence, int head) {
        var tree = reading.tree(sentence);
        return IntStream.range(0, head)
                .filter(token -> tree.form(token).matches("(?i)they|both") && tree.isUnder(token, "nsubj"))
                .boxed()
                .reduce((earlier, later) -> later);
    }

    /** {@return how the group is called and counted that the phrase means; "they" go by the phrase that they stand for} */
    Optional<GroupPhrase> phrase(int sentence, int head) {
        return ToldCaptives.isMany(reading.tree(sentence), head)
                ? groupBefore(sentence, head)
                : groups.at(reading, sentence, head);
    }

    /** "Two clerks returned home; they had been held": a counted group earlier in the sentence, or the subject before. */
    private Optional<GroupPhrase> groupBefore(int sentence, int head) {
        var here = groupsOf(sentence, head).filter(group -> group.count().isPresent());
        var before = sentence == 0
                ? Stream.<GroupPhrase>empty()
                : groupsOf(sentence - 1, Integer.MAX_VALUE)
                        .filter(group -> group.count().isPresent() && group.isDefinite())
                        .filter(group -> reading.tree(sentence - 1).isUnder(group.head(), "nsubj"));
        return here.reduce((earlier, later) -> later).or(before::findFirst);
    }

    private Stream<GroupPhrase> groupsOf(int sentence, int end) {
        return IntStream.range(0, Math.min(end, reading.tree(sentence).size()))
                .boxed()
                .flatMap(token -> groups.at(reading, sentence, token).stream());
    }

    /** "The nephew, Narek X", "one of them, Ashot Y", "Rico Z, a German", "Amal W is the first reporter to be jailed". */
    private Optional<EntityId> apposed(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!tree.hasTag(head, "NOUN", "PROPN", "ADJ", "NUM")) {
            return Optional.empty();
        }
        boolean isSingular = tree.token(head).xpos().matches("NN|NNP|JJ|CD") && !words.isCollective(tree.lemma(head));
        if (!isSingular || tree.isUnder(head, "nmod:poss")) {
            return Optional.empty();
        }
        for (int child : tree.children(head, "appos", "flat", "nmod", "nmod:desc")) {
            boolean isName =
                    tree.caseOf(child).isEmpty() && person(sentence, child).isPresent() && child > head;
            if (isName) {
                return person(sentence, child);
            }
        }
        if (tree.isUnder(head, "appos") || tree.relation(head).equals("conj")) {
            return nameAbove(sentence, head).or(() -> nameBefore(sentence, head));
        }
        if (!tree.children(head, "cop").isEmpty()) {
            return tree.children(head, "nsubj").stream()
                    .flatMap(subject -> person(sentence, subject).stream())
                    .findFirst();
        }
        return nameBefore(sentence, head);
    }

    private Optional<EntityId> nameAbove(int sentence, int head) {
        var tree = reading.tree(sentence);
        int at = head;
        while (tree.isUnder(at, "appos") || (tree.relation(at).equals("conj") && !isDetermined(tree, at))) {
            at = tree.head(at);
            if (person(sentence, at).isPresent()) {
                return person(sentence, at);
            }
        }
        return Optional.empty();
    }

    private static boolean isDetermined(SyntaxTree tree, int token) {
        return !tree.children(token, "det", "nummod", "nmod:poss").isEmpty();
    }

    /** The name right before the comma that the phrase follows. */
    private Optional<EntityId> nameBefore(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        for (int child : tree.children(head, "det", "amod", "compound", "nummod", "nmod:desc", "nmod:poss")) {
            first = Math.min(first, tree.subtree(child).get(0));
        }
        boolean isAfterComma = first > 1 && tree.form(first - 1).equals(",");
        return isAfterComma ? person(sentence, first - 2) : Optional.empty();
    }

    private Optional<EntityId> person(int sentence, int token) {
        return reading.entities().idAt(sentence, token).filter(id -> id.type() == EntityType.PERSON);
    }

    /**
     * {@return the persons named after this one in a list with semicolons}
     *
     * <p>Parsers lose such lists: "on A, a general; his deputy, B; and C".
     */
    List<EntityId> listedAfter(int sentence, int head) {
        var tree = reading.tree(sentence);
        var listed = new LinkedHashSet<EntityId>();
        boolean isInList = false;
        for (int token = head; token < tree.size() && person(sentence, head).isPresent(); token++) {
            if (tree.form(token).equals(";") && hasOwnClause(tree, token)) {
                break;
            }
            isInList |= tree.form(token).equals(";");
            boolean isOwner = tree.isUnder(token, "nmod:poss", "obl:agent")
                    || !tree.caseOf(token).isEmpty();
            if (isInList && !isOwner) {
                int name = token;
                person(sentence, name)
                        .filter(id -> isHeadOfName(sentence, name))
                        .ifPresent(listed::add);
            }
        }
        return new ArrayList<>(listed);
    }

    /** Whether what follows the semicolon, up to the next, says something of its own rather than goes on with a list. */
    private static boolean hasOwnClause(SyntaxTree tree, int semicolon) {
        return IntStream.range(semicolon + 1, tree.size())
                .takeWhile(token -> !tree.form(token).equals(";"))
                .anyMatch(token -> tree.token(token).xpos().matches("VBZ|VBP|VBD|MD")
                        && tree.isUnder(token, "root", "parataxis", "conj", "ccomp")
                        && !tree.children(token, "nsubj").isEmpty());
    }

    private boolean isHeadOfName(int sentence, int token) {
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isPresent()
                && !mention.get().covers(reading.tree(sentence).head(token));
    }
}
