package dev.parley.server;

import dev.parley.article.Article;
import dev.parley.extraction.ArticleFacts;
import dev.parley.extraction.Attribute;
import dev.parley.extraction.Claim;
import dev.parley.extraction.Detail;
import dev.parley.extraction.Entity;
import dev.parley.extraction.EntityId;
import dev.parley.extraction.EntityType;
import dev.parley.extraction.Evidence;
import dev.parley.extraction.Fact;
import dev.parley.extraction.PartialDate;
import dev.parley.extraction.Value;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Vocabulary;
import dev.parley.text.TextSpan;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** A small store of made-up news: two papers that differ on a number, a treaty, a minister with a hostile name. */
final class SampleStore {

    static final EntityId MINISTER = new EntityId(EntityType.PERSON, "ana-petrescu");
    static final EntityId CAPTIVE = new EntityId(EntityType.PERSON, "jan-kovac");
    static final EntityId HOSTILE = new EntityId(EntityType.PERSON, "mallory");
    static final EntityId RURITANIA = new EntityId(EntityType.STATE, "ruritania");
    static final EntityId SYLVANIA = new EntityId(EntityType.STATE, "sylvania");
    static final EntityId SOLDIERS = new EntityId(EntityType.GROUP, "ruritanian-soldiers");
    static final EntityId TREATY = new EntityId(EntityType.AGREEMENT, "strelsau-treaty");

    private static final String FIRST_TEXT = "Foreign Minister Ana Petrescu said on Monday that Sylvania must free the"
            + " prisoners. Twelve Ruritanian soldiers are held by Sylvania. Jan Kováč was captured in May 2025."
            + "\n\nThe Strelsau Treaty was signed on 3 May 2026 in Strelsau.";

    private static final String SECOND_TEXT =
            "Sylvania holds fourteen Ruritanian soldiers, officials said. Ana Petrescu,"
                    + " the foreign minister, met Sylvania's envoys in Strelsau. <script>alert('stored')</script> Mallory is a"
                    + " lawyer for Jan Kováč.";

    /** {@return the whole text of an article, where it is kept: only the first one's} */
    static Optional<String> text(String articleId) {
        return articleId.equals("first")
                ? Optional.of("Twelve soldiers still held\n\n" + FIRST_TEXT)
                : Optional.empty();
    }

    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final FactsToRdf converter = new FactsToRdf(new Iris(Iris.DEFAULT_BASE), "test");

    static DatasetGraph create() {
        var sample = new SampleStore();
        sample.load(sample.first());
        sample.load(sample.second());
        Txn.executeWrite(sample.store, () -> {
            OntologyFiles.ontology()
                    .find()
                    .forEachRemaining(triple -> sample.store.add(
                            Vocabulary.ONTOLOGY_GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            OntologyFiles.codes()
                    .find()
                    .forEachRemaining(triple -> sample.store.add(
                            Vocabulary.CODES_GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        });
        return sample.store;
    }

    private void load(ArticleFacts facts) {
        Txn.executeWrite(store, () -> converter.convert(facts).sendTo(StreamRDFLib.dataset(store)));
    }

    private ArticleFacts first() {
        var article = article("first", "Twelve soldiers still held", "Highland Wire", "2026-05-04", FIRST_TEXT);
        var claims = List.of(
                claim(
                        article,
                        new Fact.Tenure(MINISTER, "Foreign Minister", Optional.of(RURITANIA)),
                        "Foreign Minister Ana Petrescu",
                        code(Attribute.STATUS, "current"),
                        code(Attribute.TYPE, "office")),
                claim(
                        article,
                        new Fact.Statement(
                                MINISTER,
                                "call",
                                new TreeSet<>(Set.of("release")),
                                Optional.of(new PartialDate("2026-05-04"))),
                        "said on Monday that Sylvania must free the prisoners",
                        thing(Attribute.TARGET, SYLVANIA)),
                claim(
                        article,
                        new Fact.Detention(SOLDIERS),
                        "Twelve Ruritanian soldiers are held by Sylvania.",
                        count(12),
                        thing(Attribute.HELD_BY, SYLVANIA),
                        thing(Attribute.NATIONALITY, RURITANIA),
                        code(Attribute.STATUS, "held")),
                claim(
                        article,
                        new Fact.Detention(CAPTIVE),
                        "Jan Kováč was captured in May 2025.",
                        thing(Attribute.HELD_BY, SYLVANIA),
                        new Detail(Attribute.SINCE, new Value.Date(new PartialDate("2025-05"))),
                        code(Attribute.STATUS, "held")),
                claim(
                        article,
                        new Fact.Agreement(TREATY),
                        "The Strelsau Treaty was signed on 3 May 2026 in Strelsau.",
                        thing(Attribute.PARTY, RURITANIA),
                        thing(Attribute.PARTY, SYLVANIA),
                        code(Attribute.TYPE, "peace-treaty"),
                        code(Attribute.STATUS, "signed"),
                        new Detail(Attribute.DATE, new Value.Date(new PartialDate("2026-05-03"))),
                        new Detail(Attribute.PLACE, new Value.Text("Strelsau"))));
        return new ArticleFacts(
                article,
                List.of(
                        entity(MINISTER, "Ana Petrescu", "Petrescu"),
                        entity(SYLVANIA, "Sylvania"),
                        entity(RURITANIA, "Ruritania"),
                        entity(SOLDIERS, "Ruritanian soldiers"),
                        entity(CAPTIVE, "Jan Kováč"),
                        entity(TREATY, "Strelsau Treaty")),
                claims);
    }

    private ArticleFacts second() {
        var article =
                article("second", "Envoys <b>meet</b> in Strelsau", "The Lowland Post", "2026-05-06", SECOND_TEXT);
        var claims = List.of(
                claim(
                        article,
                        new Fact.Detention(SOLDIERS),
                        "Sylvania holds fourteen Ruritanian soldiers",
                        count(14),
                        thing(Attribute.HELD_BY, SYLVANIA),
                        code(Attribute.STATUS, "held")),
                claim(
                        article,
                        new Fact.Tenure(MINISTER, "foreign minister", Optional.of(RURITANIA)),
                        "Ana Petrescu, the foreign minister",
                        code(Attribute.STATUS, "current")),
                claim(
                        article,
                        new Fact.Tenure(HOSTILE, "foreign minister", Optional.of(RURITANIA)),
                        "Mallory is a",
                        code(Attribute.STATUS, "current")),
                claim(
                        article,
                        new Fact.Statement(
                                SYLVANIA, "deny", new TreeSet<>(Set.of("peace-agreement")), Optional.empty()),
                        "Sylvania's envoys",
                        thing(Attribute.REPORTED_VIA, MINISTER)),
                claim(article, new Fact.Agreement(TREATY), "in Strelsau.", code(Attribute.TYPE, "peace-treaty")),
                claim(
                        article,
                        new Fact.Meeting(new TreeSet<>(Set.of(MINISTER, SYLVANIA)), Optional.empty()),
                        "Ana Petrescu, the foreign minister, met Sylvania's envoys in Strelsau.",
                        new Detail(Attribute.PLACE, new Value.Text("Strelsau")),
                        code(Attribute.MODE, "in-person")),
                claim(
                        article,
                        new Fact.Representation(HOSTILE, CAPTIVE),
                        "<script>alert('stored')</script> Mallory is a lawyer for Jan Kováč."));
        return new ArticleFacts(
                article,
                List.of(
                        entity(SYLVANIA, "Sylvania"),
                        entity(RURITANIA, "Ruritania"),
                        entity(SOLDIERS, "Ruritanian soldiers"),
                        entity(MINISTER, "Ana Petrescu"),
                        entity(TREATY, "Strelsau Treaty"),
                        entity(HOSTILE, "\"><script>alert('label')</script>"),
                        entity(CAPTIVE, "Jan Kováč")),
                claims);
    }

    private static Article article(String id, String title, String publisher, String published, String body) {
        return new Article(
                id,
                Optional.of(title),
                List.of("A. Reporter"),
                Optional.of(publisher),
                Optional.of(LocalDate.parse(published)),
                Optional.empty(),
                Optional.of(URI.create("https://news.example/" + id)),
                body);
    }

    private static Claim claim(Article article, Fact fact, String passage, Detail... details) {
        var start = article.text().indexOf(passage);
        var evidence = new Evidence(new TextSpan(article.id(), start, start + passage.length()), "sample.rule", 0.85);
        return new Claim(fact, List.of(details), List.of(evidence));
    }

    private static Entity entity(EntityId id, String label, String... otherForms) {
        return new Entity(id, label, new ArrayList<>(List.of(otherForms)), List.of());
    }

    private static Detail code(Attribute attribute, String notation) {
        return new Detail(attribute, new Value.Code(notation));
    }

    private static Detail thing(Attribute attribute, EntityId id) {
        return new Detail(attribute, new Value.Thing(id));
    }

    private static Detail count(int number) {
        return new Detail(Attribute.COUNT, new Value.Count(number));
    }
}
