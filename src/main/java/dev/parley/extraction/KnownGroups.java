package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The groups of people that the article has told of, and whether a phrase names one of them again, in fewer words or more. */
final class KnownGroups {

    private record KnownGroup(EntityId id, String noun, Set<String> modifiers, OptionalInt count, boolean isOther) {}

    private final ArticleReading reading;
    private final PeopleWords words;
    private final List<KnownGroup> known = new ArrayList<>();

    KnownGroups(ArticleReading reading, PeopleWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** {@return the group that the phrase means; one that is new to the article is recorded} */
    EntityId of(GroupPhrase group) {
        var modifiers = modifiers(group);
        var noun = canonical(group.noun());
        var count = group.count();
        var same = same(group, noun, modifiers);
        if (same.isPresent()) {
            var before = same.get();
            known.remove(before);
            var all = new HashSet<>(before.modifiers());
            all.addAll(modifiers);
            var united = new KnownGroup(
                    before.id(), before.noun(), all, count.isEmpty() ? before.count() : count, before.isOther());
            known.add(united);
            if (modifiers.size() > before.modifiers().size() && !group.noun().isEmpty()) {
                reading.entities().relabel(before.id(), group.label());
            }
            return before.id();
        }
        var id = newId(group);
        reading.entities().add(id, group.label());
        known.add(new KnownGroup(id, noun, modifiers, count, group.isOther()));
        return id;
    }

    /** {@return whether the phrase means a group that was told before} */
    boolean has(GroupPhrase group) {
        return same(group, canonical(group.noun()), modifiers(group)).isPresent();
    }

    /** The group told before that this phrase names again. */
    private Optional<KnownGroup> same(GroupPhrase group, String noun, Set<String> modifiers) {
        for (int at = known.size() - 1; at >= 0; at--) {
            var before = known.get(at);
            if (before.isOther() == group.isOther() && isSame(group, noun, modifiers, before)) {
                return Optional.of(before);
            }
        }
        boolean isAnyone = group.isBare() && group.isDefinite() && isGeneric(noun) && !known.isEmpty();
        return isAnyone ? Optional.of(known.get(known.size() - 1)) : Optional.empty();
    }

    private static boolean isSame(GroupPhrase group, String noun, Set<String> modifiers, KnownGroup before) {
        var count = group.count();
        boolean isSameCount = count.isPresent() && count.equals(before.count());
        boolean isCountKept = count.isEmpty() || before.count().isEmpty() || isSameCount;
        if (!isCountKept || group.isOther()) {
            return false;
        }
        if (noun.isEmpty()) {
            return isSameCount && group.isDefinite();
        }
        if (group.isDefinite() && modifiers.isEmpty() && (group.isBare() || isSameCount)) {
            return noun.equals(before.noun())
                    || before.modifiers().contains(NameFold.fold(noun))
                    || (isSameCount && isGeneric(noun));
        }
        boolean isRestated = noun.equals(before.noun())
                && (modifiers.containsAll(before.modifiers())
                        || before.modifiers().containsAll(modifiers));
        return isRestated && (count.isEmpty() || before.count().isPresent() || noun.equals("prisoner"));
    }

    private static boolean isGeneric(String noun) {
        return Set.of("prisoner", "man", "woman", "person", "group", "defendant")
                .contains(noun);
    }

    private String canonical(String noun) {
        if (words.detainees().contains(noun)) {
            return "prisoner";
        }
        return noun.equals("people") ? "person" : noun;
    }

    private static Set<String> modifiers(GroupPhrase group) {
        var modifiers = new HashSet<>(List.of(NameFold.fold(group.label()).split("[^a-z0-9]+")));
        modifiers.removeAll(Set.of("of", "the", "and", "for", "", "s"));
        modifiers.remove(NameFold.fold(lastWord(group.label())));
        return modifiers;
    }

    private static String lastWord(String label) {
        var beforeOf = label.split(" of ", 2)[0];
        return beforeOf.substring(beforeOf.lastIndexOf(' ') + 1);
    }

    private EntityId newId(GroupPhrase group) {
        var key = new StringBuilder(group.label().toLowerCase(Locale.ROOT));
        group.count().ifPresent(count -> key.insert(0, count + (group.isOther() ? " other " : " ")));
        boolean isVague = group.nationality().isEmpty() || group.count().isEmpty();
        if (isVague) {
            key.append(' ').append(reading.article().id());
        }
        return new EntityId(EntityType.GROUP, Slug.of(key.toString()));
    }
}
