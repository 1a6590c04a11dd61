package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                | HTML
                    text/turtle;q=0.5, text/html;q=0.4 | TURTLE
                    text/*;q=0.3, text/html;q=0       | TURTLE
                    TEXT/TURTLE                       | TURTLE
                    nonsense, application/rdf+xml     | RDFXML
                    text/turtle;q=7, application/ld+json;q=0.9 | TURTLE
                    """)
    void theBestOfferedFormIsChosen(String header, Format best) {
        assertThat(Accept.parse(header).best(List.of(Format.values()))).hasValue(best);
    }
}
