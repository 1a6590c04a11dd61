package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, tried on pages put together at random from sentences and furniture. */
class ReadingPropertiesTest {

    private static final List<String> SENTENCES = List.of(
            "The foreign ministers of both states met in Doha on Monday and agreed to exchange all prisoners before the end of May.",
            "“We have waited long enough,” said the minister, who did not give a date.",
            "In 2023 the two armies fought for five days; 286 people died.",
            "His lawyer, Siranush Sahakyan, called the trial a sham and urged Europe to press for his return.",
            "Is there a way back to the table? Nobody in the capital would say.",
            "The Kremlin has kept silent.",
            "At 10:30 a.m. on May 14, 2025, the gate was opened and eighteen men walked through it, one after the other.",
            "Çavuşoğlu thanked Kılıç, Dğanov and Ó Briain for what he named a gesture of good will.",
            "The law – adopted by 13 votes to two – lets the state take over the company.");
    private static final List<String> FURNITURE = List.of(
            "Comments (0) | Print | Share on WhatsApp",
            "READ ALSO: Five questions on the corridor",
            "Photo: Ministry of Foreign Affairs",
            "ADVERTISEMENT",
            "Views: 2 114",
            "Subscribe to our Telegram channel",
            "3,412 views",
            "Share this article",
            "© Gulf Wire 2025. All rights reserved.");
    private static final String LEAD =
            "Qatar said on Sunday that the two sides had given up the lists of names which the Red Cross had asked them for.";

    static Stream<Random> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200).map(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBodyIsTheSentencesAndNothingElse(Random random) {
        var text = new ArrayList<String>();
        var lines = new ArrayList<>(List.of("Ministers meet in Doha over prisoners", LEAD));
        text.add(LEAD);
        for (var i = random.nextInt(1, 12); i > 0; i--) {
            var isFurniture = random.nextInt(3) == 0;
            var line = pick(isFurniture ? FURNITURE : SENTENCES, random);
            lines.add(line);
            if (!isFurniture) {
                text.add(line);
            }
        }

        var parts = PageSplitter.split(TextPage.parse(String.join(random.nextBoolean() ? "\n\n" : "\r\n", lines)));

        assertThat(parts.metadata().title()).contains("Ministers meet in Doha over prisoners");
        assertThat(parts.body().split("\n\n")).containsExactlyElementsOf(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTextComesCleanOutOfAnyNoiseAroundIt(Random random) {
        var noise = Stream.generate(() -> pick(
                        List.of(
                                "\u00A0", "\u200B", " ", "\n", "\n\n", "\t", "e\u0301", "|", "»", "\uFEFF", "—", "😀",
                                "0", "By ", "\u0007"),
                        random))
                .limit(40)
                .reduce("", String::concat);
        var cut = random.nextInt(noise.length());
        var sentences = LEAD + "\n\n" + pick(SENTENCES, random);
        var page = noise.substring(0, cut) + "\n\n" + sentences + "\n\n" + noise.substring(cut);

        var parts = PageSplitter.split(TextPage.parse(page));
        var again = PageSplitter.split(TextPage.parse(parts.body()));

        assertThat(parts.body())
                .isEqualTo(Normalizer.normalize(parts.body(), Normalizer.Form.NFC))
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|\\u00A0|\\u200B|\\uFEFF|  |\\n{3}|^\\s|\\s$");
        assertThat(parts.body()).contains(sentences);
        assertThat(again.body()).contains(sentences);
    }

    @Test
    void offsetsCountIntoTitleAndBody() {
        var parts = PageSplitter.split(TextPage.parse("Ministers meet in Doha\n\n" + LEAD));
        var article = new Article(
                "a",
                parts.metadata().title(),
                List.of(),
                parts.metadata().publisher(),
                parts.metadata().published(),
                parts.dateline(),
                parts.metadata().url(),
                parts.body());

        assertThat(article.text()).isEqualTo("Ministers meet in Doha\n\n" + LEAD);
        assertThat(article.text().substring(24)).isEqualTo(article.body());
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
