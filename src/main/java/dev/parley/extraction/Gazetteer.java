package dev.parley.extraction;

import dev.parley.extraction.GazetteerTable.Row;
import dev.parley.extraction.PolityReference.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * General knowledge about names: states and their adjectives and capitals, territories, organisations, cities, titles,
 * given names. It resolves names and adds no facts.
 *
 * <p>Immutable and safe to share between threads. The tables are the files in {@code gazetteer/} beside this class.
 */
public final class Gazetteer {

    /** Marks a form that usually means another polity: "Dominican" of Dominica. */
    private static final String RARE = "~";

    private final List<Polity> polities;
    private final FormTable<PolityReference> references = new FormTable<>();
    private final FormTable<KnownOrganization> organizations = new FormTable<>();
    private final OrganizationHeads organizationHeads;
    private final FormTable<City> cities = new FormTable<>();
    private final Titles titles;
    private final PersonalNames personalNames;

    private Gazetteer() {
        polities = Stream.concat(
                        GazetteerTable.load("states.tsv").stream().map(Gazetteer::state),
                        GazetteerTable.load("territories.tsv").stream().map(Gazetteer::territory))
                .toList();
        addReferences();
        for (var row : GazetteerTable.load("organizations.tsv")) {
            addOrganization(organization(row));
        }
        organizationHeads = new OrganizationHeads(GazetteerTable.load("organization-heads.tsv"));
        GazetteerTable.load("cities.tsv").stream()
                .map(Gazetteer::city)
                .sorted(Comparator.comparingInt(City::population).reversed())
                .forEach(city -> cities.add(city.name(), city));
        titles = new Titles(
                GazetteerTable.load("titles.tsv"),
                GazetteerTable.load("title-modifiers.tsv"),
                GazetteerTable.load("honorifics.tsv"));
        personalNames = new PersonalNames(
                GazetteerTable.load("given-names.tsv"),
                GazetteerTable.load("nicknames.tsv"),
                GazetteerTable.load("name-particles.tsv"),
                GazetteerTable.load("transliteration.tsv"));
    }

    /** Reads the tables from the class path; takes a fraction of a second, so do it once. */
    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** {@return all states, then all territories, each in order of name} */
    public List<Polity> polities() {
        return polities;
    }

    /** {@return the state or territory with this short English name, and no other form of it} */
    public Optional<Polity> polityNamed(String name) {
        return references.find(name).stream()
                .filter(reference -> reference.form() == Form.NAME)
                .map(PolityReference::polity)
                .findFirst();
    }

    /** {@return everything that the words may point to, the usual reading first} */
    public List<PolityReference> references(String words) {
        return references.find(words);
    }

    /** {@return the state or territory that the words usually point to in one of these ways} */
    public Optional<Polity> polity(String words, Form first, Form... more) {
        var forms = EnumSet.of(first, more);
        return references.find(words).stream()
                .filter(reference -> forms.contains(reference.form()))
                .map(PolityReference::polity)
                .findFirst();
    }

    /** {@return the organisation of this name or acronym} */
    Optional<KnownOrganization> organization(String name) {
        return organizations.find(name).stream().findFirst();
    }

    /** {@return the head by which the capitalised phrase is an organisation: "Court" of "Constitutional Court"} */
    Optional<OrganizationHead> organizationHead(String phrase) {
        return organizationHeads.find(phrase);
    }

    /** {@return the cities of this name, the largest first} */
    List<City> cities(String name) {
        return cities.find(name);
    }

    Titles titles() {
        return titles;
    }

    PersonalNames personalNames() {
        return personalNames;
    }

    private void addReferences() {
        for (var form : Form.values()) {
            var rare = new ArrayList<Map.Entry<String, Polity>>();
            for (var polity : polities) {
                for (var word : words(polity, form)) {
                    if (word.startsWith(RARE)) {
                        rare.add(Map.entry(word.substring(RARE.length()), polity));
                    } else {
                        references.add(word, new PolityReference(polity, form));
                    }
                }
            }
            rare.forEach(entry -> references.add(entry.getKey(), new PolityReference(entry.getValue(), form)));
        }
    }

    private static List<String> words(Polity polity, Form form) {
        return switch (form) {
            case NAME -> List.of(polity.name());
            case OTHER_NAME -> polity.otherNames();
            case ADJECTIVE -> polity.adjectives();
            case PEOPLE -> polity.people();
            case CAPITAL -> polity.capitals();
            case SEAT -> polity instanceof Polity.State state ? state.seats() : List.of();
        };
    }

    private void addOrganization(KnownOrganization organization) {
        organizations.add(organization.name(), organization);
        organization.otherNames().forEach(name -> organizations.add(name, organization));
    }

    private static Polity state(Row row) {
        return new Polity.State(
                row.text("name"),
                row.text("iso2"),
                row.text("iso3"),
                row.list("capitals"),
                row.list("adjectives"),
                row.list("people"),
                row.list("otherNames"),
                row.list("seats"));
    }

    private static Polity territory(Row row) {
        return new Polity.Territory(
                row.text("name"),
                row.optional("iso2"),
                row.list("capitals"),
                row.list("adjectives"),
                row.list("people"),
                row.list("otherNames"),
                row.optional("nationality"));
    }

    private static KnownOrganization organization(Row row) {
        return new KnownOrganization(
                row.text("name"),
                row.list("otherNames"),
                row.choice("kind", OrganizationKind.BY_WORD),
                row.optional("state"),
                row.flag("speaksForState"));
    }

    private static City city(Row row) {
        try {
            return new City(row.text("name"), row.text("iso2"), Integer.parseInt(row.text("population")));
        } catch (NumberFormatException e) {
            throw row.wrong("population is '%s'".formatted(row.text("population")), "write digits only");
        }
    }
}
