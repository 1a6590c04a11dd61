package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCatalogTest {

    private static final URI BASE = URI.create("https://w3id.org/parley/id/");

    private static final String RELEASES = """
            #+ summary: Releases, by whom
            #+ description: |
            #+   One row per release: who was freed.
            #+   Pardons count.
            #+ params:
            #+   by: {type: iri, optional: true, description: only by this state}
            #+   from: {type: date, description: not before this day, default: 2023-01}
            #+   least: {type: integer, optional: true, description: at least so many}
            #+   status: {type: code, optional: true, description: only with this status}
            #+   words: {type: string, optional: true, description: only with these words}
            #+ example: parley query releases --param by=state/armenia
            #+ view: timeline
            SELECT ?s WHERE { ?s ?p ?o }
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheDocumentationFromTheHeader() throws IOException {
        save("releases", RELEASES);

        var query = QueryCatalog.in(folder).get("releases");

        assertThat(query.summary()).isEqualTo("Releases, by whom");
        assertThat(query.description()).isEqualTo("One row per release: who was freed.\nPardons count.");
        assertThat(query.example()).contains("parley query releases --param by=state/armenia");
        assertThat(query.view()).isEqualTo(ReadyQuery.View.TIMELINE);
        assertThat(query.parameters())
                .contains(
                        new Parameter("by", Parameter.Type.IRI, true, "only by this state", Optional.empty()),
                        new Parameter(
                                "from", Parameter.Type.DATE, true, "not before this day", Optional.of("2023-01")));
    }

    @Test
    void needsNoHeader() throws IOException {
        save("bare", "SELECT * WHERE { ?s ?p ?o }");

        assertThat(QueryCatalog.in(folder).get("bare").parameters()).isEmpty();
    }

    @Test
    void findsFilesThatArriveLater() throws IOException {
        var catalog = QueryCatalog.in(folder);
        assertThat(catalog.all()).isEmpty();

        save("late", "ASK {}");

        assertThat(catalog.all()).extracting(ReadyQuery::name).containsExactly("late");
    }

    @Test
    void listsTheNearNamesOfAnUnknownOne() throws IOException {
        save("people", "ASK {}");
        save("prisoners", "ASK {}");
        save("roles", "ASK {}");

        assertThatThrownBy(() -> QueryCatalog.in(folder).get("prisonners"))
                .isInstanceOf(InputException.class)
                .hasMessage("query: no query 'prisonners'; near: prisoners; known: people, prisoners, roles");
    }

    @Test
    void offersTheQueriesThatComeWithParley() {
        var people = QueryCatalog.bundled().get("people");

        assertThat(people.summary()).isNotEmpty();
    }

    @Test
    void bindsValuesAsTerms() throws IOException {
        save("releases", RELEASES);

        var bound = QueryCatalog.in(folder)
                .get("releases")
                .bind(
                        Map.of(
                                "by", "state/armenia",
                                "least", "12",
                                "status", "on-trial",
                                "words", "\" } DROP ALL #"),
                        BASE);

        assertThat(bound.values())
                .containsEntry("by", NodeFactory.createURI("https://w3id.org/parley/id/state/armenia"))
                .containsEntry("least", NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger))
                .containsEntry("status", NodeFactory.createLiteralString("on-trial"))
                .containsEntry("words", NodeFactory.createLiteralString("\" } DROP ALL #"))
                .containsEntry("from", NodeFactory.createLiteralDT("2023-01", XSDDatatype.XSDgYearMonth));
    }

    @Test
    void anAbsoluteIriStaysAsItIs() throws IOException {
        save("releases", RELEASES);

        var bound = QueryCatalog.in(folder).get("releases").bind(Map.of("by", "urn:x-test:armenia"), BASE);

        assertThat(bound.values()).containsEntry("by", NodeFactory.createURI("urn:x-test:armenia"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from   | 2023-02-30      | from is '2023-02-30', not a date; write it as 2026-03-31, 2026-03 or 2026
                    least  | a dozen         | least is 'a dozen', not a whole number; write it as 12
                    status | On trial        | status is 'On trial', not a code; write it in lower case with hyphens, such as peace-treaty
                    by     | <http://a> \\.   | by is '<http://a> \\.', not an IRI; write it as person/ilham-aliyev, or find it with: parley query find --param words=NAME
                    by     | Armenia         | by is 'Armenia', not an IRI; write it as person/ilham-aliyev, or find it with: parley query find --param words=NAME
                    colour | red             | no parameter 'colour'; known: by, from, least, status, words
                    """)
    void saysWhatAValueShouldHaveBeen(String name, String value, String message) throws IOException {
        save("releases", RELEASES);
        var query = QueryCatalog.in(folder).get("releases");

        assertThatThrownBy(() -> query.bind(Map.of(name, value), BASE))
                .isInstanceOf(InputException.class)
                .hasMessage("query releases: " + message);
    }

    @Test
    void asksForAMissingValue() throws IOException {
        save("on-date", "#+ params:\n#+   date: {type: date, description: the day}\nASK {}");
        var query = QueryCatalog.in(folder).get("on-date");

        assertThatThrownBy(() -> query.bind(Map.of(), BASE))
                .hasMessage("query on-date: parameter date is missing; give date, the day");
    }

    @Test
    void namesTheLineOfAFaultyHeader() throws IOException {
        save("faulty", "# a note\n#+ summary: held: since when\nASK {}");

        assertThatThrownBy(() -> QueryCatalog.in(folder).get("faulty"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("faulty.rq") + ":2: the header is no YAML");
    }

    @Test
    void namesTheTypesThatThereAre() throws IOException {
        save("faulty", "#+ params:\n#+   who: {type: person}\nASK {}");

        assertThatThrownBy(() -> QueryCatalog.in(folder).get("faulty"))
                .hasMessage(
                        folder.resolve("faulty.rq") + ": no type 'person'; known: iri, string, date, integer, code");
    }

    @Test
    void namesTheLineOfFaultySparql() throws IOException {
        save("faulty", "#+ summary: nothing\nSELECT *\nWHERE { ?s ?p }");
        var query = QueryCatalog.in(folder).get("faulty");

        assertThatThrownBy(() -> query.bind(Map.of(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("faulty.rq") + ":3: ");
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".rq"), text);
    }
}
