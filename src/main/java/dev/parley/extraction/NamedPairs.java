package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds pairs of prisoners whom the article goes on to name: "let two villagers go. A and his nephew B walked home". The two
 * persons are then told of, and no group.
 */
final class NamedPairs {

    private static final int PAIR = 2;
    /** How many sentences after the pair its names may stand. */
    private static final int REACH = 1;

    private final Context context;
    private final ArticleReading reading;

    NamedPairs(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    /** {@return both persons as members of their pair} */
    List<GroupMembers.Membership> find() {
        var found = new ArrayList<GroupMembers.Membership>();
        for (var group : pairs()) {
            int told = firstSentence(group);
            sentences(group)
                    .distinct()
                    .boxed()
                    .flatMap(at -> named(at, told).stream())
                    .limit(1)
                    .forEach(both -> both.forEach(
                            person -> found.add(new GroupMembers.Membership(person, group, told, List.of()))));
        }
        return found;
    }

    /** Takes back what was told of these groups, whose members have got it. */
    void drop(List<GroupMembers.Membership> pairs) {
        for (var pair : pairs) {
            reading.claims()
                    .removeIf(claim -> ToldCaptives.prisoner(claim.fact())
                            .filter(pair.group()::equals)
                            .isPresent());
        }
    }

    private List<EntityId> pairs() {
        return reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention
                        && claim.details().contains(new Detail(Attribute.COUNT, new Value.Count(PAIR))))
                .flatMap(claim -> ToldCaptives.prisoner(claim.fact()).stream())
                .filter(id -> id.type() == EntityType.GROUP)
                .distinct()
                .toList();
    }

    private int firstSentence(EntityId group) {
        return sentences(group).min().orElse(0);
    }

    private IntStream sentences(EntityId prisoner) {
        return reading.claims().stream()
                .filter(claim -> ToldCaptives.prisoner(claim.fact())
                        .filter(prisoner::equals)
                        .isPresent())
                .mapToInt(reading::sentenceOf);
    }

    /** Two persons who are coordinated soon after, held as well, and not told of before the pair. */
    private Optional<List<EntityId>> named(int at, int told) {
        return IntStream.rangeClosed(at, Math.min(at + REACH, reading.trees().size() - 1))
                .boxed()
                .flatMap(this::coordinated)
                .filter(both -> both.size() == PAIR)
                .filter(both -> both.stream().allMatch(person -> isHeldSince(person, told)))
                .findFirst();
    }

    private boolean isHeldSince(EntityId person, int told) {
        return sentences(person).count() > 0 && firstSentence(person) >= told;
    }

    private Stream<List<EntityId>> coordinated(int sentence) {
        var tree = reading.tree(sentence);
        return IntStream.range(0, tree.size())
                .filter(token -> !tree.children(token, "conj").isEmpty())
                .mapToObj(token -> {
                    var persons = new LinkedHashSet<EntityId>();
                    tree.conjuncts(token)
                            .forEach(member -> persons.addAll(context.captives().namesOf(sentence, member)));
                    persons.removeIf(id -> id.type() != EntityType.PERSON);
                    return List.copyOf(persons);
                });
    }
}
