package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.article.Article;
import dev.parley.text.EncoderAnalyzer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole articles of a sentence or two, read as the program reads them. All people and events are invented. */
class FactExtractorTest {

    private static EncoderAnalyzer reader;
    private static FactExtractor extractor;

    @BeforeAll
    static void load() {
        reader = EncoderAnalyzer.load();
        extractor = new FactExtractor();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void givesATitleBeforeANameToThePerson() {
        var facts = read("Peruvian Foreign Minister Lucia Salazar arrived in Lima on Monday.");

        assertThat(tenures(facts)).containsExactly("Lucia Salazar: Foreign Minister of Peru, current");
    }

    @Test
    void givesATitleInAppositionToThePersonBeforeIt() {
        var facts = read("Tomas Berg, the former president of the European Commission, criticised the plan.");

        assertThat(tenures(facts)).containsExactly("Tomas Berg: president of European Commission, former");
    }

    @Test
    void sharesOutTheOfficesOfAList() {
        var facts = read("The foreign ministers of Chile and Peru, Diego Rojas and Ana Quispe, signed the treaty.");

        assertThat(tenures(facts))
                .contains(
                        "Diego Rojas: foreign minister of Chile, current",
                        "Ana Quispe: foreign minister of Peru, current");
    }

    @Test
    void takesSurnamesAndFullNamesForOnePerson() {
        var facts = read("Lucia Salazar met reporters in Lima. Salazar said that she would resign.");

        assertThat(facts.entities())
                .filteredOn(entity -> entity.id().type() == EntityType.PERSON)
                .extracting(Entity::label)
                .containsExactly("Lucia Salazar");
    }

    @Test
    void takesACapitalThatActsForTheStateAndElseForThePlace() {
        var facts = read("Santiago urged Peru to open the border. The talks were held in Brasilia.");

        assertThat(facts.entities()).extracting(Entity::id).contains(new EntityId(EntityType.STATE, "chile"));
        assertThat(facts.entities()).extracting(Entity::id).doesNotContain(new EntityId(EntityType.STATE, "brazil"));
    }

    @Test
    void recordsADemandAsAStatementAndNoRelease() {
        var facts = read("Chile demanded that Peru release the journalist Diego Rojas immediately.");

        assertThat(statements(facts)).containsExactly("Chile call [release]");
        assertThat(detentionStatuses(facts)).doesNotContain("released");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chile called for the release of Diego Rojas.",
                "Peru promised to free Diego Rojas.",
                "Peru denied that it had released Diego Rojas.",
                "Peru has not released Diego Rojas.",
                "If Peru releases Diego Rojas, the talks will go on.",
                "Peru may release Diego Rojas next week.",
                "Peru refused to release Diego Rojas.",
                "The lawyer hopes that Peru will release Diego Rojas.",
            })
    void readsNoReleaseFromWhatIsOnlyWantedOrDenied(String sentence) {
        assertThat(detentionStatuses(read(sentence))).doesNotContain("released");
    }

    @Test
    void readsAnArrestWithHolderAndDate() {
        var facts = read("Peru arrested the journalist Diego Rojas on 3 May 2024.");

        var detention = facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention)
                .findFirst()
                .orElseThrow();
        assertThat(detention.details())
                .contains(
                        new Detail(Attribute.STATUS, new Value.Code("held")),
                        new Detail(Attribute.HELD_BY, new Value.Thing(new EntityId(EntityType.STATE, "peru"))),
                        new Detail(Attribute.SINCE, new Value.Date(new PartialDate("2024-05-03"))));
    }

    @Test
    void readsAMeetingWithPlaceAndDay() {
        var facts = read("Lucia Salazar met Diego Rojas in Lisbon on Monday.");

        assertThat(facts.claims()).anySatisfy(claim -> {
            assertThat(claim.fact()).isInstanceOf(Fact.Meeting.class);
            assertThat(((Fact.Meeting) claim.fact()).date()).contains(new PartialDate("2024-05-13"));
            assertThat(claim.details())
                    .contains(
                            new Detail(Attribute.PLACE, new Value.Text("Lisbon")),
                            new Detail(Attribute.MODE, new Value.Code("in-person")));
        });
    }

    @Test
    void quotesTheSentenceThatStatesTheFact() {
        var article = article("Some rain fell. Peru arrested the journalist Diego Rojas.");

        var facts = extractor.extract(reader.analyze(article));

        var passage = facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention)
                .findFirst()
                .orElseThrow()
                .evidence()
                .get(0);
        assertThat(article.text()
                        .substring(passage.span().start(), passage.span().end()))
                .isEqualTo("Peru arrested the journalist Diego Rojas.");
    }

    @Test
    void givesTheSameFactsForTheSameTextEachTime() {
        var text = "Chile demanded that Peru release Diego Rojas. Lucia Salazar met Diego Rojas in Lisbon on Monday.";

        assertThat(read(text)).isEqualTo(read(text));
    }

    private static ArticleFacts read(String body) {
        return extractor.extract(reader.analyze(article(body)));
    }

    private static Article article(String body) {
        return new Article(
                "a1",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 5, 15)),
                Optional.empty(),
                Optional.empty(),
                body);
    }

    private static List<String> tenures(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Tenure)
                .map(claim -> {
                    var tenure = (Fact.Tenure) claim.fact();
                    return "%s: %s of %s, %s"
                            .formatted(
                                    label(facts, tenure.person()),
                                    tenure.role(),
                                    tenure.of().map(of -> label(facts, of)).orElse("-"),
                                    code(claim, Attribute.STATUS));
                })
                .toList();
    }

    private static List<String> statements(ArticleFacts facts) {
        return facts.claims().stream()
                .map(Claim::fact)
                .filter(Fact.Statement.class::isInstance)
                .map(Fact.Statement.class::cast)
                .map(said -> "%s %s %s".formatted(label(facts, said.speaker()), said.act(), said.about()))
                .toList();
    }

    private static List<String> detentionStatuses(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Detention)
                .map(claim -> code(claim, Attribute.STATUS))
                .toList();
    }

    private static String code(Claim claim, Attribute attribute) {
        return claim.details().stream()
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> ((Value.Code) detail.value()).notation())
                .findFirst()
                .orElse("-");
    }

    private static String label(ArticleFacts facts, EntityId id) {
        return facts.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::label)
                .findFirst()
                .orElseThrow();
    }
}
