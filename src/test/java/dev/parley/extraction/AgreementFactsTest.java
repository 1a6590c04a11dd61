package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementFactsTest {

    @Test
    void understandsThatShorterPhrasesMeanTheAgreementToldBefore() {
        var facts =
                Reader.read("Rwanda and Burundi signed a peace agreement in Nairobi on 27 June. The accord was welcomed"
                        + " by the African Union. The rebels rejected the deal.");

        assertThat(agreements(facts)).containsExactly("peace agreement");
        assertThat(values(facts, "peace agreement", Attribute.STATUS)).containsExactly("rejected");
        assertThat(values(facts, "peace agreement", Attribute.PARTY)).containsExactlyInAnyOrder("Rwanda", "Burundi");
    }

    @Test
    void keepsTwoTreatiesOfOneArticleApart() {
        var facts =
                Reader.read("France and Germany signed the Aachen Treaty on 22 January 2019. It complements the Elysée"
                        + " Treaty of 1963.");

        assertThat(agreements(facts)).containsExactly("Aachen Treaty", "Elysée Treaty");
    }

    @Test
    void takesTheDayAndThePlaceOfTheSigningAndNotOfTheBreach() {
        var facts =
                Reader.read("The two Koreas signed a military pact in Pyongyang in September 2018. Seoul suspended the"
                        + " agreement in June 2024.");

        assertThat(values(facts, "military pact", Attribute.STATUS)).containsExactly("ended");
        assertThat(values(facts, "military pact", Attribute.DATE)).containsExactly("2018-09");
        assertThat(values(facts, "military pact", Attribute.PLACE)).containsExactly("Pyongyang");
    }

    @Test
    void makesNoPartyOfAMediatorOrOfThePlaceThatNamesTheDeal() {
        var facts =
                Reader.read("The Pretoria agreement, brokered by Kenya, was signed in 2022 by Ethiopia and the Tigray"
                        + " People's Liberation Front.");

        assertThat(values(facts, "Pretoria agreement", Attribute.PARTY))
                .containsExactlyInAnyOrder("Ethiopia", "Tigray People's Liberation Front");
    }

    @Test
    void readsAnExchangeThatAVerbAloneTells() {
        var facts = Reader.read("Chad and Sudan exchanged 40 prisoners on 3 March.");

        assertThat(agreements(facts)).containsExactly("prisoner exchange");
        assertThat(values(facts, "prisoner exchange", Attribute.DATE)).containsExactly("2025-03-03");
    }

    @Test
    void takesAClauseOfAnAccordForNoAgreement() {
        var facts = Reader.read("Chad and Sudan signed the Lomé Accord in May. It contains a ceasefire.");

        assertThat(agreements(facts)).containsExactly("Lomé Accord");
    }

    @Test
    void takesAContractThatAStepConcernsForAnAgreement() {
        var facts = Reader.read(
                "The gas supply contract that Naftogaz and Orlen signed on 14 February runs for five years.");

        assertThat(agreements(facts)).containsExactly("gas supply contract");
        assertThat(values(facts, "gas supply contract", Attribute.PARTY))
                .containsExactlyInAnyOrder("Naftogaz", "Orlen");
    }

    @Test
    void countsABreachThatSomebodyIsAccusedOf() {
        var facts = Reader.read("Chad accused Sudan of violating the Lomé Accord of 2019.");

        assertThat(values(facts, "Lomé Accord", Attribute.STATUS)).containsExactly("violated");
    }

    @Test
    void bringsTogetherWhatIsToldUnderTwoNames() {
        var facts = Reader.read("The Lomé accord is dead. Niger announced the end of the Agreement for Peace and Unity,"
                + " better known as the Lomé accord.");

        assertThat(agreements(facts)).containsExactly("Agreement for Peace and Unity");
    }

    private static List<String> agreements(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Agreement)
                .flatMap(claim -> Reader.labels(facts, claim.fact()).stream())
                .toList();
    }

    private static List<String> values(ArticleFacts facts, String agreement, Attribute attribute) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Agreement)
                .filter(claim -> Reader.labels(facts, claim.fact()).contains(agreement))
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> Reader.text(facts, detail.value()))
                .toList();
    }

    /** Else the ceasefires of two wars would be one. */
    @Test
    void aCeasefireWithoutPartiesIsTheArticlesOwn() {
        var facts = Reader.read("The ceasefire was signed in Geneva on Monday.");

        assertThat(facts.claims())
                .extracting(Claim::fact)
                .containsExactly(new Fact.Agreement(new EntityId(EntityType.AGREEMENT, "ceasefire-test")));
    }
}
