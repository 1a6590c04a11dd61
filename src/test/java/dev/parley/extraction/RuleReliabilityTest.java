package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RuleReliabilityTest {

    @Test
    void aRuleThatNobodyCountedIsAsSureAsItsAuthor() throws IOException {
        assertThat(reliability("").confidence("meeting.meet", 0.85)).isEqualTo(0.85);
    }

    @Test
    void aRuleThatWasOftenWrongIsLessSureThanItsAuthor() throws IOException {
        var reliability = reliability("meeting.meet\t4\t16\n");

        assertThat(reliability.confidence("meeting.meet", 0.85)).isCloseTo(0.37, within(0.0001));
    }

    @Test
    void aRuleThatWasSeldomSeenKeepsMostOfItsAuthorsWord() throws IOException {
        var reliability = reliability("meeting.meet\t0\t1\n");

        assertThat(reliability.confidence("meeting.meet", 0.85)).isCloseTo(0.68, within(0.0001));
    }

    private static RuleReliability reliability(String rows) throws IOException {
        var text = "rule\tright\tread\n" + rows;
        return RuleReliability.of(GazetteerTable.read("test.tsv", new BufferedReader(new StringReader(text))));
    }
}
