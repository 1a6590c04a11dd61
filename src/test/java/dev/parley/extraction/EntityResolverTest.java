package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forms of names mean one person, and which do not. */
class EntityResolverTest {

    @Test
    void takesSomeoneNamedOnceWithATitleAndLaterWithoutForOnePerson() {
        var facts = Reader.read("Prime Minister Andrej Kovac of Slovenia spoke on Monday. Kovac rejected the plan.");

        assertThat(persons(facts)).containsExactly("Andrej Kovac");
    }

    @Test
    void keepsNamesakesApartByTheTitleBesideTheSurname() {
        var facts = Reader.read("General Ivan Marko met the judge Petra Marko in Zagreb. "
                + "Judge Marko was sentenced to five years in prison.");

        assertThat(convicted(facts)).containsExactly("Petra Marko");
    }

    @Test
    void keepsNamesakesApartByTheFormOfAddress() {
        var facts = Reader.read("Lucia Salazar was released on Monday. Diego Salazar waited at the gate. "
                + "Ms. Salazar was sentenced to five years in prison in 2020.");

        assertThat(convicted(facts)).containsExactly("Lucia Salazar");
    }

    @ParameterizedTest
    @CsvSource({
        "Prime Minister Nikol Pashinian of Armenia left., Armenian Prime Minister Nikol Pashinyan left.",
        "President Recep Tayyip Erdoğan of Turkey left., Turkish President Recep Tayyip Erdogan left.",
        "Ana Quispe is the president of Peru., President Ana Quispe of Peru signed it.",
        "Peru's foreign minister Ana Quispe left., Ana Quispe became Peru's foreign minister."
    })
    void statesTheSameTenureInTwoArticlesThatSpellOrPutItDifferently(String one, String other) {
        assertThat(tenures(one)).hasSize(1).isEqualTo(tenures(other));
    }

    @Test
    void learnsFromAKinshipWhomAPronounMeans() {
        var facts = Reader.read("His wife, Noor Okello, met Rajani Lopez in Kampala. He is Uganda's health minister.");

        assertThat(facts.claims())
                .filteredOn(claim -> claim.fact() instanceof Fact.Tenure)
                .extracting(claim -> Reader.labels(facts, claim.fact()).get(0))
                .containsExactly("Rajani Lopez");
    }

    private static List<String> persons(ArticleFacts facts) {
        return facts.entities().stream()
                .filter(entity -> entity.id().type() == EntityType.PERSON)
                .map(Entity::label)
                .toList();
    }

    private static List<String> convicted(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding)
                .map(claim -> Reader.labels(facts, claim.fact()).get(0))
                .distinct()
                .toList();
    }

    /** The tenures as the graph identifies them: capitals make no difference to a role. */
    private static List<String> tenures(String text) {
        return Reader.read(text).claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Tenure)
                .map(claim -> (Fact.Tenure) claim.fact())
                .map(tenure -> "%s %s %s".formatted(tenure.person(), Slug.of(tenure.role()), tenure.of()))
                .toList();
    }
}
