package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States the tenures: who holds which office or occupation, of what, and whether still. */
final class TenureFacts {

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private final Lexicon lexicon;
    private final RoleWords words;
    private final HomeState homeState;

    TenureFacts(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
        homeState = new HomeState(lexicon, words);
    }

    void read(ArticleReading reading, List<HeldTitle> held) {
        var homes = new Homes(reading, held);
        var states = new StateMentions(reading, lexicon, words);
        held.stream()
                .filter(title -> needsHome(homes, title))
                .forEach(title -> homeState
                        .ofNamesake(states, homes, title)
                        .ifPresent(state -> homes.learn(title.person(), state)));
        var tenures = new ArrayList<Tenure>();
        for (var title : held) {
            var owners = owners(states, homes, title);
            boolean isBareMember = title.title().role().equalsIgnoreCase("member");
            if (owners.isEmpty() && !isBareMember) {
                tenures.add(new Tenure(title, Optional.empty()));
            }
            owners.forEach(owner -> tenures.add(new Tenure(title, Optional.of(owner))));
        }
        tenures.stream()
                .filter(tenure -> tenures.stream().noneMatch(other -> other.isFullerThan(tenure)))
                .forEach(tenure -> claim(reading, tenure));
    }

    /** A held title with one of those whose it is. */
    private record Tenure(HeldTitle held, Optional<EntityId> of) {

        /** "Secretary Blinken" is no second office of the Secretary of State; a deputy is something else. */
        boolean isFullerThan(Tenure other) {
            var role = held.title().role().toLowerCase(Locale.ROOT);
            var shorter = other.held.title().role().toLowerCase(Locale.ROOT);
            boolean isPart = role.endsWith(" " + shorter) || role.startsWith(shorter + " ") || role.equals(shorter);
            boolean isFuller = role.equals(shorter) ? of.isPresent() && other.of.isEmpty() : isPart;
            return isFuller
                    && (shorter.equals("deputy") || !role.matches(".*\\b(deputy|vice|assistant|under|first)\\b.*"))
                    && held.person().equals(other.held.person())
                    && held.status().equals(other.held.status())
                    && (other.of.isEmpty() || other.of.equals(of));
        }
    }

    private static void claim(ArticleReading reading, Tenure tenure) {
        var title = tenure.held().title();
        var details = List.of(
                new Detail(Attribute.STATUS, new Value.Code(tenure.held().status())),
                new Detail(Attribute.TYPE, new Value.Code(title.isOffice() ? "office" : "occupation")));
        reading.trace(title.sentence(), tenure.held().rule(), () -> title.trace(reading));
        reading.claim(
                new Fact.Tenure(tenure.held().person(), title.role(), tenure.of()),
                details,
                title.sentence(),
                tenure.held().rule(),
                tenure.held().confidence());
    }

    private List<EntityId> owners(StateMentions states, Homes homes, HeldTitle held) {
        var reading = homes.reading();
        var owners = named(held, homes);
        if (!held.title().isOffice()) {
            owners.removeIf(id -> id.type() != EntityType.ORGANIZATION);
            return owners;
        }
        if (lexicon.belongsToNone(held.title().role(), headOf(reading, held))) {
            owners.removeIf(id -> GOVERNED.contains(id.type()));
        }
        if (owners.isEmpty()
                && words.has(Use.SPEAKING_TITLES, held.title().role().toLowerCase(Locale.ROOT))) {
            bodyBefore(reading, held.title()).ifPresent(owners::add);
        }
        if (owners.isEmpty() && isRank(held)) {
            unit(reading, held, homes.titles()).ifPresent(owners::add);
        }
        var known = homes.of(held.person());
        if (owners.isEmpty() && words.has(Use.COMMANDING, held.title().role().toLowerCase(Locale.ROOT))) {
            known.ifPresent(owners::add);
        }
        if (!owners.isEmpty() || !belongsToState(reading, held)) {
            return owners;
        }
        var home = known.or(() -> homeState.of(states, homes, held));
        home.ifPresent(state -> homes.learn(held.person(), state));
        return home.map(List::of).orElse(List.of());
    }

    private boolean isRank(HeldTitle held) {
        var role = held.title().role().toLowerCase(Locale.ROOT);
        return words.has(Use.RANKS, role.substring(role.lastIndexOf(' ') + 1));
    }

    /** "An RSF spokesman, Colonel X": the rank is the armed body's whose other office X holds. */
    private Optional<EntityId> unit(ArticleReading reading, HeldTitle rank, List<HeldTitle> all) {
        return all.stream()
                .filter(other -> other.person().equals(rank.person()) && !isRank(other))
                .filter(other -> other.title().sentence() == rank.title().sentence())
                .flatMap(other -> other.of().stream())
                .filter(id -> id.type() == EntityType.ORGANIZATION)
                .filter(id -> lexicon.isArmed(reading.entities().label(id)))
                .findFirst();
    }

    /** Those that the phrase names; a person stands for the state that the person serves. */
    private List<EntityId> named(HeldTitle held, Homes homes) {
        var owners = new ArrayList<EntityId>();
        for (var id : held.of()) {
            if (id.type() == EntityType.PERSON) {
                homes.of(id).ifPresent(owners::add);
            } else if (id.type() != EntityType.PLACE
                    || words.has(Use.CITY_OFFICES, held.title().role().toLowerCase(Locale.ROOT))) {
                owners.add(id);
            }
        }
        return owners;
    }

    /** "The ministry rejected the claim. Spokeswoman X said …": the body named last. */
    private static Optional<EntityId> bodyBefore(ArticleReading reading, TitlePhrase title) {
        var tree = reading.tree(title.sentence());
        boolean isSomebodys =
                title.start() > 0 && tree.token(title.start() - 1).xpos().equals("PRP$");
        if (isSomebodys || title.isStates()) {
            return Optional.empty();
        }
        for (int at = title.sentence(); at >= Math.max(0, title.sentence() - 1); at--) {
            int limit = at == title.sentence() ? title.start() : Integer.MAX_VALUE;
            var body = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.ORGANIZATION && mention.end() <= limit)
                    .reduce((earlier, later) -> later);
            if (body.isPresent()) {
                return body.map(reading.entities()::id);
            }
        }
        return Optional.empty();
    }

    private boolean belongsToState(ArticleReading reading, HeldTitle held) {
        var title = held.title();
        return title.isStates()
                || isInCongress(reading, held)
                || lexicon.belongsToState(title.role(), headOf(reading, held));
    }

    /** "X, who heads the agency", "Y founded the paper". */
    static void fromMatch(Context context, Match match) {
        var reading = context.reading();
        int sentence = match.sentence();
        boolean isPast = isPast(reading.tree(sentence), match.trigger());
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

    /** "Representative X": the title alone, with a capital, before a name. */
    private static boolean isInCongress(ArticleReading reading, HeldTitle held) {
        var title = held.title();
        return title.role().equalsIgnoreCase("representative")
                && held.rule().equals("role.before-name")
                && reading.tree(title.sentence()).isCapitalised(title.head());
    }

    /** "headed", "used to head"; "previously headed". */
    private static boolean isPast(SyntaxTree tree, int verb) {
        int above = tree.head(verb);
        boolean isUsedTo =
                above >= 0 && tree.isUnder(verb, "xcomp") && tree.form(above).equals("used");
        return isUsedTo || tree.token(verb).xpos().equals("VBD");
    }

    private boolean needsHome(Homes homes, HeldTitle held) {
        return held.of().isEmpty() && homes.of(held.person()).isEmpty() && belongsToState(homes.reading(), held);
    }

    private static String headOf(ArticleReading reading, HeldTitle held) {
        return reading.tree(held.title().sentence()).lemma(held.title().head());
    }
}
