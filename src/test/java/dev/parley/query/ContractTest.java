package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nine queries of the evaluation answer in the columns agreed on, from graphs as Parley writes them. */
class ContractTest {

    private static DatasetGraph store;

    @BeforeAll
    static void load() {
        store = DatabaseMgr.createDatasetGraph();
        var graph = new FactsToRdf(new Iris(Iris.DEFAULT_BASE), "test").convert(Samples.sample("a1"));
        Txn.executeWrite(
                store,
                () -> graph.triples()
                        .forEach(triple -> store.add(
                                graph.name(), triple.getSubject(), triple.getPredicate(), triple.getObject())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    people         : article person                                              : a1 | Vera Orlova
                    states         : article state                                               : a1 | Sylvania
                    roles          : article person role of status                               : a1 | Vera Orlova | President | Ruritania | current
                    prisoners      : article prisoner kind count nationality heldBy since status : a1 | captive soldiers | group | 12 | Ruritania | Sylvania | 2026-04-30 | held
                    proceedings    : article defendant type court charge outcome                 : a1 | Ivo Brandt | trial | Zenda court | espionage | five years demanded
                    agreements     : article agreement type party status date place              : a1 | Strelsau truce | ceasefire | Sylvania | signed | 2024-05 | Strelsau
                    statements     : article speaker act about                                   : a1 | Vera Orlova | call | treatment
                    meetings       : article participant mode date                               : a1 | Ivo Brandt | phone | 2026-05-03
                    representation : article lawyer client                                       : a1 | Mara Lenz | Ivo Brandt
                    """)
    void answersInTheAgreedColumns(String name, String columns, String row) {
        var rows = ask(name).stream()
                .map(cells -> Stream.of(columns.split(" ", -1)).map(cells::get).collect(Collectors.joining(" | ")));

        assertThat(rows).contains(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    prisoners   : place
                    proceedings : date
                    statements  : statement target date
                    meetings    : meeting place
                    """)
    void hasTheColumnsThatTheSampleLeavesOpen(String name, String columns) {
        assertThat(ask(name)).allSatisfy(cells -> assertThat(cells).containsKeys(columns.split(" ", -1)));
    }

    private static List<Map<String, String>> ask(String name) {
        var question = QueryCatalog.bundled().get(name).bind(Map.of(), URI.create(Iris.DEFAULT_BASE));
        return new QueryRunner(store, Duration.ofMinutes(1))
                .run(question, result -> ((QueryResult.Table) result).texts());
    }
}
