package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells who holds those of whom no holder is named: the state of the place, whoever holds the article's other prisoners, or the
 * state that the story is set in.
 */
final class UsualHolders {

    /** How many sentences before tell where something happens. */
    private static final int SCENE_REACH = 3;

    private static final double HOLDER_CONFIDENCE = 0.6;

    private final ArticleReading reading;
    private final Holders holders;

    UsualHolders(ArticleReading reading, Holders holders) {
        this.reading = reading;
        this.holders = holders;
    }

    /** Adds a holder to the prisoners of this type, groups or persons, that have none. */
    void addHolders(EntityType type) {
        var byPrisoner = new LinkedHashMap<EntityId, List<Claim>>();
        for (var claim : reading.claims()) {
            if (claim.fact() instanceof Fact.Detention detention) {
                byPrisoner
                        .computeIfAbsent(detention.prisoner(), id -> new ArrayList<>())
                        .add(claim);
            }
        }
        var usual = usualHolder(byPrisoner);
        byPrisoner.forEach((prisoner, claims) -> {
            boolean isUnheld =
                    DetentionDefaults.values(claims, Attribute.HELD_BY).isEmpty();
            if (prisoner.type() == type && isUnheld && !isOnlyWantedFree(claims)) {
                byPlace(claims)
                        .or(() -> likely(type, claims, usual, byPrisoner))
                        .filter(holder -> !isOwnPeople(prisoner, claims, holder))
                        .ifPresent(holder -> addHolder(prisoner, claims.get(0), holder));
            }
        });
    }

    private Optional<EntityId> likely(
            EntityType type, List<Claim> claims, Optional<EntityId> usual, Map<EntityId, List<Claim>> byPrisoner) {
        boolean isSwap = byPrisoner.values().stream().anyMatch(UsualHolders::isSwapped);
        boolean isGroup = type == EntityType.GROUP;
        if (isSwap && (isGroup || isOtherSide(claims))) {
            return Optional.empty();
        }
        if (isAbducted(claims)) {
            return abductor(byPrisoner);
        }
        boolean isElsewhere =
                isGroup && !DetentionDefaults.values(claims, Attribute.PLACE).isEmpty();
        boolean isStated = byPrisoner.values().stream()
                .anyMatch(others ->
                        !DetentionDefaults.values(others, Attribute.HELD_BY).isEmpty());
        return usual.filter(holder -> holder.type() == EntityType.ORGANIZATION)
                .or(() -> ofScene(claims, 0))
                .or(() -> usual.filter(holder -> isStated && !isElsewhere))
                .or(() -> ofScene(claims, SCENE_REACH))
                .or(() -> usual.filter(holder -> !isElsewhere));
    }

    private void addHolder(EntityId prisoner, Claim claim, EntityId holder) {
        reading.claim(
                new Fact.Detention(prisoner),
                List.of(new Detail(Attribute.HELD_BY, new Value.Thing(holder))),
                reading.sentenceOf(claim),
                "detention.usual-holder",
                HOLDER_CONFIDENCE);
    }

    /** Who holds most of the article's prisoners; where none is named, the state that the article is set in. */
    private Optional<EntityId> usualHolder(Map<EntityId, List<Claim>> byPrisoner) {
        var weights = new HashMap<EntityId, Double>();
        for (var claims : byPrisoner.values()) {
            var stated = holdersOf(claims).findFirst();
            stated.or(() -> byPlace(claims)).ifPresent(holder -> weights.merge(holder, 1.0, Double::sum));
        }
        var story = holders.ofTheStory();
        return weights.isEmpty()
                ? story
                : Holders.leader(weights)
                        .filter(holder -> story.map(holder::equals).orElse(isUsual(weights, holder, byPrisoner.size()))
                                || isOnlyArmedGroup(weights, holder));
    }

    private static Stream<EntityId> holdersOf(List<Claim> claims) {
        return DetentionDefaults.values(claims, Attribute.HELD_BY).stream()
                .filter(Value.Thing.class::isInstance)
                .map(value -> ((Value.Thing) value).id());
    }

    /** Who holds one of many is not the usual holder. */
    private static boolean isUsual(Map<EntityId, Double> weights, EntityId holder, int prisoners) {
        return weights.getOrDefault(holder, 0.0) > 1 || prisoners <= 2;
    }

    /** Guerrillas who hold all of whom it is said hold the others too, whatever country it is. */
    private static boolean isOnlyArmedGroup(Map<EntityId, Double> weights, EntityId holder) {
        return holder.type() == EntityType.ORGANIZATION && weights.size() == 1 && weights.getOrDefault(holder, 0.0) > 1;
    }

    private Optional<EntityId> byPlace(List<Claim> claims) {
        return DetentionDefaults.values(claims, Attribute.PLACE).stream()
                .filter(Value.Text.class::isInstance)
                .flatMap(value -> holders.stateNamedIn(((Value.Text) value).text()).stream())
                .findFirst();
    }

    private Optional<EntityId> ofScene(List<Claim> claims, int reach) {
        int sentence = reading.sentenceOf(claims.get(0));
        return holders.ofTheScene(sentence, reach);
    }

    /** "Canada called for the release of X": the states that are named may all be others than the holder. */
    private static boolean isOnlyWantedFree(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .allMatch(passage -> passage.ruleId().startsWith("detention.release-awaited"));
    }

    /** Who is kidnapped is held by no state, unless the article says so. */
    private static boolean isAbducted(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .anyMatch(passage -> passage.ruleId().startsWith("detention.abducted"));
    }

    private Optional<EntityId> abductor(Map<EntityId, List<Claim>> byPrisoner) {
        var organizations = byPrisoner.values().stream()
                .flatMap(UsualHolders::holdersOf)
                .filter(id -> id.type() == EntityType.ORGANIZATION)
                .distinct()
                .toList();
        return organizations.size() == 1 ? Optional.of(organizations.get(0)) : Optional.empty();
    }

    /** "Armenian prisoners" are hardly Armenia's, where nothing says whose they are. */
    private static boolean isOwnPeople(EntityId prisoner, List<Claim> claims, EntityId holder) {
        return prisoner.type() == EntityType.GROUP
                && DetentionDefaults.values(claims, Attribute.NATIONALITY).contains(new Value.Thing(holder));
    }

    /** Who is swapped for the prisoners told of comes from the other side. */
    private static boolean isOtherSide(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .anyMatch(passage -> passage.ruleId().equals("detention.swapped-for"));
    }

    private static boolean isSwapped(List<Claim> claims) {
        return DetentionDefaults.values(claims, Attribute.STATUS).contains(new Value.Code("exchanged"));
    }
}
