package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells whose office a held title is: what its phrase names, else what the text around makes known: the court, town, unit
 * or body spoken of, and at last the state that the holder serves.
 */
final class OfficeOwners {

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);
    private static final int SENTENCES_BACK = 2;

    private final Lexicon lexicon;
    private final RoleWords words;
    private final HomeState homeState;
    private final ArticleReading reading;
    private final StateMentions states;
    private final Homes homes;

    OfficeOwners(Lexicon lexicon, RoleWords words, HomeState homeState, Homes homes) {
        this.lexicon = lexicon;
        this.words = words;
        this.homeState = homeState;
        this.homes = homes;
        this.reading = homes.reading();
        this.states = new StateMentions(reading, lexicon, words);
        homes.titles().stream()
                .filter(this::needsHome)
                .forEach(title -> homeState
                        .ofNamesake(states, homes, title)
                        .ifPresent(state -> homes.learn(title.person(), state)));
    }

    private boolean needsHome(HeldTitle held) {
        return held.of().isEmpty() && homes.of(held.person()).isEmpty() && belongsToState(held);
    }

    /** {@return those whose office it is; none where it is nobody's or unknown} */
    List<EntityId> of(HeldTitle held) {
        var owners = named(held);
        if (!held.title().isOffice()) {
            owners.removeIf(id -> id.type() != EntityType.ORGANIZATION);
            return owners;
        }
        if (lexicon.belongsToNone(held.title().role(), headOf(held))) {
            owners.removeIf(id -> GOVERNED.contains(id.type()));
        }
        var unit = isRank(held) ? unit(held) : Optional.<EntityId>empty();
        if (unit.isPresent() && owners.stream().allMatch(id -> GOVERNED.contains(id.type()))) {
            return List.of(unit.get());
        }
        if (held.title().body().isPresent()) {
            return List.of(ministry(held, held.title().body().get(), owners));
        }
        return owners.isEmpty()
                ? around(held).or(() -> home(held)).map(List::of).orElse(List.of())
                : owners;
    }

    /** Those that the phrase names; a person stands for the state that the person serves. */
    private List<EntityId> named(HeldTitle held) {
        var owners = new ArrayList<EntityId>();
        for (var id : held.of()) {
            if (id.type() == EntityType.PERSON) {
                homes.of(id).ifPresent(owners::add);
            } else if (id.type() != EntityType.PLACE || isLocal(held)) {
                owners.add(id);
            }
        }
        return owners;
    }

    private boolean isLocal(HeldTitle held) {
        return words.has(Use.CITY_OFFICES, roleOf(held)) || words.has(Use.LOCAL_OFFICES, lastWordOf(held));
    }

    /** The body, court or place that the sentences before speak of, where the office is of such a one. */
    private Optional<EntityId> around(HeldTitle held) {
        var title = held.title();
        if (words.has(Use.SPEAKING_TITLES, roleOf(held)) && !isSomebodys(title) && !title.isStates()) {
            return lastBefore(title, 1, mention -> mention.type() == EntityType.ORGANIZATION);
        }
        if (words.has(Use.COURT_OFFICES, roleOf(held))) {
            return lastBefore(title, SENTENCES_BACK, mention -> isOfKind(mention, OrganizationKind.COURT));
        }
        if (words.has(Use.SECRETARIES_GENERAL, roleOf(held))) {
            return lastBefore(title, reading.trees().size(), this::hasSecretaryGeneral);
        }
        if (words.has(Use.LOCAL_OFFICES, lastWordOf(held))) {
            return lastBefore(title, 1, mention -> mention.type() == EntityType.PLACE);
        }
        return Optional.empty();
    }

    /** The state that the holder serves, if the office is a state's. */
    private Optional<EntityId> home(HeldTitle held) {
        var known = homes.of(held.person()).filter(state -> homeState.mayServe(state, held));
        if (words.has(Use.COMMANDING, roleOf(held)) && known.isPresent()) {
            return known;
        }
        if (!belongsToState(held)) {
            return Optional.empty();
        }
        var home = known.or(() -> homeState.of(states, homes, held));
        home.ifPresent(state -> homes.learn(held.person(), state));
        return home;
    }

    /** "Foreign ministry spokesman": the ministry of the state that is meant, under the name that news gives it. */
    private EntityId ministry(HeldTitle held, String body, List<EntityId> owners) {
        var adjective = owners.stream()
                .filter(id -> GOVERNED.contains(id.type()))
                .findFirst()
                .or(() -> home(held))
                .flatMap(lexicon::adjectiveOf)
                .map(word -> word + " ");
        return reading.entities().addOrganization(adjective.orElse("") + body);
    }

    private boolean isRank(HeldTitle held) {
        return words.has(Use.RANKS, lastWordOf(held));
    }

    /** "An RSF spokesman, Colonel X", "General Y, commander of EUFOR": the rank is of the armed body of the other office. */
    private Optional<EntityId> unit(HeldTitle rank) {
        return homes.titles().stream()
                .filter(other -> other.person().equals(rank.person()) && !isRank(other))
                .filter(other -> other.title().sentence() == rank.title().sentence())
                .flatMap(other -> other.of().stream()
                        .filter(id -> id.type() == EntityType.ORGANIZATION)
                        .filter(id -> words.has(Use.COMMANDING, roleOf(other)) || hasSoldiers(id)))
                .findFirst();
    }

    private boolean hasSoldiers(EntityId id) {
        var name = reading.entities().label(id);
        return lexicon.isArmed(name) || lexicon.isOfKind(name, OrganizationKind.INTERNATIONAL);
    }

    private boolean isOfKind(Mention mention, OrganizationKind kind) {
        return mention.type() == EntityType.ORGANIZATION
                && lexicon.isOfKind(reading.entities().label(reading.entities().id(mention)), kind);
    }

    private boolean hasSecretaryGeneral(Mention mention) {
        return mention.type() == EntityType.ORGANIZATION
                && words.has(Use.UNDER_SECRETARIES_GENERAL, mention.text().toLowerCase(Locale.ROOT));
    }

    private boolean isSomebodys(TitlePhrase title) {
        return title.start() > 0
                && reading.tree(title.sentence())
                        .token(title.start() - 1)
                        .xpos()
                        .equals("PRP$");
    }

    private Optional<EntityId> lastBefore(TitlePhrase title, int sentencesBack, Predicate<Mention> isWanted) {
        for (int at = title.sentence(); at >= Math.max(0, title.sentence() - sentencesBack); at--) {
            int limit = at == title.sentence() ? title.start() : Integer.MAX_VALUE;
            var found = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.end() <= limit)
                    .filter(isWanted)
                    .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.map(reading.entities()::id);
            }
        }
        return Optional.empty();
    }

    private boolean belongsToState(HeldTitle held) {
        return held.title().isStates()
                || isInCongress(held)
                || lexicon.belongsToState(held.title().role(), headOf(held));
    }

    /** "Representative X": the title alone, with a capital, before a name. */
    private boolean isInCongress(HeldTitle held) {
        return roleOf(held).equals("representative")
                && held.rule().equals("role.before-name")
                && reading.tree(held.title().sentence())
                        .isCapitalised(held.title().head());
    }

    private static String roleOf(HeldTitle held) {
        return held.title().role().toLowerCase(Locale.ROOT);
    }

    private static String lastWordOf(HeldTitle held) {
        var role = roleOf(held);
        return role.substring(role.lastIndexOf(' ') + 1);
    }

    private String headOf(HeldTitle held) {
        return reading.tree(held.title().sentence()).lemma(held.title().head());
    }
}
