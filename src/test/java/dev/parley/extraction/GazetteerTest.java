package dev.parley.extraction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.extraction.PolityReference.Form;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    /** Forms that two polities share and that stand for the first one unless the text says otherwise. */
    private static final Set<String> AMBIGUOUS =
            Set.of("congolese", "congo", "dominican", "dominicans", "korean", "koreans");

    private static List<Polity.State> states() {
        return GAZETTEER.polities().stream()
                .filter(Polity.State.class::isInstance)
                .map(Polity.State.class::cast)
                .toList();
    }

    @Test
    void holdsTheMembersOfTheUnitedNationsAndVaticanCity() {
        assertThat(states()).hasSize(194);
    }

    @Test
    void givesEveryStateTheCodesOfIso3166() {
        assertThat(states()).allSatisfy(state -> {
            assertThat(Locale.getISOCountries()).contains(state.code());
            assertThat(state.iso3()).isEqualTo(Locale.of("", state.code()).getISO3Country());
        });
        assertThat(states()).extracting(Polity.State::code).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryStateACapitalAnAdjectiveAndAWordForItsPeople() {
        assertThat(states()).allSatisfy(state -> {
            assertThat(state.capitals()).as(state.name()).isNotEmpty();
            assertThat(state.adjectives()).as(state.name()).isNotEmpty();
            assertThat(state.people()).as(state.name()).isNotEmpty();
        });
    }

    @Test
    void letsNoTwoPolitiesShareAFormUnlessItIsKnownToBeAmbiguous() {
        var shared = GAZETTEER.polities().stream()
                .flatMap(polity -> forms(polity)
                        .map(form -> NameFold.key(form.replace("~", "")))
                        .distinct())
                .filter(form -> GAZETTEER.references(form).stream()
                                .map(PolityReference::polity)
                                .distinct()
                                .count()
                        > 1)
                .collect(toSet());

        assertThat(shared).isEqualTo(AMBIGUOUS);
    }

    private static Stream<String> forms(Polity polity) {
        return Stream.of(polity.adjectives(), polity.people(), polity.capitals(), polity.otherNames())
                .flatMap(List::stream);
    }

    @Test
    void namesNationalitiesThatAreStatesOrTerritories() {
        assertThat(GAZETTEER.polities())
                .flatExtracting(polity -> polity.nationality().stream().toList())
                .allSatisfy(name -> assertThat(GAZETTEER.polityNamed(name)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Armenia       | Armenia                          | NAME
            Türkiye       | Turkey                           | OTHER_NAME
            Turks         | Turkey                           | PEOPLE
            U.S.          | United States                    | OTHER_NAME
            the UK        | United Kingdom                   | OTHER_NAME
            Briton        | United Kingdom                   | PEOPLE
            BAKU          | Azerbaijan                       | CAPITAL
            Brasilia      | Brazil                           | CAPITAL
            the Kremlin   | Russia                           | SEAT
            Downing Street| United Kingdom                   | SEAT
            The Hague     | Netherlands                      | SEAT
            Elysee        | France                           | SEAT
            DRC           | Democratic Republic of the Congo | OTHER_NAME
            Congolese     | Democratic Republic of the Congo | ADJECTIVE
            Dominican     | Dominican Republic               | ADJECTIVE
            Nigerien      | Niger                            | ADJECTIVE
            Artsakh       | Nagorno-Karabakh                 | OTHER_NAME
            nagorno karabakh | Nagorno-Karabakh              | NAME
            Karabakh Armenians | Nagorno-Karabakh            | PEOPLE
            Gazans        | Gaza                             | PEOPLE
            """)
    void readsTheWordsThatPointToAStateOrTerritory(String words, String name, Form form) {
        assertThat(GAZETTEER.references(words))
                .anySatisfy(reference -> assertThat(reference.form()).isEqualTo(form));
        assertThat(GAZETTEER.polity(words, form)).map(Polity::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "car", "ra", "is", "who"})
    void readsNoAcronymInSmallLetters(String word) {
        assertThat(GAZETTEER.references(word)).isEmpty();
        assertThat(GAZETTEER.organization(word)).isEmpty();
    }

    @Test
    void takesAKarabakhArmenianToBeOfArmenia() {
        assertThat(GAZETTEER.polity("Karabakh Armenian", Form.PEOPLE).flatMap(Polity::nationality))
                .contains("Armenia");
    }

    @Test
    void findsOrganizationsByAcronym() {
        assertThat(GAZETTEER.organization("OSCE"))
                .map(KnownOrganization::name)
                .contains("Organization for Security and Co-operation in Europe");
        assertThat(GAZETTEER.organization("the Houthis"))
                .map(KnownOrganization::kind)
                .contains(OrganizationKind.ARMED_GROUP);
        assertThat(GAZETTEER.organization("U.N.")).isEqualTo(GAZETTEER.organization("UN"));
    }

    @Test
    void letsNoTwoOrganizationsShareAName() {
        var rows = GazetteerTable.load("organizations.tsv").stream()
                .flatMap(row -> Stream.concat(Stream.of(row.text("name")), row.list("otherNames").stream())
                        .distinct())
                .collect(groupingBy(name -> name));

        assertThat(rows.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Constitutional Court           | COURT      | false
            Court of Appeal of Paris       | COURT      | false
            Foreign Ministry               | GOVERNMENT | true
            Ministry of Defence            | GOVERNMENT | true
            General Prosecutor's Office    | GOVERNMENT | false
            Yerevan State University       | UNIVERSITY | false
            People's Liberation Front      | ARMED_GROUP| false
            """)
    void tellsOrganizationsByTheirHead(String phrase, OrganizationKind kind, boolean speaksForState) {
        var head = GAZETTEER.organizationHead(phrase).orElseThrow();

        assertThat(head.kind()).isEqualTo(kind);
        assertThat(head.speaksForState()).isEqualTo(speaksForState);
    }

    @Test
    void takesNoPersonForAnOrganization() {
        assertThat(GAZETTEER.organizationHead("Ruben Vardanyan")).isEmpty();
    }

    @Test
    void putsTheLargestCityOfANameFirst() {
        assertThat(GAZETTEER.cities("Valencia")).first().extracting(City::iso2).isEqualTo("VE");
        assertThat(GAZETTEER.cities("Yerevan")).extracting(City::iso2).containsExactly("AM");
        assertThat(GAZETTEER.cities("Nowhere at All")).isEmpty();
    }

    @Test
    void saysWhichLineOfATableIsWrong() {
        var table = new BufferedReader(new StringReader("# a comment\nname\tgender\nAni\tx\n"));

        assertThatThrownBy(
                        () -> GazetteerTable.read("names.tsv", table).getFirst().choice("gender", Gender.BY_LETTER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("names.tsv:3: gender is 'x'; known: , f, m, u");
    }

    @Test
    void refusesARowWithTooFewFields() {
        var table = new BufferedReader(new StringReader("name\tgender\nAni\n"));

        assertThatThrownBy(() -> GazetteerTable.read("names.tsv", table))
                .hasMessage("names.tsv:2: 1 fields; the header has 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states.tsv",
                "territories.tsv",
                "organizations.tsv",
                "organization-heads.tsv",
                "titles.tsv",
                "title-modifiers.tsv",
                "honorifics.tsv",
                "given-names.tsv",
                "nicknames.tsv",
                "name-particles.tsv",
                "names-at-home.tsv"
            })
    void keepsEveryTableSortedAndFreeOfDuplicates(String file) {
        var names = GazetteerTable.load(file).stream()
                .map(row -> row.fields().values().iterator().next())
                .toList();

        assertThat(names).extracting(NameFold::key).doesNotHaveDuplicates();
        assertThat(names)
                .isSortedAccordingTo((left, right) -> NameFold.fold(left).compareTo(NameFold.fold(right)));
    }

    @Test
    void belongsOrganizationsToStatesThatExist() {
        var codes = states().stream().map(Polity.State::code).collect(toSet());

        assertThat(GazetteerTable.load("organizations.tsv"))
                .extracting(row -> row.optional("state"))
                .filteredOn(Optional::isPresent)
                .allSatisfy(code -> assertThat(codes).contains(code.orElseThrow()));
    }
}
