package dev.parley.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * A folder with a small graph, values for the parameters, and the table that the query should give. The folder has the
 * query's name; what follows {@code --} tells several cases of one query apart.
 */
record QueryCase(String name, Path folder) {

    static final Path QUERIES = Path.of("queries");
    static final URI BASE = URI.create("https://w3id.org/parley/id/");

    private static final Path CASES = Path.of("src/test/resources/query");

    static Stream<QueryCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("graph.trig")))
                    .map(folder -> new QueryCase(folder.getFileName().toString(), folder))
                    .sorted((left, right) -> left.name.compareTo(right.name))
                    .toList()
                    .stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String queryName() {
        return name.replaceFirst("--.*", "");
    }

    BoundQuery question() {
        return QueryCatalog.in(QUERIES).get(queryName()).bind(parameters(), BASE);
    }

    Path graph() {
        return folder.resolve("graph.trig");
    }

    String expected() throws IOException {
        return Files.readString(folder.resolve("expected.csv"));
    }

    /** {@return the table that Jena gives, as CSV with plain line ends} */
    String actual() {
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> RDFParser.source(graph()).parse(store));
        return new QueryRunner(store, Duration.ofMinutes(1)).run(question(), result -> {
            var out = new ByteArrayOutputStream();
            new ResultWriter(ResultFormat.CSV).write(result, out);
            return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        });
    }

    private Map<String, String> parameters() {
        var file = folder.resolve("params.properties");
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    @Override
    public String toString() {
        return name;
    }
}
