package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the parts of a group that a number names: "71 of them soldiers", "six of the freed are foreigners", "three are
 * fighters"; and single members: "X, one of the seven", "the first of them, X".
 */
final class GroupSubsets {

    private static final Set<String> ONE =
            Set.of("one", "first", "second", "third", "last", "youngest", "oldest", "eldest", "another", "latter");
    private static final Set<String> POINTERS = Set.of("them", "whom", "those", "these");
    private static final Set<String> THE_HELD = Set.of(
            "freed", "released", "detained", "arrested", "captured", "prisoners", "captives", "hostages", "detainees");
    /** How many words may stand between the number and the noun: "six of them were women". */
    private static final int NOUN_REACH = 5;

    private final Context context;
    private final ArticleReading reading;

    GroupSubsets(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    /**
     * {@return the memberships that the sentence states}
     *
     * @param told the group told last, to which "three are fighters" belongs
     */
    List<GroupMembers.Membership> in(SyntaxTree tree, Optional<EntityId> told) {
        var found = new ArrayList<GroupMembers.Membership>();
        for (int token = 0; token < tree.size(); token++) {
            int number = Numbers.parse(tree.form(token)).orElse(0);
            if (number >= 2) {
                part(tree, token, number, told).ifPresent(found::add);
            }
            if (ONE.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
                found.addAll(one(tree, token, told));
            }
        }
        return found;
    }

    private Optional<GroupMembers.Membership> part(SyntaxTree tree, int number, int count, Optional<EntityId> told) {
        int after = pointerEnd(tree, number);
        boolean isSubject = after == number && tree.isUnder(number, "nsubj") && isBe(tree, number + 1);
        if (told.isEmpty() || (after == number && !isSubject)) {
            return Optional.empty();
        }
        int sentence = tree.sentence().index();
        return IntStream.range(after + 1, Math.min(tree.size(), after + 1 + NOUN_REACH))
                .takeWhile(token -> !tree.hasTag(token, "VERB"))
                .boxed()
                .flatMap(token -> context.groups().at(reading, sentence, token).stream())
                .filter(group -> !group.noun().isEmpty() && group.count().isEmpty())
                .findFirst()
                .map(group -> membership(sentence, group.counted(OptionalInt.of(count)), told.get()));
    }

    private GroupMembers.Membership membership(int sentence, GroupPhrase part, EntityId group) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(Attribute.COUNT, new Value.Count(part.count().orElseThrow())));
        part.nationality().forEach(state -> details.add(new Detail(Attribute.NATIONALITY, new Value.Thing(state))));
        return new GroupMembers.Membership(context.captives().group(part), group, sentence, details);
    }

    /** The last word of "of them", "of the freed"; the number itself where neither follows. */
    private static int pointerEnd(SyntaxTree tree, int number) {
        boolean isOf = number + 2 < tree.size() && tree.form(number + 1).equalsIgnoreCase("of");
        if (isOf && POINTERS.contains(tree.form(number + 2).toLowerCase(Locale.ROOT))) {
            return number + 2;
        }
        boolean isOfTheHeld = isOf
                && number + 3 < tree.size()
                && THE_HELD.contains(tree.form(number + 3).toLowerCase(Locale.ROOT));
        return isOfTheHeld ? number + 3 : number;
    }

    private static boolean isBe(SyntaxTree tree, int token) {
        return token < tree.size() && tree.lemma(token).equals("be");
    }

    /** "X, one of the seven", "one of them is X". */
    private List<GroupMembers.Membership> one(SyntaxTree tree, int one, Optional<EntityId> told) {
        int sentence = tree.sentence().index();
        var whole = tree.children(one, "nmod", "obl").stream()
                .filter(child -> tree.caseOf(child).equals("of"))
                .findFirst();
        if (whole.isEmpty()) {
            return List.of();
        }
        boolean isPointing = POINTERS.contains(tree.form(whole.get()).toLowerCase(Locale.ROOT));
        var group = isPointing ? told : heldGroup(sentence, whole.get());
        return group.stream()
                .flatMap(found -> named(tree, one).stream()
                        .map(person -> new GroupMembers.Membership(person, found, sentence, List.of())))
                .toList();
    }

    private Optional<EntityId> heldGroup(int sentence, int head) {
        return context.captives().of(sentence, head).stream()
                .filter(id -> id.type() == EntityType.GROUP)
                .filter(id ->
                        reading.claims().stream().anyMatch(claim -> claim.fact().equals(new Fact.Detention(id))))
                .findFirst();
    }

    private List<EntityId> named(SyntaxTree tree, int one) {
        int sentence = tree.sentence().index();
        boolean isSubject = tree.isUnder(one, "nsubj")
                && !tree.children(tree.head(one), "cop").isEmpty();
        return context.captives().namesOf(sentence, isSubject ? tree.head(one) : one).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .toList();
    }
}
