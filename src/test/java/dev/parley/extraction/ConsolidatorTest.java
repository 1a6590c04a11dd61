package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConsolidatorTest {

    private static final EntityId LAWYER = new EntityId(EntityType.PERSON, "ana-petrescu");
    private static final Optional<String> QUOTED = Optional.of("let a doctor see him today");

    @Test
    void statementsThatComeToShareAQuotationAreOneWithAllTopicsAndPassages() {
        var claims = List.of(
                call("release", Optional.empty(), 0), call("treatment", QUOTED, 50), call("release", QUOTED, 100));

        assertThat(new Consolidator().consolidate(claims)).singleElement().satisfies(claim -> {
            assertThat(((Fact.Statement) claim.fact()).about()).containsExactly("release", "treatment");
            assertThat(claim.evidence()).hasSize(3);
        });
    }

    @Test
    void statementsOnOtherTopicsWithoutAQuotationStayApart() {
        var claims = List.of(call("release", Optional.empty(), 0), call("treatment", QUOTED, 50));

        assertThat(new Consolidator().consolidate(claims)).hasSize(2);
    }

    private static Claim call(String topic, Optional<String> words, int start) {
        var fact = new Fact.Statement(
                LAWYER, "call", new TreeSet<>(Set.of(topic)), Optional.empty(), words, Optional.empty());
        return new Claim(fact, List.of(), List.of(new Evidence(new TextSpan("first", start, start + 10), "r", 0.9)));
    }
}
