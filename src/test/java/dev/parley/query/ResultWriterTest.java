package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    private static final String ALL = """
            PREFIX : <urn:x-test:>
            SELECT ?who ?name ?age WHERE { ?who :name ?name OPTIONAL { ?who :age ?age } } ORDER BY ?name
            """;

    private DatasetGraph store;

    @BeforeEach
    void load() {
        store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> RDFParser.fromString("""
                        PREFIX : <urn:x-test:>
                        GRAPH :first { :ani :name "Անի, \\"Ani\\""@hy ; :age 41 }
                        GRAPH :second { :bo :name "Bo" }
                        """, Lang.TRIG).parse(store));
    }

    @Test
    void alignsATableForTheTerminal() {
        assertThat(write(ALL, ResultFormat.TABLE)).isEqualTo("""
                        who  name        age
                        ---  ----------  ---
                        bo   Bo
                        ani  Անի, "Ani"  41
                        """);
    }

    @Test
    void leavesOutTheIriBesideALabelInATable() {
        var sparql = ALL.replace("?who ?name ?age", "?name (?who AS ?nameIri) (?who AS ?factIri)");

        assertThat(write(sparql, ResultFormat.TABLE)).startsWith("name        factIri\n");
        assertThat(write(sparql, ResultFormat.CSV)).startsWith("name,nameIri,factIri\r\n");
    }

    @Test
    void cutsLongCellsOfATable() {
        var text = write("SELECT (\"%s\" AS ?long) {}".formatted("very ".repeat(20)), ResultFormat.TABLE);

        assertThat(text.lines().toList().getLast()).hasSize(60).endsWith("…");
    }

    @Test
    void writesBareValuesInCsv() {
        assertThat(write(ALL, ResultFormat.CSV))
                .isEqualTo("who,name,age\r\nurn:x-test:bo,Bo,\r\nurn:x-test:ani,\"Անի, \"\"Ani\"\"\",41\r\n");
    }

    @Test
    void writesTermsInTsv() {
        assertThat(write(ALL, ResultFormat.TSV)).isEqualTo("""
                        ?who\t?name\t?age
                        <urn:x-test:bo>\t"Bo"\t
                        <urn:x-test:ani>\t"Անի, \\"Ani\\""@hy\t41
                        """);
    }

    @Test
    void writesTheResultFormatsOfSparql() {
        assertThat(write(ALL, ResultFormat.JSON)).contains("\"vars\"").contains("\"xml:lang\": \"hy\"");
        assertThat(write(ALL, ResultFormat.XML)).contains("<variable name=\"age\"/>");
        assertThat(write(ALL, ResultFormat.TTL)).contains("http://www.w3.org/2001/sw/DataAccess/tests/result-set#");
    }

    @Test
    void writesAGraphAsAGraph() {
        var construct = "PREFIX : <urn:x-test:> CONSTRUCT { ?who :called ?name } WHERE { ?who :name ?name }";

        assertThat(write(construct, ResultFormat.TTL)).contains(":bo     :called  \"Bo\"");
        assertThat(write(construct, ResultFormat.JSON)).contains("\"@graph\"");
        assertThat(write(construct, ResultFormat.XML)).contains("<rdf:RDF");
        assertThat(write(construct, ResultFormat.CSV)).startsWith("subject,predicate,object\r\n");
    }

    @Test
    void answersYesOrNo() {
        assertThat(write("ASK { ?s <urn:x-test:age> 41 }", ResultFormat.TABLE)).isEqualTo("yes\n");
        assertThat(write("ASK { ?s <urn:x-test:age> 42 }", ResultFormat.JSON)).contains("false");
    }

    private String write(String sparql, ResultFormat format) {
        var query =
                new ReadyQuery("test", "test.rq", "", "", List.of(), Optional.empty(), ReadyQuery.View.TABLE, sparql);
        var out = new ByteArrayOutputStream();
        return new QueryRunner(store, Duration.ofSeconds(10))
                .run(query.bind(Map.of(), URI.create("urn:x-test:")), result -> {
                    new ResultWriter(format).write(result, out);
                    return out.toString(StandardCharsets.UTF_8);
                });
    }
}
