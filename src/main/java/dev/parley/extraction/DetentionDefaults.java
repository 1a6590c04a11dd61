package dev.parley.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

    private static final double SHARED_CONFIDENCE = 0.7;
    private static final double HOLDER_CONFIDENCE = 0.6;

    private final ArticleReading reading;
    private final Holders holders;
    private final UsualHolders usual;

    DetentionDefaults(ArticleReading reading, Holders holders) {
        this.reading = reading;
        this.holders = holders;
        usual = new UsualHolders(reading, holders);
    }

    void complete(List<GroupMembers.Membership> memberships) {
        dropHeadlineGroups();
        countHandedOverAsExchanged();
        addPlacesOfCourts();
        usual.addHolders(EntityType.GROUP);
        // what holds of "all eight" reaches "seven others" first, and the seven afterwards
        memberships.reversed().forEach(this::share);
        memberships.forEach(this::share);
        usual.addHolders(EntityType.PERSON);
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
                reading.sentenceOf(claim),
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
            reading.claim(claim.fact(), details, reading.sentenceOf(claim), "detention.nationality", SHARED_CONFIDENCE);
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
        int sentence = reading.sentenceOf(claim);
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

    /** {@return what these claims tell of the attribute} */
    static List<Value> values(List<Claim> claims, Attribute attribute) {
        return claims.stream()
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(Detail::value)
                .toList();
    }
}
