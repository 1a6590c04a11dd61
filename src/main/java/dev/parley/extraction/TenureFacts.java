package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States the tenures: who holds which office or occupation, of what, and whether still. */
final class TenureFacts {

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private final Lexicon lexicon;
    private final HomeState homeState = new HomeState();

    TenureFacts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void read(ArticleReading reading, List<HeldTitle> held) {
        var homes = homes(held);
        held.stream()
                .filter(title -> needsHome(reading, title, homes))
                .forEach(title -> homeState
                        .ofNamesake(reading, title, held, homes)
                        .ifPresent(state -> homes.putIfAbsent(title.person(), state)));
        for (var title : held) {
            var owners = owners(reading, title, held, homes);
            if (owners.isEmpty()) {
                claim(reading, title, Optional.empty());
            }
            owners.forEach(owner -> claim(reading, title, Optional.of(owner)));
        }
    }

    private static void claim(ArticleReading reading, HeldTitle held, Optional<EntityId> of) {
        var title = held.title();
        var details = List.of(
                new Detail(Attribute.STATUS, new Value.Code(held.status())),
                new Detail(Attribute.TYPE, new Value.Code(title.isOffice() ? "office" : "occupation")));
        reading.trace(title.sentence(), held.rule(), title.trace(reading));
        reading.claim(
                new Fact.Tenure(held.person(), title.role(), of),
                details,
                title.sentence(),
                held.rule(),
                held.confidence());
    }

    /** The state that a person's titles name, for those of the titles that name none. */
    private static Map<EntityId, EntityId> homes(List<HeldTitle> held) {
        var homes = new LinkedHashMap<EntityId, EntityId>();
        for (var title : held) {
            title.of().stream()
                    .filter(id -> GOVERNED.contains(id.type()))
                    .findFirst()
                    .ifPresent(state -> homes.putIfAbsent(title.person(), state));
        }
        return homes;
    }

    private List<EntityId> owners(
            ArticleReading reading, HeldTitle held, List<HeldTitle> all, Map<EntityId, EntityId> homes) {
        var owners = new ArrayList<EntityId>();
        for (var id : held.of()) {
            if (id.type() == EntityType.PERSON) {
                Optional.ofNullable(homes.get(id)).ifPresent(owners::add);
            } else if (id.type() != EntityType.PLACE
                    || lexicon.isCityOffice(held.title().role())) {
                owners.add(id);
            }
        }
        if (!held.title().isOffice()) {
            owners.removeIf(id -> id.type() != EntityType.ORGANIZATION);
            return owners;
        }
        if (!owners.isEmpty() || !lexicon.belongsToState(held.title().role(), headOf(reading, held))) {
            return owners;
        }
        var known = Optional.ofNullable(homes.get(held.person()));
        var home = known.or(() -> homeState.of(reading, held, all, homes));
        home.ifPresent(state -> homes.putIfAbsent(held.person(), state));
        return home.map(List::of).orElse(List.of());
    }

    /** "X, who heads the agency", "Y founded the paper". */
    static void fromMatch(Context context, Match match) {
        var reading = context.reading();
        int sentence = match.sentence();
        boolean isPast = reading.tree(sentence).token(match.trigger()).xpos().equals("VBD");
        var status = isPast && !match.pattern().details().containsKey("lasting") ? "former" : "current";
        var owners = context.speakers(sentence, match.argument("of")).stream()
                .filter(id -> id.type() != EntityType.PERSON)
                .toList();
        var persons = context.speakers(sentence, match.argument("person")).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .toList();
        var details = List.of(
                new Detail(Attribute.STATUS, new Value.Code(status)),
                new Detail(Attribute.TYPE, new Value.Code("office")));
        for (var person : persons) {
            for (var owner : owners) {
                var fact = new Fact.Tenure(person, match.pattern().code("role"), Optional.of(owner));
                reading.claim(
                        fact,
                        details,
                        sentence,
                        match.pattern().id(),
                        match.pattern().confidence());
            }
        }
    }

    private boolean needsHome(ArticleReading reading, HeldTitle held, Map<EntityId, EntityId> homes) {
        return held.of().isEmpty()
                && !homes.containsKey(held.person())
                && lexicon.belongsToState(held.title().role(), headOf(reading, held));
    }

    private static String headOf(ArticleReading reading, HeldTitle held) {
        return reading.tree(held.title().sentence()).lemma(held.title().head());
    }
}
