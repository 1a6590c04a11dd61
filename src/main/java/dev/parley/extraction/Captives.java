package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
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

    private final ArticleReading reading;
    private final Referents referents;
    private final GroupReader groups;
    private final PeopleWords words;
    private final KnownGroups known;
    private final ToldCaptives told;
    private final NamesBeside beside;

    Captives(ArticleReading reading, Referents referents, GroupReader groups, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.referents = referents;
        this.groups = groups;
        this.words = words;
        known = new KnownGroups(reading, words);
        beside = new NamesBeside(reading, words);
        told = new ToldCaptives(reading, groups, words, lexicon);
    }

    /** {@return whether the phrase with this head means persons or a group} */
    boolean isOne(int sentence, int head) {
        return !persons(sentence, head).isEmpty()
                || !told.of(sentence, head).isEmpty()
                || groups.at(reading, sentence, head).isPresent();
    }

    /** {@return whether the phrase names people who act for a state or an armed group, such as police or rebels} */
    boolean isAuthority(int sentence, int head) {
        var lemma = reading.tree(sentence).lemma(head);
        return words.stateActors().contains(lemma) || Holders.isArmed(lemma);
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

    /** {@return the persons named after this one in a list with semicolons} */
    List<EntityId> listedAfter(int sentence, int head) {
        return beside.listedAfter(sentence, head);
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
        return beside.of(sentence, head).map(List::of).orElse(List.of());
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

    /** {@return the details and, for a group, its count and nationality as the phrase tells them} */
    List<Detail> withCount(List<Detail> details, int sentence, int head, EntityId prisoner) {
        if (prisoner.type() != EntityType.GROUP) {
            return details;
        }
        var all = new ArrayList<>(details);
        phrase(sentence, head).ifPresent(group -> {
            group.count().ifPresent(count -> all.add(new Detail(Attribute.COUNT, new Value.Count(count))));
            group.nationality().forEach(state -> all.add(new Detail(Attribute.NATIONALITY, new Value.Thing(state))));
        });
        return all;
    }

    /** {@return how the group is called and counted that the phrase means; "they" go by the phrase that they stand for} */
    private Optional<GroupPhrase> phrase(int sentence, int head) {
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
}
