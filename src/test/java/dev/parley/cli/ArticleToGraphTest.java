package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.parley.extraction.Value;
import dev.parley.graph.Violation;
import dev.parley.text.TextSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ArticleToGraphTest {

    private static final Article ARTICLE = new Article(
            "note",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Ruritania holds Ana Lenz and her crew.");
    private static final EntityId LENZ = new EntityId(EntityType.PERSON, "ana-lenz");
    private static final EntityId CREW = new EntityId(EntityType.GROUP, "crew");

    @Test
    void leavesOutTheFactThatBreaksTheShapesAndKeepsTheRest() {
        var sound = detention(LENZ, 1);
        var faulty = detention(CREW, 0);

        var outcome = convert(List.of(sound, faulty));

        assertThat(outcome).isInstanceOfSatisfying(Pipeline.Outcome.Done.class, done -> {
            var result = (ArticleToGraph.Result) done.result();
            assertThat(result.factCount()).isEqualTo(1);
            assertThat(result.leftOut())
                    .extracting(Violation::message)
                    .containsExactly("the count is not a whole number above zero; leave it out if the text gives none");
        });
    }

    private static Pipeline.Outcome<ArticleToGraph.Result> convert(List<Claim> claims) {
        var entities = List.of(
                new Entity(LENZ, "Ana Lenz", List.of(), List.of()), new Entity(CREW, "crew", List.of(), List.of()));
        var reading = CommandLine.populateCommand(new ReadingOptions(), "--reader", "LIGHT");
        var iris = CommandLine.populateCommand(new BaseOption()).iris();
        try (var converter = ArticleToGraph.open(reading, iris, "test")) {
            return converter.convert(new ArticleFacts(ARTICLE, entities, claims));
        }
    }

    private static Claim detention(EntityId prisoner, int count) {
        var evidence = new Evidence(new TextSpan("note", 0, ARTICLE.text().length()), "test.rule", 0.9);
        return new Claim(
                new Fact.Detention(prisoner),
                List.of(new Detail(Attribute.COUNT, new Value.Count(count))),
                List.of(evidence));
    }
}
