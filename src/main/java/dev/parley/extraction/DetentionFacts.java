package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** States who is or was held: named persons, and groups as the article counts and calls them. */
final class DetentionFacts {

    private static final double NOUN_CONFIDENCE = 0.7;

    private DetentionFacts() {}

    static void fromMatch(Context context, Match match) {
        var details = details(context, match);
        for (int prisoner : match.argument("prisoner")) {
            for (var id : prisoners(context, match.sentence(), prisoner)) {
                context.reading()
                        .claim(
                                new Fact.Detention(id),
                                with(details, context, match.sentence(), prisoner, id),
                                match.sentence(),
                                match.pattern().id(),
                                match.pattern().confidence());
            }
        }
    }

    /** "The 23 Armenian prisoners": the noun says that they are held, whatever the verb says of them. */
    static void fromNouns(Context context) {
        for (var tree : context.reading().trees()) {
            int sentence = tree.sentence().index();
            for (int token = 0; token < tree.size(); token++) {
                var group = context.groups().at(context.reading(), sentence, token);
                if (group.filter(GroupPhrase::isDetainees).isEmpty() || isInsideName(context, sentence, token)) {
                    continue;
                }
                for (var id : prisoners(context, sentence, token)) {
                    var details = new ArrayList<Detail>();
                    details.add(new Detail(Attribute.STATUS, new Value.Code("held")));
                    holderOf(context, sentence, token)
                            .ifPresent(holder -> details.add(new Detail(Attribute.HELD_BY, new Value.Thing(holder))));
                    context.reading()
                            .claim(
                                    new Fact.Detention(id),
                                    with(details, context, sentence, token, id),
                                    sentence,
                                    "detention.noun",
                                    NOUN_CONFIDENCE);
                }
            }
        }
    }

    private static boolean isInsideName(Context context, int sentence, int token) {
        return context.reading().entities().mentionAt(sentence, token).isPresent();
    }

    /** "Azerbaijan's prisoners", "prisoners in Azerbaijan". */
    private static Optional<EntityId> holderOf(Context context, int sentence, int token) {
        var tree = context.reading().tree(sentence);
        return tree.children(token, "nmod").stream()
                .filter(child -> tree.caseOf(child).equals("in"))
                .flatMap(child -> context.reading().entities().idAt(sentence, child).stream())
                .filter(id -> id.type() == EntityType.STATE)
                .findFirst();
    }

    /** {@return the persons or the group that a phrase means; a group that is new to the article is recorded} */
    static List<EntityId> prisoners(Context context, int sentence, int head) {
        var meant = context.referents().of(sentence, head).stream()
                .filter(id -> id.type() == EntityType.PERSON || id.type() == EntityType.GROUP)
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        return context.groups()
                .at(context.reading(), sentence, head)
                .flatMap(group -> known(context, group).or(() -> Optional.of(recorded(context, group))))
                .map(List::of)
                .orElse(List.of());
    }

    /** "The prisoners" are those spoken of before, if there are any. */
    private static Optional<EntityId> known(Context context, GroupPhrase group) {
        var groups = context.reading().entities().ids(EntityType.GROUP);
        return group.isBare() && !groups.isEmpty() ? Optional.of(groups.get(groups.size() - 1)) : Optional.empty();
    }

    private static EntityId recorded(Context context, GroupPhrase group) {
        var label = group.label();
        var words = new StringBuilder(label.toLowerCase(Locale.ROOT));
        group.count().ifPresent(count -> words.insert(0, count + " "));
        boolean isVague = group.nationality().isEmpty() && group.count().isEmpty();
        if (isVague) {
            words.append(' ').append(context.reading().article().id());
        }
        var id = new EntityId(EntityType.GROUP, Slug.of(words.toString()));
        context.reading().entities().add(id, label);
        return id;
    }

    private static List<Detail> with(List<Detail> details, Context context, int sentence, int head, EntityId prisoner) {
        if (prisoner.type() != EntityType.GROUP) {
            return details;
        }
        var all = new ArrayList<>(details);
        context.groups().at(context.reading(), sentence, head).ifPresent(group -> {
            group.count().ifPresent(count -> all.add(new Detail(Attribute.COUNT, new Value.Count(count))));
            group.nationality().forEach(state -> all.add(new Detail(Attribute.NATIONALITY, new Value.Thing(state))));
        });
        return all;
    }

    private static List<Detail> details(Context context, Match match) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(
                Attribute.STATUS, new Value.Code(match.pattern().details().getOrDefault("status", "held"))));
        context.speakers(match.sentence(), match.argument("heldBy")).stream()
                .filter(id -> id.type() != EntityType.PERSON)
                .findFirst()
                .ifPresent(holder -> details.add(new Detail(Attribute.HELD_BY, new Value.Thing(holder))));
        match.argument("place").stream()
                .flatMap(head -> context.place(match.sentence(), head).stream())
                .findFirst()
                .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        if (match.pattern().details().containsKey("dated")) {
            var attribute =
                    Attribute.valueOf(match.pattern().details().get("dated").toUpperCase(Locale.ROOT));
            context.date(match.sentence(), match.trigger())
                    .ifPresent(date -> details.add(new Detail(attribute, new Value.Date(date))));
        }
        return details;
    }
}
