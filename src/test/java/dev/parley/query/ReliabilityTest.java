package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.Reliability.JudgedFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final Reliability RELIABILITY = new Reliability(List.of(
            fact("urn:1", true, Map.of("meeting.meet", 0.9, "meeting.noun", 0.6)),
            fact("urn:2", false, Map.of("meeting.meet", 0.9)),
            fact("urn:3", true, Map.of("meeting.noun", 0.6))));

    @Test
    void comparesConfidenceWithTheShareOfRightFacts() {
        assertThat(RELIABILITY.table())
                .containsExactly(
                        "confidence   facts   mean  right",
                        "0.6 to 0.7        1   0.60   1.00",
                        "0.9 to 1.0        2   0.90   0.50",
                        "mean gap between confidence and share of right facts: 0.400");
    }

    @Test
    void countsAFactForEachRuleThatReadIt() {
        assertThat(RELIABILITY.rules())
                .containsExactly("rule\tright\tread", "meeting.meet\t1\t2", "meeting.noun\t2\t2");
    }

    private static JudgedFact fact(String iri, boolean isRight, Map<String, Double> confidenceByRule) {
        return new JudgedFact(new Judgement(Family.MEETINGS, "a1", iri, isRight), confidenceByRule);
    }
}
