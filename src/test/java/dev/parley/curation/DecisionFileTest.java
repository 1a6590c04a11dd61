package dev.parley.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.Samples;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionFileTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final String PREFIXES = """
            PREFIX parley: <https://w3id.org/parley/ontology#>
            PREFIX code:   <https://w3id.org/parley/codes#>
            PREFIX foaf:   <http://xmlns.com/foaf/0.1/>
            PREFIX prov:   <http://www.w3.org/ns/prov#>
            PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd:    <http://www.w3.org/2001/XMLSchema#>
            """;

    private final GraphStore from = store();
    private final GraphStore to = store();

    @TempDir
    private Path folder;

    private static GraphStore store() {
        var store = GraphStore.inMemory(IRIS);
        store.write(List.of(new FactsToRdf(IRIS, "test").convert(Samples.sample("a1"))));
        return store;
    }

    @BeforeEach
    void decide() {
        var curation = curation(from);
        var lenz = person("mara-lenz");
        curation.decide(
                person("ivo-brandt"), new Verdict.Merged(person("vera-orlova")), "anna", "a \"pen\" name\nsays a2");
        var mistaken =
                curation.decide(lenz, new Verdict.Merged(person("vera-orlova")), "Борис", "the same <b>face</b>");
        curation.decide(lenz, new Verdict.Withdrawn(mistaken.iri()), "anna", "another face");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.trig", "decisions.ttl"})
    void whatIsWrittenIsReadBackAndAddedOnce(String name) throws IOException {
        var file = write(name);

        assertThat(curation(to).load(new DecisionFile(IRIS).read(file))).isEqualTo(3);
        assertThat(curation(to).load(new DecisionFile(IRIS).read(file))).isZero();

        assertThat(all(to)).isEqualTo(all(from));
        assertThat(Txn.calculateRead(to.dataset(), () -> curation(to).mergers().filedUnder(person("vera-orlova"))))
                .containsExactly(person("ivo-brandt"));
    }

    @Test
    void theSameDecisionsGiveTheSameBytes() throws IOException {
        assertThat(write("first.trig")).hasSameBinaryContentAs(write("second.trig"));
    }

    @Test
    void aFaultInTheFileIsNamedWithItsLine() throws IOException {
        var file = Files.writeString(
                folder.resolve("broken.ttl"), "\n\n<https://example.org/a> <https://example.org/b> ;\n");

        assertThatThrownBy(() -> new DecisionFile(IRIS).read(file))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("\\Q" + file + "\\E:[34]: .*; mend the Turtle there");
    }

    @Test
    void aDecisionThatIsNotWholeIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("part.ttl"), PREFIXES + """
                <https://example.org/d> a parley:Decision ; parley:decides <https://example.org/fact> ; parley:verdict code:verdict-confirmed ;
                    prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
                """);

        assertThatThrownBy(() -> new DecisionFile(IRIS).read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": <https://example.org/d>: the decision does not name its curator; give it one"
                        + " prov:wasAssociatedWith with one foaf:accountName");
    }

    @Test
    void aTimeWithoutItsZoneIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("zone.ttl"), PREFIXES + """
                <https://example.org/d> a parley:Decision ; parley:decides <https://example.org/fact> ; parley:verdict code:verdict-confirmed ;
                    prov:wasAssociatedWith [ foaf:accountName "anna" ] ; prov:endedAtTime "2026-11-22T10:00:00"^^xsd:dateTime .
                """);

        assertThatThrownBy(() -> new DecisionFile(IRIS).read(file))
                .isInstanceOf(InputException.class)
                .hasMessage("https://example.org/d: prov:endedAtTime is '2026-11-22T10:00:00', not an instant;"
                        + " write it with its zone, as 2026-11-22T10:00:00Z");
    }

    @Test
    void aFileWithoutDecisionsIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("empty.trig"), "");

        assertThatThrownBy(() -> new DecisionFile(IRIS).read(file))
                .hasMessage(file + ": it holds no decision; give a file that 'parley curation export' wrote");
        assertThatThrownBy(() -> new DecisionFile(IRIS).read(Path.of("decisions.txt")))
                .hasMessage("decisions.txt: its name does not tell the format; end it in .trig or .ttl");
        assertThatThrownBy(() -> new DecisionFile(IRIS).read(Path.of("nowhere.ttl")))
                .hasMessage("nowhere.ttl: there is no such file to read; give one that exists");
    }

    @Test
    void decisionsThatContradictTheStoreAreNotAddedAtAll() {
        curation(to).decide(person("vera-orlova"), new Verdict.Merged(person("ivo-brandt")), "boris", "a pen name");
        var before = all(to);

        assertThatThrownBy(() -> curation(to).load(all(from)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it would be merged into itself")
                .hasMessageEndingWith("withdraw one merger");
        assertThat(all(to)).isEqualTo(before);
    }

    @Test
    void aWithdrawalOfNothingIsNotAdded() {
        var withdrawal = all(from).getLast();

        assertThatThrownBy(() -> curation(to).load(List.of(withdrawal)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("which is no decision about the same; import that one first");
    }

    private Path write(String name) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            new DecisionFile(IRIS).write(all(from), DecisionFile.language(file), out);
        }
        return file;
    }

    private static List<Decision> all(GraphStore store) {
        return Txn.calculateRead(store.dataset(), curation(store)::all);
    }

    private static Curation curation(GraphStore store) {
        var start = Instant.parse("2026-11-22T10:00:00Z");
        return new Curation(store.dataset(), IRIS, new InstantSource() {
            private Instant now = start;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        });
    }

    private static Node person(String key) {
        return NodeFactory.createURI(Iris.DEFAULT_BASE + "person/" + key);
    }
}
