package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private static final Titles TITLES = Gazetteer.load().titles();

    @ParameterizedTest
    @CsvSource({
        "Prime Minister,prime minister",
        "premier,prime minister",
        "PM,prime minister",
        "Lt. Gen.,lieutenant general",
        "foreign ministers,foreign minister",
        "secretaries-general,secretary-general",
        "chiefs of staff,chief of staff",
        "spokeswomen,spokeswoman",
        "attaches,attaché"
    })
    void knowsTitlesInAnyNumberAndCase(String phrase, String role) {
        assertThat(TITLES.find(phrase)).map(RoleTitle::role).contains(role);
    }

    @Test
    void takesTheLongestTitleThatWordsEndIn() {
        var ending =
                TITLES.endOf(List.of("Armenian", "Deputy", "Prime", "Minister")).orElseThrow();

        assertThat(ending.title().role()).isEqualTo("deputy prime minister");
        assertThat(ending.firstWord()).isEqualTo(1);
    }

    @Test
    void tellsOfficesFromOccupations() {
        assertThat(TITLES.find("ambassador")).map(RoleTitle::kind).contains(RoleTitle.Kind.OFFICE);
        assertThat(TITLES.find("ambassador")).map(RoleTitle::of).contains(RoleTitle.Owner.STATE);
        assertThat(TITLES.find("businessman")).map(RoleTitle::kind).contains(RoleTitle.Kind.OCCUPATION);
        assertThat(TITLES.find("businessman")).map(RoleTitle::gender).contains(Gender.MALE);
    }

    @Test
    void readsTheStatusThatAModifierGives() {
        assertThat(TITLES.modifier("former")).map(TitleModifier::status).contains(TitleModifier.Status.FORMER);
        assertThat(TITLES.modifier("Caretaker")).map(TitleModifier::status).contains(TitleModifier.Status.ACTING);
        assertThat(TITLES.modifier("-elect")).map(TitleModifier::status).contains(TitleModifier.Status.DESIGNATE);
        assertThat(TITLES.modifier("deputy")).map(TitleModifier::status).contains(TitleModifier.Status.PART);
    }

    @Test
    void tellsFormsOfAddressFromPartsOfNames() {
        assertThat(TITLES.honorific("Mr")).map(Titles.Honorific::isNeverName).contains(true);
        assertThat(TITLES.honorific("Abu")).map(Titles.Honorific::isNeverName).contains(false);
        assertThat(TITLES.honorific("Mrs.")).map(Titles.Honorific::gender).contains(Gender.FEMALE);
    }

    @Test
    void hasARowForEveryRoleThatAVariantStandsFor() {
        assertThat(GazetteerTable.load("titles.tsv"))
                .flatExtracting(row -> row.optional("canonical").stream().toList())
                .allSatisfy(role -> assertThat(TITLES.find(role))
                        .map(RoleTitle::canonical)
                        .as(role)
                        .hasValueSatisfying(canonical -> assertThat(canonical).isEmpty()));
    }
}
