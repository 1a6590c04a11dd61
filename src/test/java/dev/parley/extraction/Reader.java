package dev.parley.extraction;

import dev.parley.article.Article;
import dev.parley.text.EncoderAnalyzer;
import dev.parley.text.TextAnalyzer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads short texts of tests, with one analyzer for all of them. Texts are dated 10 March 2025. */
final class Reader {

    private static final TextAnalyzer ANALYZER = EncoderAnalyzer.load();
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    private Reader() {}

    static ArticleFacts read(String text) {
        var published = Optional.of(LocalDate.of(2025, 3, 10));
        var article = new Article(
                "test",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                published,
                Optional.empty(),
                Optional.empty(),
                text);
        return EXTRACTOR.extract(ANALYZER.analyze(article));
    }

    static String label(ArticleFacts facts, EntityId id) {
        return facts.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::label)
                .findFirst()
                .orElse(id.key());
    }

    static String text(ArticleFacts facts, Value value) {
        return switch (value) {
            case Value.Thing(var id) -> label(facts, id);
            case Value.Code(var notation) -> notation;
            case Value.Text(var text) -> text;
            case Value.Date(var date) -> date.iso();
            case Value.Count(var number) -> String.valueOf(number);
        };
    }

    /** {@return the labels of those that the fact speaks of} */
    static List<String> labels(ArticleFacts facts, Fact fact) {
        var ids = new ArrayList<EntityId>();
        switch (fact) {
            case Fact.Tenure tenure -> {
                ids.add(tenure.person());
                tenure.of().ifPresent(ids::add);
            }
            case Fact.Detention(var prisoner) -> ids.add(prisoner);
            case Fact.Proceeding proceeding -> ids.add(proceeding.defendant());
            case Fact.Agreement(var agreement) -> ids.add(agreement);
            case Fact.Statement statement -> ids.add(statement.speaker());
            case Fact.Meeting meeting -> ids.addAll(meeting.participants());
            case Fact.Representation(var lawyer, var client) -> ids.addAll(List.of(lawyer, client));
        }
        return ids.stream().map(id -> label(facts, id)).toList();
    }

    /** {@return the first value of an attribute of the prisoner with this name or label, empty if there is none} */
    static String detention(ArticleFacts facts, String prisoner, Attribute attribute) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention)
                .filter(claim -> labels(facts, claim.fact()).contains(prisoner))
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> text(facts, detail.value()))
                .findFirst()
                .orElse("");
    }

    /** {@return the labels of all prisoners, in order} */
    static List<String> prisoners(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention)
                .flatMap(claim -> labels(facts, claim.fact()).stream())
                .toList();
    }
}
