package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries keep to the standard: RDF4J, an engine with no code in common with Jena, gives the same rows. */
class PortabilityTest {

    @ParameterizedTest
    @MethodSource("dev.parley.query.QueryCase#all")
    void anotherEngineGivesTheSameRows(QueryCase queryCase) throws IOException {
        assertThat(rowsOfRdf4j(queryCase)).containsExactlyInAnyOrderElementsOf(expectedRows(queryCase));
    }

    private static List<List<String>> rowsOfRdf4j(QueryCase queryCase) throws IOException {
        var repository = new SailRepository(new MemoryStore());
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.add(new ByteArrayInputStream(Files.readAllBytes(queryCase.graph())), RDFFormat.TRIG);
            var sparql = queryCase.question().substituted().toString();
            try (TupleQueryResult result = connection.prepareTupleQuery(sparql).evaluate()) {
                var columns = result.getBindingNames();
                return result.stream().map(row -> cells(row, columns)).toList();
            }
        } finally {
            repository.shutDown();
        }
    }

    private static List<String> cells(BindingSet row, List<String> columns) {
        return columns.stream()
                .map(row::getValue)
                .map(value -> value == null ? "" : inAnyOrder(text(value)))
                .toList();
    }

    private static String text(Value value) {
        return value.stringValue();
    }

    private static List<List<String>> expectedRows(QueryCase queryCase) throws IOException {
        try (var rows = CSVFormat.DEFAULT.parse(new StringReader(queryCase.expected()))) {
            return rows.stream()
                    .skip(1)
                    .map(row -> row.stream().map(PortabilityTest::inAnyOrder).toList())
                    .toList();
        }
    }

    /** The order of the values that GROUP_CONCAT joins is left open by the standard. */
    private static String inAnyOrder(String cell) {
        return Stream.of(cell.split(" \\| ")).sorted().collect(Collectors.joining(" | "));
    }
}
