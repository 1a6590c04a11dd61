package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** States the tenures: who holds which office or occupation, of what, and whether still. */
final class TenureFacts {

    private final Lexicon lexicon;
    private final RoleWords words;
    private final HomeState homeState;

    TenureFacts(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
        homeState = new HomeState(lexicon, words);
    }

    void read(ArticleReading reading, List<HeldTitle> held) {
        var offices = new OfficeOwners(lexicon, words, homeState, new Homes(reading, held));
        var tenures = new ArrayList<Tenure>();
        for (var title : held) {
            var owners = offices.of(title);
            boolean isBareMember = title.title().role().equalsIgnoreCase("member");
            if (owners.isEmpty() && !isBareMember) {
                tenures.add(new Tenure(title, Optional.empty()));
            }
            owners.forEach(owner -> tenures.add(new Tenure(title, Optional.of(owner))));
        }
        tenures.stream()
                .filter(tenure -> tenures.stream()
                        .noneMatch(other -> other.isFullerThan(tenure) || isFormOf(tenure.held(), other.held())))
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

    /** "Father X" where he is called a priest too. */
    private boolean isFormOf(HeldTitle address, HeldTitle other) {
        var role = address.title().role().toLowerCase(Locale.ROOT);
        var meant = lexicon.canonicalTitle(role);
        return !meant.equals(role)
                && other.title().role().toLowerCase(Locale.ROOT).endsWith(meant)
                && address.person().equals(other.person())
                && address.status().equals(other.status());
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

    /** "X, who heads the agency", "Y founded the paper". */
    void fromMatch(Context context, Match match) {
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
                var fact =
                        new Fact.Tenure(person, role(match, reading.entities().label(owner)), Optional.of(owner));
                reading.claim(
                        fact,
                        details,
                        sentence,
                        match.pattern().id(),
                        match.pattern().confidence());
            }
        }
    }

    /** Who leads a mission or an agency is its head; parties and armed groups have leaders. */
    private String role(Match match, String owner) {
        var role = match.pattern().code("role");
        boolean isLed = lexicon.isParty(owner) || lexicon.isArmed(owner) || !lexicon.isOrganizationName(owner);
        return role.equals("leader") && !isLed ? "head" : role;
    }

    /** "headed", "used to head"; "previously headed". */
    private static boolean isPast(SyntaxTree tree, int verb) {
        int above = tree.head(verb);
        boolean isUsedTo =
                above >= 0 && tree.isUnder(verb, "xcomp") && tree.form(above).equals("used");
        return isUsedTo || tree.token(verb).xpos().equals("VBD");
    }
}
