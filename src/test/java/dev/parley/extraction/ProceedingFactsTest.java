package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProceedingFactsTest {

    @Test
    void givesEachDefendantOfAListItsOwnTerm() {
        var facts = Reader.read("The court gave Omar Haddad 20 years, Pedro Costa 15 and Maria Lopez 12.");

        assertThat(outcomes(facts)).containsExactlyInAnyOrder("20 years", "15 years", "12 years");
    }

    @Test
    void takesTheChargeOfATrialForThatOfTheTrial() {
        var facts = Reader.read("Omar Haddad went on trial in Tunis on Monday, charged with fraud.");

        assertThat(types(facts)).containsExactly("trial");
        assertThat(values(facts, Attribute.CHARGE)).containsExactly("fraud");
    }

    @Test
    void readsTheTermThatAProsecutorHadSoughtOfTheLastDefendant() {
        var facts =
                Reader.read("A court in Tunis sentenced Omar Haddad to six years. The prosecutor had asked for eight.");

        assertThat(types(facts)).containsExactlyInAnyOrder("sentence", "trial");
        assertThat(outcomes(facts)).contains("eight years demanded");
    }

    @Test
    void tellsNoTrialOfPeopleInGeneral() {
        var facts = Reader.read("Trials of suspected insurgents fall short of basic standards.");

        assertThat(types(facts)).isEmpty();
    }

    private static List<String> types(ArticleFacts facts) {
        return facts.claims().stream()
                .map(Claim::fact)
                .filter(Fact.Proceeding.class::isInstance)
                .map(fact -> ((Fact.Proceeding) fact).type())
                .toList();
    }

    private static List<String> outcomes(ArticleFacts facts) {
        return values(facts, Attribute.OUTCOME);
    }

    private static List<String> values(ArticleFacts facts, Attribute attribute) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding)
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> Reader.text(facts, detail.value()))
                .toList();
    }
}
