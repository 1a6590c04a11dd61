package dev.parley.extraction;

import dev.parley.extraction.PolityReference.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the stages ask of the gazetteer about single words and phrases. Thread-safe. */
final class Lexicon {

    private final Gazetteer gazetteer;

    Lexicon(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A state or territory and how words point to it.
     *
     * @param name the short English name
     */
    record Country(String name, EntityType type, Mention.Form form) {}

    /** {@return the state or territory that the words usually point to} */
    Optional<Country> country(String words) {
        return gazetteer.references(words).stream().findFirst().map(reference -> {
            var type = reference.polity() instanceof Polity.State ? EntityType.STATE : EntityType.TERRITORY;
            return new Country(reference.polity().name(), type, form(reference.form()));
        });
    }

    private static Mention.Form form(Form form) {
        return switch (form) {
            case NAME, OTHER_NAME -> Mention.Form.NAME;
            case ADJECTIVE -> Mention.Form.ADJECTIVE;
            case PEOPLE -> Mention.Form.PEOPLE;
            case CAPITAL -> Mention.Form.CAPITAL;
            case SEAT -> Mention.Form.SEAT;
        };
    }

    /** {@return the name that the graph uses for an organisation that the gazetteer lists} */
    Optional<String> organization(String name) {
        return gazetteer.organization(name).map(KnownOrganization::name);
    }

    /** {@return whether the words are an organisation by the gazetteer or by their head word} */
    boolean isOrganizationName(String words) {
        return gazetteer.organization(words).isPresent()
                || gazetteer.organizationHead(words).isPresent()
                || words.matches("[A-Z]{2,6}");
    }

    boolean isOrganizationHead(String word) {
        return gazetteer.organizationHead(word).isPresent();
    }

    /** {@return the short English name of the state that the largest city of this name lies in} */
    Optional<String> stateOfCity(String name) {
        return politiesOfCity(name).findFirst().map(Polity::name);
    }

    /** {@return the states and territories that cities of this name lie in, that of the largest city first} */
    Stream<Polity> politiesOfCity(String name) {
        return gazetteer.cities(name).stream()
                .flatMap(city -> gazetteer.polities().stream()
                        .filter(polity ->
                                polity.iso2().filter(city.iso2()::equals).isPresent())
                        .limit(1));
    }

    /** {@return the adjective of a state or territory: "Chadian"} */
    Optional<String> adjectiveOf(EntityId id) {
        return gazetteer.polities().stream()
                .filter(polity -> polity.id().equals(id))
                .flatMap(polity -> polity.adjectives().stream())
                .findFirst();
    }

    /** {@return whether the organisation is of this kind, by name or head word} */
    boolean isOfKind(String name, OrganizationKind wanted) {
        return kind(name).filter(found -> found == wanted).isPresent();
    }

    /** {@return the capital of the state with this name} */
    Optional<String> capitalOf(String state) {
        return gazetteer.polities().stream()
                .filter(polity -> polity.name().equals(state))
                .flatMap(polity -> polity.capitals().stream())
                .findFirst();
    }

    boolean isCity(String name) {
        return !gazetteer.cities(name).isEmpty();
    }

    boolean isParticle(String word) {
        return gazetteer.personalNames().isParticle(word);
    }

    boolean isHonorific(String word) {
        return gazetteer
                .titles()
                .honorific(word)
                .filter(Titles.Honorific::isNeverName)
                .isPresent();
    }

    /** {@return the gender that a given name tells} */
    Optional<Gender> gender(String givenName) {
        return known(gazetteer.personalNames().gender(givenName));
    }

    private static Optional<Gender> known(Gender gender) {
        return gender == Gender.UNKNOWN ? Optional.empty() : Optional.of(gender);
    }

    boolean mayBeSameGivenName(String left, String right) {
        return gazetteer.personalNames().mayBeSameGivenName(left, right);
    }

    /** {@return a surname without the differences of transliteration} */
    String surnameKey(String surname) {
        return gazetteer.personalNames().spellingKey(surname);
    }

    /** {@return the spelling of a surname in keys, without the commonest differences of transliteration} */
    String surnameInKeys(String surname) {
        return gazetteer.personalNames().keySpelling(surname);
    }

    /** {@return the gender that a form of address tells: "Ms."} */
    Optional<Gender> genderOfAddress(String word) {
        return gazetteer.titles().honorific(word).map(Titles.Honorific::gender).flatMap(Lexicon::known);
    }

    /** {@return the gender that a title tells: "congresswoman"} */
    Optional<Gender> genderOfTitle(String role, String head) {
        return roleTitle(role, head).map(RoleTitle::gender).flatMap(Lexicon::known);
    }

    /** {@return whether the word alone is a title or occupation: "president", "attorney"} */
    boolean isTitleHead(String word) {
        return gazetteer.titles().find(withoutEx(word)).isPresent();
    }

    private static String withoutEx(String title) {
        return title.regionMatches(true, 0, "ex-", 0, "ex-".length()) ? title.substring("ex-".length()) : title;
    }

    /** {@return the title that the words end in} */
    Optional<RoleTitle> titleAtEnd(List<String> words) {
        return gazetteer.titles().endOf(words).map(Titles.Ending::title);
    }

    /** {@return the status that a word beside a title gives it; empty where the word is no such modifier or says nothing} */
    Optional<String> titleStatus(String word) {
        return gazetteer.titles().modifier(word).flatMap(modifier -> switch (modifier.status()) {
            case FORMER -> Optional.of("former");
            case ACTING -> Optional.of("acting");
            case DESIGNATE -> Optional.of("designate");
            case PART, NONE -> Optional.empty();
        });
    }

    /** {@return whether the word only describes the holder: "new", "influential"} */
    boolean isEpithet(String word) {
        return gazetteer
                .titles()
                .modifier(word)
                .filter(modifier -> modifier.status() == TitleModifier.Status.NONE)
                .isPresent();
    }

    /** {@return whether the last words are a title and begin at or before the given word} */
    boolean isTitleUpTo(List<String> words, int latestStart) {
        return gazetteer
                .titles()
                .endOf(words)
                .filter(ending -> ending.firstWord() <= latestStart)
                .isPresent();
    }

    /** {@return whether the organisation is a political party by name or head word} */
    boolean isParty(String name) {
        return kind(name).filter(kind -> kind == OrganizationKind.PARTY).isPresent();
    }

    /** {@return whether the organisation has soldiers, by name or head word} */
    boolean isArmed(String name) {
        return kind(name)
                .filter(kind -> kind == OrganizationKind.ARMED_GROUP || kind == OrganizationKind.MILITARY)
                .isPresent();
    }

    private Optional<OrganizationKind> kind(String name) {
        return gazetteer
                .organization(name)
                .map(KnownOrganization::kind)
                .or(() -> gazetteer.organizationHead(name).map(OrganizationHead::kind));
    }

    /** {@return whether the role is an office; by its last words, then by its head} */
    boolean isOffice(String role, String head) {
        return roleTitle(role, head)
                .map(title -> title.kind() == RoleTitle.Kind.OFFICE)
                .orElse(true);
    }

    /** {@return whether the office is a state's when nothing else is said} */
    boolean belongsToState(String role, String head) {
        return roleTitle(role, head)
                .map(title -> title.of() == RoleTitle.Owner.STATE)
                .orElse(false);
    }

    /** {@return whether it is no state's office, such as a church rank: an adjective then tells the nationality} */
    boolean belongsToNone(String role, String head) {
        return roleTitle(role, head)
                .map(title -> title.of() == RoleTitle.Owner.NONE)
                .orElse(false);
    }

    private Optional<RoleTitle> roleTitle(String role, String head) {
        return gazetteer
                .titles()
                .find(role)
                .or(() -> titleAtEnd(List.of(role.split(" "))))
                .or(() -> gazetteer.titles().find(withoutEx(head)));
    }

    /** {@return the role that an informal title stands for, or the title itself} */
    String canonicalTitle(String title) {
        return gazetteer.titles().find(title).map(RoleTitle::role).orElse(title);
    }
}
