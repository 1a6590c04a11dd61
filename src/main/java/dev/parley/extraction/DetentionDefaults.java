package dev.parley.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to detentions what the article makes known elsewhere: what a group's members share with it, and who holds those
 * of whom no holder is named.
 */
final class DetentionDefaults {

    private static final Set<Attribute> SHARED =
            EnumSet.of(Attribute.STATUS, Attribute.HELD_BY, Attribute.PLACE, Attribute.SINCE, Attribute.NATIONALITY);
    private static final Detail EXCHANGED = new Detail(Attribute.STATUS, new Value.Code("exchanged"));
    private static final Set<String> HANDED_OVER =
            Set.of("detention.returned", "detention.came-out", "detention.let-go");
    private static final Set<String> SWAPPED = Set.of("prisoner", "captive", "hostage", "detainee", "pow");
    /** How many sentences before tell where something happens. */
    private static final int SCENE_REACH = 3;

    private static final double SHARED_CONFIDENCE = 0.7;
    private static final double HOLDER_CONFIDENCE = 0.6;

    private final ArticleReading reading;
    private final Holders holders;

    DetentionDefaults(ArticleReading reading, Holders holders) {
        this.reading = reading;
        this.holders = holders;
    }

    void complete(List<GroupMembers.Membership> memberships) {
        dropHeadlineGroups();
        countHandedOverAsExchanged();
        addPlacesOfCourts();
        addHolders(EntityType.GROUP);
        // what holds of "all eight" reaches "seven others" first, and the seven afterwards
        memberships.reversed().forEach(this::share);
        memberships.forEach(this::share);
        addHolders(EntityType.PERSON);
        addNationalities();
    }

    /** Where the article tells of an exchange, whoever is handed over or comes home is part of it. */
    private void countHandedOverAsExchanged() {
        boolean isSwap =
                reading.claims().stream().anyMatch(claim -> claim.details().contains(EXCHANGED));
        if (!isSwap && reading.trees().stream().noneMatch(DetentionDefaults::namesSwap)) {
            return;
        }
        for (var claim : List.copyOf(reading.claims())) {
            var passage = claim.evidence().get(0);
            if (claim.fact() instanceof Fact.Detention && HANDED_OVER.contains(passage.ruleId())) {
                reading.claim(
                        claim.fact(),
                        List.of(EXCHANGED),
                        reading.sentenceOf(passage.span()),
                        "detention.in-exchange",
                        SHARED_CONFIDENCE);
            }
        }
    }

    /** "The prisoner swap", "an exchange of hostages". */
    private static boolean namesSwap(SyntaxTree tree) {
        for (int token = 0; token < tree.size(); token++) {
            boolean isSwap = tree.lemma(token).matches("swap|exchange") && tree.hasTag(token, "NOUN");
            if (isSwap
                    && tree.children(token, "compound", "amod", "nmod").stream()
                            .anyMatch(child -> SWAPPED.contains(tree.lemma(child)))) {
                return true;
            }
        }
        return false;
    }

    /** Who is tried by "the Lomé Military Court" is held in Lomé, unless the article names another place. */
    private void addPlacesOfCourts() {
        for (var claim : List.copyOf(reading.claims())) {
            if (!(claim.fact() instanceof Fact.Proceeding told) || hasPlace(told.defendant())) {
                continue;
            }
            values(List.of(claim), Attribute.COURT).stream()
                    .filter(Value.Text.class::isInstance)
                    .flatMap(court -> holders.cityNamedIn(((Value.Text) court).text()).stream())
                    .findFirst()
                    .ifPresent(city -> addPlace(told.defendant(), claim, city));
        }
    }

    private boolean hasPlace(EntityId prisoner) {
        return !values(claimsOf(prisoner), Attribute.PLACE).isEmpty()
                || claimsOf(prisoner).isEmpty();
    }

    private void addPlace(EntityId prisoner, Claim claim, String city) {
        reading.claim(
                new Fact.Detention(prisoner),
                List.of(new Detail(Attribute.PLACE, new Value.Text(city))),
                reading.sentenceOf(claim.evidence().get(0).span()),
                "detention.place-of-court",
                HOLDER_CONFIDENCE);
    }

    private void addNationalities() {
        var nationality = new CaptiveNationality(reading);
        var seen = new HashSet<EntityId>();
        for (var claim : List.copyOf(reading.claims())) {
            if (claim.fact() instanceof Fact.Detention(var prisoner)
                    && prisoner.type() == EntityType.PERSON
                    && seen.add(prisoner)
                    && values(claimsOf(prisoner), Attribute.NATIONALITY).isEmpty()) {
                var details = nationality.of(prisoner).stream()
                        .map(state -> new Detail(Attribute.NATIONALITY, new Value.Thing(state)))
                        .toList();
                addDetails(claim, details);
            }
        }
    }

    private void addDetails(Claim claim, List<Detail> details) {
        if (!details.isEmpty()) {
            reading.claim(
                    claim.fact(),
                    details,
                    reading.sentenceOf(claim.evidence().get(0).span()),
                    "detention.nationality",
                    SHARED_CONFIDENCE);
        }
    }

    /** A headline calls a group by other words than the text does, so its groups are passed over where the text has some. */
    private void dropHeadlineGroups() {
        var inText = reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention && !isHeadline(claim))
                .map(Claim::fact)
                .toList();
        if (!inText.isEmpty()) {
            reading.claims()
                    .removeIf(claim -> claim.fact() instanceof Fact.Detention detention
                            && detention.prisoner().type() == EntityType.GROUP
                            && isHeadline(claim)
                            && !inText.contains(detention));
        }
    }

    private boolean isHeadline(Claim claim) {
        int sentence = reading.sentenceOf(claim.evidence().get(0).span());
        return reading.tree(sentence).sentence().isHeadline();
    }

    private void share(GroupMembers.Membership membership) {
        shareProceedings(membership);
        var details = new ArrayList<>(membership.details());
        boolean hasNationality = details.stream().anyMatch(detail -> detail.attribute() == Attribute.NATIONALITY);
        for (var claim : claimsOf(membership.group())) {
            claim.details().stream()
                    .filter(detail -> SHARED.contains(detail.attribute()))
                    .filter(detail -> detail.attribute() != Attribute.NATIONALITY
                            || (!hasNationality && membership.group().type() == EntityType.GROUP))
                    .forEach(details::add);
        }
        if (details.size() > membership.details().size()) {
            reading.claim(
                    new Fact.Detention(membership.member()),
                    details,
                    membership.sentence(),
                    "detention.member",
                    SHARED_CONFIDENCE);
        }
    }

    private void shareProceedings(GroupMembers.Membership membership) {
        var ofGroup = reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding told
                        && told.defendant().equals(membership.group()))
                .toList();
        for (var claim : ofGroup) {
            var told = (Fact.Proceeding) claim.fact();
            reading.claim(
                    new Fact.Proceeding(membership.member(), told.type(), told.matter()),
                    claim.details(),
                    membership.sentence(),
                    "proceeding.member",
                    SHARED_CONFIDENCE);
        }
    }

    private List<Claim> claimsOf(EntityId prisoner) {
        return reading.claims().stream()
                .filter(claim -> claim.fact().equals(new Fact.Detention(prisoner)))
                .toList();
    }

    private void addHolders(EntityType type) {
        var byPrisoner = new LinkedHashMap<EntityId, List<Claim>>();
        for (var claim : reading.claims()) {
            if (claim.fact() instanceof Fact.Detention detention) {
                byPrisoner
                        .computeIfAbsent(detention.prisoner(), id -> new ArrayList<>())
                        .add(claim);
            }
        }
        var usual = usualHolder(byPrisoner);
        boolean isStated = byPrisoner.values().stream()
                .anyMatch(claims -> !values(claims, Attribute.HELD_BY).isEmpty());
        boolean isSwap = byPrisoner.values().stream().anyMatch(DetentionDefaults::isSwapped);
        byPrisoner.forEach((prisoner, claims) -> {
            if (prisoner.type() == type && values(claims, Attribute.HELD_BY).isEmpty() && !isOnlyWantedFree(claims)) {
                byPlace(claims)
                        .or(() -> isSwap && (type == EntityType.GROUP || isOtherSide(claims))
                                ? Optional.empty()
                                : isAbducted(claims)
                                        ? abductor(byPrisoner)
                                        : usual.filter(holder -> holder.type() == EntityType.ORGANIZATION)
                                                .or(() -> ofScene(claims, 0))
                                                .or(() -> usual.filter(holder -> isStated))
                                                .or(() -> ofScene(claims, SCENE_REACH))
                                                .or(() -> usual))
                        .filter(holder -> !isOwnPeople(prisoner, claims, holder))
                        .ifPresent(holder -> addHolder(prisoner, claims.get(0), holder));
            }
        });
    }

    private void addHolder(EntityId prisoner, Claim claim, EntityId holder) {
        reading.claim(
                new Fact.Detention(prisoner),
                List.of(new Detail(Attribute.HELD_BY, new Value.Thing(holder))),
                reading.sentenceOf(claim.evidence().get(0).span()),
                "detention.usual-holder",
                HOLDER_CONFIDENCE);
    }

    /** Who holds most of the article's prisoners; where none is named, the state that the article is set in. */
    private Optional<EntityId> usualHolder(Map<EntityId, List<Claim>> byPrisoner) {
        var weights = new HashMap<EntityId, Double>();
        for (var claims : byPrisoner.values()) {
            var stated = values(claims, Attribute.HELD_BY).stream()
                    .filter(Value.Thing.class::isInstance)
                    .map(value -> ((Value.Thing) value).id())
                    .findFirst();
            stated.or(() -> byPlace(claims)).ifPresent(holder -> weights.merge(holder, 1.0, Double::sum));
        }
        var story = holders.ofTheStory();
        return weights.isEmpty()
                ? story
                : Holders.leader(weights)
                        .filter(holder -> story.map(holder::equals).orElse(isUsual(weights, holder, byPrisoner.size()))
                                || isOnlyArmedGroup(weights, holder));
    }

    /** Who holds one of many is not the usual holder. */
    private static boolean isUsual(Map<EntityId, Double> weights, EntityId holder, int prisoners) {
        return weights.get(holder) > 1 || prisoners <= 2;
    }

    /** Guerrillas who hold all of whom it is said hold the others too, whatever country it is. */
    private static boolean isOnlyArmedGroup(Map<EntityId, Double> weights, EntityId holder) {
        return holder.type() == EntityType.ORGANIZATION && weights.size() == 1 && weights.get(holder) > 1;
    }

    private Optional<EntityId> byPlace(List<Claim> claims) {
        return values(claims, Attribute.PLACE).stream()
                .filter(Value.Text.class::isInstance)
                .flatMap(value -> holders.stateNamedIn(((Value.Text) value).text()).stream())
                .findFirst();
    }

    private Optional<EntityId> ofScene(List<Claim> claims, int reach) {
        int sentence = reading.sentenceOf(claims.get(0).evidence().get(0).span());
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
                .flatMap(claims -> values(claims, Attribute.HELD_BY).stream())
                .filter(Value.Thing.class::isInstance)
                .map(value -> ((Value.Thing) value).id())
                .filter(id -> id.type() == EntityType.ORGANIZATION)
                .distinct()
                .toList();
        return organizations.size() == 1 ? Optional.of(organizations.get(0)) : Optional.empty();
    }

    /** "Armenian prisoners" are hardly Armenia's, where nothing says whose they are. */
    private static boolean isOwnPeople(EntityId prisoner, List<Claim> claims, EntityId holder) {
        return prisoner.type() == EntityType.GROUP
                && values(claims, Attribute.NATIONALITY).contains(new Value.Thing(holder));
    }

    /** Who is swapped for the prisoners told of comes from the other side. */
    private static boolean isOtherSide(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .anyMatch(passage -> passage.ruleId().equals("detention.swapped-for"));
    }

    private static boolean isSwapped(List<Claim> claims) {
        return values(claims, Attribute.STATUS).contains(new Value.Code("exchanged"));
    }

    private static List<Value> values(List<Claim> claims, Attribute attribute) {
        return claims.stream()
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(Detail::value)
                .toList();
    }
}
