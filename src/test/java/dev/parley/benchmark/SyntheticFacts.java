package dev.parley.benchmark;

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
import dev.parley.text.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Facts of articles that nobody wrote, as many as wanted, to measure stores and queries with: about 300 triples an
 * article. Few persons and states are in most articles and most are in few, as in the news. The same number gives the
 * same article.
 */
final class SyntheticFacts {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2800;
    private static final List<String> ROLES = List.of(
            "President",
            "Prime Minister",
            "foreign minister",
            "spokesperson",
            "ambassador",
            "defence minister",
            "senator");
    private static final List<String> ACTS =
            List.of("call", "welcome", "criticise", "accuse", "deny", "reject", "warn", "promise");
    private static final List<String> TOPICS =
            List.of("release", "peace-agreement", "ceasefire", "talks", "border", "attack", "human-rights", "trial");
    private static final List<String> DETENTION_STATUSES = List.of("held", "on-trial", "convicted", "released");
    private static final List<String> AGREEMENT_STATUSES = List.of("negotiating", "signed", "in-force", "violated");
    private static final List<String> PROCEEDINGS = List.of("charge", "trial", "sentence", "appeal");

    private final String articleId;
    private final Random random;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final Map<EntityId, Entity> entities = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private SyntheticFacts(int number) {
        this.articleId = "synthetic-%06d".formatted(number);
        this.random = new Random(number);
        this.published = FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** {@return what article number so-and-so says} */
    static ArticleFacts of(int number) {
        var facts = new SyntheticFacts(number);
        facts.stateAll();
        return facts.finish();
    }

    private void stateAll() {
        times(4, this::tenure);
        times(2, this::detention);
        times(1, this::proceeding);
        times(1, this::agreement);
        times(4, this::statement);
        times(1, this::meeting);
        times(1, this::representation);
    }

    private void tenure() {
        var person = person();
        var number = Integer.parseInt(person.key().replaceAll("\\D", ""));
        var state = entity(EntityType.STATE, "state", number % 60);
        var role = ROLES.get(number % ROLES.size());
        claim(
                new Fact.Tenure(person, role, Optional.of(state)),
                code(Attribute.STATUS, random.nextInt(6) == 0 ? "former" : "current"),
                code(Attribute.TYPE, "office"));
    }

    private void detention() {
        var isGroup = random.nextInt(3) == 0;
        var details = new ArrayList<Detail>(List.of(
                code(Attribute.STATUS, pick(DETENTION_STATUSES)),
                thing(Attribute.HELD_BY, state()),
                text(Attribute.PLACE, "Prison " + skewed(40))));
        if (isGroup) {
            details.add(new Detail(Attribute.COUNT, new Value.Count(2 + skewed(30))));
            details.add(text(Attribute.LABEL, pick(List.of("hostages", "prisoners of war", "captives"))));
        } else {
            details.add(date(Attribute.SINCE, published.minusDays(random.nextInt(900))));
        }
        claim(new Fact.Detention(isGroup ? group() : person()), details.toArray(Detail[]::new));
    }

    private void proceeding() {
        claim(
                new Fact.Proceeding(person(), pick(PROCEEDINGS), ""),
                text(Attribute.CHARGE, "charge " + skewed(20)),
                text(Attribute.OUTCOME, (1 + skewed(20)) + " years"),
                date(Attribute.DATE, published.minusDays(random.nextInt(9))));
    }

    private void agreement() {
        var agreement = entity(EntityType.AGREEMENT, "agreement", skewed(300));
        claim(
                new Fact.Agreement(agreement),
                code(Attribute.TYPE, "ceasefire"),
                code(Attribute.STATUS, pick(AGREEMENT_STATUSES)),
                date(Attribute.DATE, published.minusDays(random.nextInt(30))),
                thing(Attribute.PARTY, state()),
                thing(Attribute.PARTY, state()),
                thing(Attribute.MEDIATOR, state()));
    }

    private void statement() {
        var topics = new TreeSet<>(List.of(pick(TOPICS), pick(TOPICS)));
        var speaker = random.nextBoolean() ? state() : person();
        claim(
                new Fact.Statement(speaker, pick(ACTS), topics, Optional.of(PartialDate.of(published))),
                thing(Attribute.TARGET, state()),
                text(Attribute.QUOTATION, "words " + random.nextInt(100_000)));
    }

    private void meeting() {
        var participants = new TreeSet<>(List.of(person(), state(), person()));
        claim(
                new Fact.Meeting(participants, Optional.of(PartialDate.of(published))),
                code(Attribute.MODE, "in-person"),
                text(Attribute.PLACE, "City " + skewed(80)));
    }

    private void representation() {
        claim(new Fact.Representation(person(), person()));
    }

    private void claim(Fact fact, Detail... details) {
        var sentence =
                "Sentence %d of %s says something of a usual length about it. ".formatted(claims.size(), articleId);
        var span = new TextSpan(articleId, text.length(), text.length() + sentence.length() - 1);
        text.append(sentence);
        var confidence = (50 + random.nextInt(50)) / 100.0;
        claims.add(new Claim(fact, List.of(details), List.of(new Evidence(span, "synthetic.rule", confidence))));
    }

    private ArticleFacts finish() {
        var article = new Article(
                articleId,
                Optional.empty(),
                List.of(),
                Optional.of("Newspaper " + skewed(50)),
                Optional.of(published),
                Optional.empty(),
                Optional.empty(),
                text.toString());
        return new ArticleFacts(article, List.copyOf(entities.values()), claims);
    }

    private EntityId person() {
        return entity(EntityType.PERSON, "person", skewed(3000));
    }

    private EntityId state() {
        return entity(EntityType.STATE, "state", skewed(60));
    }

    private EntityId group() {
        return entity(EntityType.GROUP, "group", skewed(200));
    }

    private EntityId entity(EntityType type, String word, int number) {
        var id = new EntityId(type, word + "-" + number);
        var label = word + " number " + number;
        entities.computeIfAbsent(id, unseen -> new Entity(id, label, List.of("the " + word + " " + number), List.of()));
        return id;
    }

    /** {@return a number below the limit; small ones are much likelier} */
    private int skewed(int limit) {
        return (int) (limit * Math.pow(random.nextDouble(), 3));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
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

    private static Detail date(Attribute attribute, LocalDate day) {
        return new Detail(attribute, new Value.Date(PartialDate.of(day)));
    }

    private static void times(int count, Runnable task) {
        for (int i = 0; i < count; i++) {
            task.run();
        }
    }
}
