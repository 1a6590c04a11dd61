package dev.parley.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.article.InputException;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.GraphValidator;
import dev.parley.graph.Iris;
import dev.parley.graph.Samples;
import dev.parley.graph.Vocabulary;
import dev.parley.store.GraphStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurationTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final ArticleGraph ARTICLE = new FactsToRdf(IRIS, "test").convert(Samples.sample("a1"));
    private static final Node DETENTION = fact(Vocabulary.DETENTION);
    private static final Node HELD = Vocabulary.code("detention-status", "held");
    private static final Node RELEASED = Vocabulary.code("detention-status", "released");
    private static final Node ORLOVA = NodeFactory.createURI(Iris.DEFAULT_BASE + "person/vera-orlova");
    private static final Node BRANDT = NodeFactory.createURI(Iris.DEFAULT_BASE + "person/ivo-brandt");
    private static final Node LENZ = NodeFactory.createURI(Iris.DEFAULT_BASE + "person/mara-lenz");

    @TempDir
    private Path folder;

    private GraphStore store;
    private Curation curation;

    /** Each decision is taken a minute after the one before. */
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private final InstantSource clock = () -> {
        now = now.plusSeconds(60);
        return now;
    };

    @BeforeEach
    void open() {
        store = GraphStore.create(folder.resolve("store"), IRIS);
        store.write(List.of(ARTICLE));
        curation = new Curation(store.dataset(), IRIS, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDecisionSaysWhoDecidedWhatWhenAndWhy() {
        curation.decide(DETENTION, new Verdict.Rejected(), "anna", " another group ");

        assertThat(read(() -> curation.history(DETENTION)).decisions())
                .extracting(Decision::subject, Decision::verdict, Decision::curator, Decision::time, Decision::note)
                .containsExactly(tuple(
                        DETENTION,
                        new Verdict.Rejected(),
                        "anna",
                        Instant.parse("2026-11-22T10:01:00Z"),
                        "another group"));
        assertThat(reviewed(DETENTION)).containsExactly(Vocabulary.code("verdict", "rejected"));
        assertThat(read(() -> new GraphValidator().validate(store.dataset().getGraph(IRIS.curation()))))
                .isEmpty();
    }

    @Test
    void aLaterDecisionHoldsAndTheEarlierStaysInTheHistory() {
        curation.decide(DETENTION, new Verdict.Rejected(), "anna", "another group");
        curation.decide(DETENTION, new Verdict.Confirmed(), "boris", "");

        assertThat(reviewed(DETENTION)).containsExactly(Vocabulary.code("verdict", "confirmed"));
        assertThat(read(() -> curation.history(DETENTION)).decisions())
                .extracting(Decision::curator)
                .containsExactly("anna", "boris");
    }

    @Test
    void whatIsWithdrawnNoLongerHoldsButIsKept() {
        var first = curation.decide(DETENTION, new Verdict.Rejected(), "anna", "another group");
        curation.decide(DETENTION, new Verdict.Withdrawn(first.iri()), "anna", "it does say so");

        assertThat(reviewed(DETENTION)).isEmpty();
        assertThat(read(() -> curation.history(DETENTION)).isWithdrawn(first)).isTrue();
        assertThatThrownBy(() -> curation.decide(DETENTION, new Verdict.Withdrawn(first.iri()), "anna", "again"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such decision holds about");
    }

    @Test
    void decisionsSurviveARebuildAndTheLossOfTheFact() {
        curation.decide(DETENTION, new Verdict.Rejected(), "anna", "another group");

        store.write(List.of(ARTICLE));
        store.close();
        open();
        assertThat(reviewed(DETENTION)).containsExactly(Vocabulary.code("verdict", "rejected"));
        assertThat(read(curation::withoutFact)).isEmpty();

        store.remove("a1");
        assertThat(read(() -> curation.history(DETENTION)).decisions()).hasSize(1);
        assertThat(read(curation::withoutFact)).containsExactly(DETENTION);

        store.write(List.of(ARTICLE));
        assertThat(read(curation::withoutFact)).isEmpty();
    }

    @Test
    void aCorrectionNamesBothValuesAndLeavesTheFactAsArticlesStateIt() {
        var correction = read(() ->
                curation.correction(DETENTION, Vocabulary.STATUS.getURI(), Curation.key(HELD), RELEASED.getURI()));
        curation.decide(DETENTION, correction, "anna", "released in March");

        assertThat(correction).isEqualTo(new Verdict.Corrected(Vocabulary.STATUS, HELD, RELEASED));
        assertThat(read(() -> curation.history(DETENTION).corrections()))
                .extracting(Decision::verdict)
                .containsExactly(correction);
        assertThat(read(() -> store.dataset().contains(Node.ANY, DETENTION, Vocabulary.STATUS, HELD)))
                .isTrue();
        assertThat(read(() -> store.dataset().contains(Node.ANY, DETENTION, Vocabulary.STATUS, RELEASED)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    status | https://w3id.org/parley/codes#tenure-status-former | the new value: 'https://w3id.org/parley/codes#tenure-status-former' is not one of the codes; choose one of the list
                    status | https://w3id.org/parley/codes#detention-status-held | the new value: it is the one that is there; give another, or confirm the fact
                    count  | a dozen          | the new value: 'a dozen' is not a whole number above zero; write it as 12
                    since  | last spring      | the new value: 'last spring' is not a date; write it as 2026-03-31, 2026-03 or 2026
                    heldBy | state/atlantis   | the new value: the graph does not know https://w3id.org/parley/id/state/atlantis; choose a name from the list
                    heldBy | <script>         | the form: '<script>' is no address in the graph; choose a name from the list
                    """)
    void aValueThatIsNotValidIsRefused(String property, String text, String message) {
        var stated = ARTICLE.triples().stream()
                .filter(triple -> triple.getSubject().equals(DETENTION)
                        && triple.getPredicate().hasURI(Vocabulary.PARLEY + property))
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> read(
                        () -> curation.correction(DETENTION, Vocabulary.PARLEY + property, Curation.key(stated), text)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void aValueThatNoArticleGivesCannotBeCorrected() {
        assertThatThrownBy(() -> read(() -> curation.correction(
                        DETENTION, Vocabulary.STATUS.getURI(), Curation.key(RELEASED), HELD.getURI())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no article gives it");
    }

    @Test
    void mergedPersonsAreOneUntilTheMergerIsWithdrawn() {
        var first = curation.decide(BRANDT, new Verdict.Merged(ORLOVA), "anna", "a pen name");
        curation.decide(LENZ, new Verdict.Merged(BRANDT), "anna", "the same");

        assertThat(read(() -> curation.mergers().chain(LENZ))).containsExactly(BRANDT, ORLOVA);
        assertThat(read(() -> curation.mergers().filedUnder(ORLOVA))).containsExactly(BRANDT, LENZ);

        curation.decide(BRANDT, new Verdict.Withdrawn(first.iri()), "anna", "two people");
        assertThat(read(() -> curation.mergers().filedUnder(ORLOVA))).isEmpty();
    }

    @Test
    void noPersonIsMergedIntoItself() {
        curation.decide(BRANDT, new Verdict.Merged(ORLOVA), "anna", "a pen name");

        assertThatThrownBy(() -> curation.decide(ORLOVA, new Verdict.Merged(BRANDT), "anna", "the same"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it is the same person already");
        assertThatThrownBy(() -> curation.decide(LENZ, new Verdict.Merged(LENZ), "anna", "the same"))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> curation.decide(LENZ, new Verdict.Merged(DETENTION), "anna", "the same"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it is no person of the graph");
    }

    @Test
    void onlyAConfirmationNeedsNoNote() {
        assertThatThrownBy(() -> curation.decide(DETENTION, new Verdict.Rejected(), "anna", " \n "))
                .isInstanceOf(InputException.class)
                .hasMessage("the note: it is empty; write why, for those who come after you");
        assertThatThrownBy(() -> curation.decide(DETENTION, new Verdict.Confirmed(), "anna", "x".repeat(2001)))
                .isInstanceOf(InputException.class)
                .hasMessage("the note: it has 2001 characters; write at most 2000");

        assertThat(curation.decide(DETENTION, new Verdict.Confirmed(), "anna", "")
                        .note())
                .isEmpty();
    }

    @Test
    void whatNoArticleStatesCannotBeDecided() {
        var unknown = NodeFactory.createURI(Iris.DEFAULT_BASE + "tenure/none");

        assertThatThrownBy(() -> curation.decide(unknown, new Verdict.Confirmed(), "anna", ""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no article states this fact");
        assertThat(read(curation::all)).isEmpty();
    }

    private List<Node> reviewed(Node fact) {
        return read(() -> store.dataset().getGraph(IRIS.curation()).stream(fact, Vocabulary.REVIEWED, Node.ANY)
                .map(Triple::getObject)
                .toList());
    }

    private <T> T read(Supplier<T> question) {
        return Txn.calculateRead(store.dataset(), question);
    }

    private static Node fact(Node family) {
        return ARTICLE.triples().stream()
                .filter(triple -> triple.predicateMatches(RDF.type.asNode()) && triple.objectMatches(family))
                .map(Triple::getSubject)
                .findFirst()
                .orElseThrow();
    }
}
