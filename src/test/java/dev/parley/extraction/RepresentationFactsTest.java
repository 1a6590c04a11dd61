package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentationFactsTest {

    @Test
    void findsTheClientOfHisLawyerAmongThoseHeld() {
        var facts = Reader.read("Omar Haddad was arrested on Sunday. His lawyer, Samira Aziz, denied the charges.");

        assertThat(pairs(facts)).containsExactly(List.of("Samira Aziz", "Omar Haddad"));
    }

    @Test
    void readsAnAttorneyWithAnOwner() {
        var facts = Reader.read("Samira Aziz, Omar Haddad's attorney, spoke to reporters.");

        assertThat(pairs(facts)).containsExactly(List.of("Samira Aziz", "Omar Haddad"));
    }

    @Test
    void makesNoCounselOfALawyerWithoutAClient() {
        var facts = Reader.read("Samira Aziz, a lawyer, criticised Omar Haddad.");

        assertThat(pairs(facts)).isEmpty();
    }

    private static List<List<String>> pairs(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Representation)
                .map(claim -> Reader.labels(facts, claim.fact()))
                .toList();
    }
}
