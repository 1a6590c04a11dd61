package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a statement is, whom it is aimed at, when and through what it was made. All people and events are invented. */
class StatementFactsTest {

    @Test
    void givesWhatAMinisterSaysOfHisStateToTheMinister() {
        var facts = Reader.read(
                "Kofi Asare, the foreign minister of Ghana, said that Accra fully supports the peace talks.");

        assertThat(statements(facts)).containsExactly("Kofi Asare welcome [talks]");
    }

    @Test
    void givesWhatSomebodyTellsOfAnotherToTheOtherAndNamesWhoReportsIt() {
        var facts = Reader.read("Maria Lund said that Togo had rejected the ceasefire.");

        assertThat(statements(facts)).containsExactly("Togo reject [ceasefire]");
        assertThat(values(facts, Attribute.REPORTED_VIA)).containsExactly("Maria Lund");
    }

    @Test
    void namesTheSourceThatTheSentenceGives() {
        var facts = Reader.read("According to Maria Lund, Togo rejected the ceasefire.");

        assertThat(statements(facts)).containsExactly("Togo reject [ceasefire]");
        assertThat(values(facts, Attribute.REPORTED_VIA)).containsExactly("Maria Lund");
    }

    @Test
    void findsTheSpeakerOfAQuotationInTheSentenceBefore() {
        var facts = Reader.read(
                "\"The talks went well,\" said Maria Lund, a lawyer. \"We demand the release of the pilots.\"");

        assertThat(statements(facts)).contains("Maria Lund call [release]");
    }

    @Test
    void takesNobodyWhoIsNamedInAQuotationForTheOneWhoSaysIt() {
        var facts = Reader.read("Pedro Costa spoke in Lisbon on Monday. "
                + "\"I asked Omar Haddad to free the pilots,\" he told reporters.");

        assertThat(statements(facts)).containsExactly("Pedro Costa call [release]");
    }

    @Test
    void letsTheSidesOfAQuarrelAccuseEachOther() {
        var facts = Reader.read("Ghana and Togo accused each other of breaking the truce.");

        assertThat(statements(facts)).containsExactly("Ghana accuse [ceasefire]", "Togo accuse [ceasefire]");
        assertThat(values(facts, Attribute.TARGET)).containsExactly("Togo", "Ghana");
    }

    @Test
    void aimsADenialAtTheLastToAccuse() {
        var facts = Reader.read("Ghana accused Togo of shelling a village. Togo denied it.");

        assertThat(values(facts, Attribute.TARGET)).containsExactly("Togo", "Ghana");
    }

    @Test
    void takesTheTopicOfAnOpenObjectFromTheSentenceBefore() {
        var facts = Reader.read("Chad freed the two pilots on Sunday. Norway welcomed the step.");

        assertThat(statements(facts)).containsExactly("Norway welcome [other, release]");
    }

    @Test
    void readsNoWarFromPrisonersOfWar() {
        var facts = Reader.read("Norway called for the release of all prisoners of war.");

        assertThat(statements(facts)).containsExactly("Norway call [release]");
    }

    @Test
    void datesAStatementByItsLetter() {
        var facts = Reader.read("In a letter released on 3 March, Maria Lund urged Chad to free the pilots.");

        assertThat(facts.claims())
                .map(Claim::fact)
                .filteredOn(Fact.Statement.class::isInstance)
                .extracting(fact ->
                        ((Fact.Statement) fact).date().map(PartialDate::iso).orElse("-"))
                .containsExactly("2025-03-03");
        assertThat(values(facts, Attribute.CHANNEL)).containsExactly("letter");
    }

    @Test
    void readsADemandedReleaseAsADemandAndNoRelease() {
        var facts = Reader.read("Norway demanded that Chad release Omar Haddad.");

        assertThat(statements(facts)).containsExactly("Norway call [release]");
        assertThat(Reader.detention(facts, "Omar Haddad", Attribute.STATUS)).isEqualTo("held");
    }

    @Test
    void findsASpeakerBetweenSubjectAndVerb() {
        var facts = Reader.read("Chad, President Musa Deby pledged on Telegram, would free the pilots.");

        assertThat(statements(facts))
                .singleElement()
                .asString()
                .startsWith("Musa Deby promise")
                .contains("release");
    }

    @Test
    void goesOnWithTheSubjectThatAPronounMeantBefore() {
        var facts = Reader.read(
                "The Norwegian envoy, Maria Lund, spoke in Geneva. She met the Chadian minister, Fatime Deby. "
                        + "She praised her patience.");

        assertThat(statements(facts)).allMatch(said -> said.startsWith("Maria Lund welcome"));
    }

    @Test
    void givesEachOfSeveralWhomAPhraseListsTheStatement() {
        var facts = Reader.read(
                "Two of the pilots, Omar Haddad and Ali Bakri, told reporters that they had been tortured in prison.");

        assertThat(statements(facts))
                .containsExactly(
                        "Omar Haddad accuse [human-rights, treatment]", "Ali Bakri accuse [human-rights, treatment]");
    }

    @Test
    void readsADenialThatOnlySaysItAsOneOfWhatItAnswers() {
        var facts = Reader.read("Ghana accused Togo of torturing prisoners of war. The talks go on. Togo denied it.");

        assertThat(statements(facts)).last().isEqualTo("Togo deny [human-rights, release, treatment]");
    }

    @Test
    void asksTheSurroundingsWhereTheWordsLeaveTheTopicOpen() {
        var facts = Reader.read("Chad freed the two pilots on Sunday. Norway praised the mediators.");

        assertThat(statements(facts)).containsExactly("Norway welcome [release, talks]");
    }

    @Test
    void givesTheAnswersOfAnInterviewToWhoeverIsInterviewed() {
        var facts = Reader.read("""
                Maria Lund, a former judge, received us in Oslo.

                Were you surprised by the verdict?

                No. I call the verdict a disgrace. I was there.

                Will you appeal?

                I promised the families a new trial.""");

        assertThat(statements(facts)).containsExactly("Maria Lund criticise [trial]", "Maria Lund promise [trial]");
    }

    @Test
    void keepsAStatementWithoutDateAndWordsToItsArticle() {
        var facts = Reader.read("Norway urged Chad to free the pilots.");

        assertThat(facts.claims())
                .extracting(Claim::fact)
                .filteredOn(Fact.Statement.class::isInstance)
                .extracting(fact -> ((Fact.Statement) fact).onlyIn().orElse("-"))
                .containsExactly("test");
    }

    private static List<String> statements(ArticleFacts facts) {
        return facts.claims().stream()
                .map(Claim::fact)
                .filter(Fact.Statement.class::isInstance)
                .map(Fact.Statement.class::cast)
                .map(said -> "%s %s %s".formatted(Reader.label(facts, said.speaker()), said.act(), said.about()))
                .toList();
    }

    private static List<String> values(ArticleFacts facts, Attribute attribute) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Statement)
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> Reader.text(facts, detail.value()))
                .toList();
    }
}
