package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetentionFactsTest {

    @Test
    void countsAGroupAndTellsItsNationalityAndHolder() {
        var facts = Reader.read("Eritrea holds 14 Ethiopian soldiers in a camp.");

        assertThat(Reader.prisoners(facts)).containsExactly("Ethiopian soldiers");
        assertThat(Reader.detention(facts, "Ethiopian soldiers", Attribute.COUNT))
                .isEqualTo("14");
        assertThat(Reader.detention(facts, "Ethiopian soldiers", Attribute.NATIONALITY))
                .isEqualTo("Ethiopia");
        assertThat(Reader.detention(facts, "Ethiopian soldiers", Attribute.HELD_BY))
                .isEqualTo("Eritrea");
    }

    @Test
    void keepsTheLatestStageOfACaptivity() {
        var facts = Reader.read(
                "Omar Haddad was arrested in Tunisia in May 2023. A court sentenced him to six years. On Friday he was freed.");

        assertThat(Reader.detention(facts, "Omar Haddad", Attribute.STATUS)).isEqualTo("released");
        assertThat(Reader.detention(facts, "Omar Haddad", Attribute.SINCE)).isEqualTo("2023-05");
    }

    @Test
    void tellsTheStateBehindAPoliceForceFromTheCity() {
        var facts = Reader.read("Kenya is on edge. Police in Nairobi arrested Grace Wanjiru on Sunday.");

        assertThat(Reader.detention(facts, "Grace Wanjiru", Attribute.HELD_BY)).isEqualTo("Kenya");
    }

    @Test
    void understandsThatAGroupNamedAgainInFewerWordsIsTheSame() {
        var facts =
                Reader.read("Sudan freed 40 Chadian prisoners on Monday. The prisoners crossed the border at night.");

        assertThat(Reader.prisoners(facts)).containsExactly("Chadian prisoners");
    }

    @Test
    void letsMembersShareTheFateOfTheirGroup() {
        var facts = Reader.read("Twelve Norwegian sailors are held by Eritrea. Among them are Kari Berg and Ole Dahl.");

        assertThat(Reader.prisoners(facts)).contains("Kari Berg", "Ole Dahl");
        assertThat(Reader.detention(facts, "Kari Berg", Attribute.HELD_BY)).isEqualTo("Eritrea");
    }

    @Test
    void readsWhoIsHeldInsideADemandForTheRelease() {
        var facts = Reader.read("Chile demanded the release of Pedro Costa, who was arrested in Bolivia in May 2024.");

        assertThat(Reader.detention(facts, "Pedro Costa", Attribute.STATUS)).isEqualTo("held");
    }

    @Test
    void readsASentenceThatBeginsWithAmongAndNamesNobody() {
        var facts = Reader.read("Twelve Chadian prisoners were freed on Monday. Among the freed.");

        assertThat(facts.claims()).hasSize(1);
    }

    @Test
    void takesWhoIsToBeFreedForHeld() {
        var facts = Reader.read("Kenya has agreed to free 12 Somali fishermen.");

        assertThat(Reader.detention(facts, "Somali fishermen", Attribute.STATUS))
                .isEqualTo("held");
        assertThat(Reader.detention(facts, "Somali fishermen", Attribute.HELD_BY))
                .isEqualTo("Kenya");
    }

    @Test
    void takesTheyForTheCountedGroupOfTheSentence() {
        var facts = Reader.read("Peru let two Chilean clerks return home; they had spent a month in custody.");

        assertThat(Reader.detention(facts, "Chilean clerks", Attribute.COUNT)).isEqualTo("2");
        assertThat(Reader.detention(facts, "Chilean clerks", Attribute.STATUS)).isEqualTo("released");
    }

    @Test
    void takesHimForTheCaptiveRatherThanForWhoSpeaksOfHim() {
        var facts =
                Reader.read("Omar Haddad was arrested in May. Chancellor Otto Lang called letting him go a mistake.");

        assertThat(Reader.prisoners(facts)).containsExactly("Omar Haddad");
    }

    @Test
    void doesNotTakeTheRescuerForTheHolder() {
        var facts = Reader.read(
                "The Volta Front kidnapped eleven women in May. Ghana's army freed the eleven women at Tema on Sunday.");

        assertThat(Reader.detention(facts, "women", Attribute.HELD_BY)).isEqualTo("Volta Front");
    }

    @Test
    void takesNobodyForHeldWhoIsSentencedInAbsentia() {
        var facts = Reader.read("A court in Tunis sentenced Omar Haddad to ten years in absentia.");

        assertThat(Reader.prisoners(facts)).isEmpty();
    }

    @Test
    void readsTheTermsOfAListThatNamesTheYearsOnce() {
        var facts = Reader.read("The court gave Omar Haddad 20 years, Pedro Costa 15 and Maria Lopez 12.");

        assertThat(Reader.prisoners(facts)).contains("Omar Haddad", "Pedro Costa", "Maria Lopez");
    }

    @Test
    void tellsOfTheTwoAndNotOfThePairWhereBothAreNamed() {
        var facts = Reader.read(
                "Peru let go two Chilean farmers who had been arrested in May. Ana Diaz and Luis Soto crossed"
                        + " the bridge at noon. Peru had seized Ana Diaz and Luis Soto near Tacna.");

        assertThat(Reader.prisoners(facts)).containsExactlyInAnyOrder("Ana Diaz", "Luis Soto");
        assertThat(Reader.detention(facts, "Ana Diaz", Attribute.STATUS)).isEqualTo("released");
    }

    @Test
    void readsPartsOfAGroup() {
        var facts = Reader.read("Eritrea holds 40 political prisoners, 12 of them soldiers.");

        assertThat(Reader.detention(facts, "soldiers", Attribute.COUNT)).isEqualTo("12");
        assertThat(Reader.detention(facts, "soldiers", Attribute.HELD_BY)).isEqualTo("Eritrea");
    }

    @Test
    void readsWhoIsSaidToBeOneOfAGroup() {
        var facts = Reader.read(
                "Kenya freed seven Somali fishermen on Monday. \"We slept,\" said Omar Haddad, one of the seven.");

        assertThat(Reader.detention(facts, "Omar Haddad", Attribute.STATUS)).isEqualTo("released");
    }

    @Test
    void tellsNothingOfTheNextInAListWithSemicolons() {
        var facts = Reader.read(
                "Among the freed are Ana Diaz, an editor, jailed for eight years for libel; the nurse Luis Soto; and Pedro Costa.");

        assertThat(Reader.prisoners(facts)).doesNotContain("Luis Soto", "Pedro Costa");
    }
}
