package dev.parley.graph;

import dev.parley.article.Article;
import dev.parley.article.Dateline;
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
import dev.parley.text.TextSpan;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An invented article with a fact of every family, as the extraction would read it. */
public final class Samples {

    public static final EntityId ORLOVA = new EntityId(EntityType.PERSON, "vera-orlova");
    public static final EntityId BRANDT = new EntityId(EntityType.PERSON, "ivo-brandt");
    public static final EntityId LENZ = new EntityId(EntityType.PERSON, "mara-lenz");
    public static final EntityId RURITANIA = new EntityId(EntityType.STATE, "ruritania");
    public static final EntityId SYLVANIA = new EntityId(EntityType.STATE, "sylvania");
    public static final EntityId SOLDIERS = new EntityId(EntityType.GROUP, "ruritanian-soldiers");
    public static final EntityId TRUCE = new EntityId(EntityType.AGREEMENT, "strelsau-truce");

    private static final String BODY = """
            President Vera Orlova of Ruritania urged Sylvania to free twelve captive soldiers, "hostages" in her words.

            Ivo Brandt, whose lawyer is Mara Lenz, went on trial in Zenda for espionage.

            Orlova and Brandt spoke by telephone on 3 May 2026. The Strelsau truce was signed in Strelsau in May 2024.""";

    private Samples() {}

    public static ArticleFacts sample(String articleId) {
        return new ArticleFacts(article(articleId), entities(), claims(articleId));
    }

    /** {@return an article that says one thing: that a person holds a role} */
    public static ArticleFacts oneTenure(String articleId, String person, String role) {
        var id = new EntityId(EntityType.PERSON, person);
        var body = person + " is the " + role + ".";
        var article = new Article(
                articleId,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body);
        var evidence = new Evidence(new TextSpan(articleId, 0, body.length()), "tenure.copula", 0.9);
        return new ArticleFacts(
                article,
                List.of(new Entity(id, person, List.of(), List.of())),
                List.of(new Claim(
                        new Fact.Tenure(id, role, Optional.empty()),
                        List.of(new Detail(Attribute.STATUS, new Value.Code("current"))),
                        List.of(evidence))));
    }

    private static Article article(String id) {
        return new Article(
                id,
                Optional.of("Ruritania asks for its soldiers"),
                List.of("Ada Quill"),
                Optional.of("Highland Wire"),
                Optional.of(LocalDate.of(2026, 5, 4)),
                Optional.of(new Dateline(Optional.of("STRELSAU"), Optional.of("HW"), Optional.empty())),
                Optional.of(URI.create("https://news.example/ruritania?id=1")),
                BODY);
    }

    private static List<Entity> entities() {
        return List.of(
                new Entity(ORLOVA, "Vera Orlova", List.of("Orlova", "Vera Orlova"), List.of()),
                new Entity(RURITANIA, "Ruritania", List.of(), List.of()),
                new Entity(SYLVANIA, "Sylvania", List.of(), List.of()),
                new Entity(SOLDIERS, "captive soldiers", List.of(), List.of()),
                new Entity(BRANDT, "Ivo Brandt", List.of("Brandt"), List.of()),
                new Entity(LENZ, "Mara Lenz", List.of(), List.of()),
                new Entity(TRUCE, "Strelsau truce", List.of(), List.of()));
    }

    private static List<Claim> claims(String articleId) {
        return List.of(
                claim(
                        articleId,
                        new Fact.Tenure(ORLOVA, "President", Optional.of(RURITANIA)),
                        "President Vera Orlova of Ruritania",
                        code(Attribute.STATUS, "current"),
                        code(Attribute.TYPE, "office"),
                        date(Attribute.START, "2021-08"),
                        date(Attribute.END, "2026")),
                claim(
                        articleId,
                        new Fact.Statement(
                                ORLOVA, "call", new TreeSet<>(Set.of("release", "treatment")), Optional.empty()),
                        "urged Sylvania to free twelve captive soldiers",
                        thing(Attribute.TARGET, SYLVANIA),
                        text(Attribute.QUOTATION, "hostages"),
                        text(Attribute.CHANNEL, "radio"),
                        text(Attribute.TARGET_PHRASE, "all sides"),
                        thing(Attribute.REPORTED_VIA, BRANDT)),
                claim(
                        articleId,
                        new Fact.Detention(SOLDIERS),
                        "twelve captive soldiers",
                        new Detail(Attribute.COUNT, new Value.Count(12)),
                        thing(Attribute.NATIONALITY, RURITANIA),
                        thing(Attribute.HELD_BY, SYLVANIA),
                        date(Attribute.SINCE, "2026-04-30"),
                        text(Attribute.LABEL, "Hostages"),
                        code(Attribute.STATUS, "held")),
                claim(articleId, new Fact.Representation(LENZ, BRANDT), "Ivo Brandt, whose lawyer is Mara Lenz"),
                claim(
                        articleId,
                        new Fact.Proceeding(BRANDT, "trial", "espionage"),
                        "went on trial in Zenda for espionage",
                        text(Attribute.COURT, "Zenda court"),
                        text(Attribute.CHARGE, "espionage"),
                        text(Attribute.OUTCOME, "five years demanded")),
                claim(
                        articleId,
                        new Fact.Meeting(
                                new TreeSet<>(Set.of(ORLOVA, BRANDT)), Optional.of(new PartialDate("2026-05-03"))),
                        "Orlova and Brandt spoke by telephone on 3 May 2026",
                        code(Attribute.MODE, "phone")),
                claim(
                        articleId,
                        new Fact.Agreement(TRUCE),
                        "The Strelsau truce was signed in Strelsau in May 2024",
                        code(Attribute.TYPE, "ceasefire"),
                        code(Attribute.STATUS, "signed"),
                        date(Attribute.DATE, "2024-05"),
                        text(Attribute.PLACE, "Strelsau"),
                        thing(Attribute.PARTY, RURITANIA),
                        thing(Attribute.PARTY, SYLVANIA),
                        thing(Attribute.MEDIATOR, LENZ)));
    }

    private static Claim claim(String articleId, Fact fact, String quotation, Detail... details) {
        var start = article(articleId).text().indexOf(quotation);
        var span = new TextSpan(articleId, start, start + quotation.length());
        return new Claim(fact, List.of(details), List.of(new Evidence(span, "sample.rule", 0.85)));
    }

    private static Detail code(Attribute attribute, String notation) {
        return new Detail(attribute, new Value.Code(notation));
    }

    private static Detail thing(Attribute attribute, EntityId id) {
        return new Detail(attribute, new Value.Thing(id));
    }

    private static Detail text(Attribute attribute, String text) {
        return new Detail(attribute, new Value.Text(text));
    }

    private static Detail date(Attribute attribute, String iso) {
        return new Detail(attribute, new Value.Date(new PartialDate(iso)));
    }
}
