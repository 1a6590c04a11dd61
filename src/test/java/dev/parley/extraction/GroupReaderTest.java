package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested 14 striking miners on Monday.|14|",
                "Eritrea captured two dozen Ethiopian soldiers.|24|Ethiopia",
                "Eritrea freed 3,310 Ethiopian prisoners.|3310|Ethiopia",
                "Dozens of fishermen were arrested in May.||",
                "Twelve Norwegians were arrested in Asmara.|12|Norway"
            })
    void countsPeopleAndTellsTheirNationality(String sentence, String count, String nationality) {
        var facts = Reader.read(sentence);

        assertThat(Reader.prisoners(facts)).hasSize(1);
        var group = Reader.prisoners(facts).get(0);
        assertThat(Reader.detention(facts, group, Attribute.COUNT)).isEqualTo(count == null ? "" : count);
        assertThat(Reader.detention(facts, group, Attribute.NATIONALITY))
                .isEqualTo(nationality == null ? "" : nationality);
    }

    @Test
    void makesNoGroupOfOnePersonWithoutAName() {
        var facts = Reader.read("Police arrested a Swede on Monday.");

        assertThat(Reader.prisoners(facts)).isEmpty();
    }
}
