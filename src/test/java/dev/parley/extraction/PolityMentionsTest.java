package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which states a sentence speaks of, where words for states stand in other names. */
class PolityMentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Interviews are possible in Arabic, English or French, Sudan's army said. | Sudan
            The Norwegian Refugee Council suspended its work in Chad.                | Chad
            The Japan Times reported the arrest in Mali.                             | Mali
            The Jordan River crossing was closed by Israel.                          | Israel
            British Airways stopped flights to Israel.                               | Israel
            The University of Ghana suspended the lecturer, Togo said.               | Togo
            The Rome Statute binds Chad.                                             | Chad
            """)
    void leavesOutStatesThatAreOnlyWordsOfOtherNames(String sentence, String state) {
        assertThat(states(sentence)).containsExactly(state);
    }

    @Test
    void takesBrusselsForTheEuropeanUnionWhereItActs() {
        assertThat(states("Brussels urged Serbia to release the miners.")).containsExactly("Serbia");
    }

    private static List<String> states(String text) {
        return Reader.read(text).entities().stream()
                .filter(entity -> entity.id().type() == EntityType.STATE)
                .map(Entity::label)
                .toList();
    }
}
