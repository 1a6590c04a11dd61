package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

    private static final Optional<LocalDate> FRIDAY = Optional.of(LocalDate.of(2025, 9, 12));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEREVAN, Sept. 11 (Highland Wire) — | YEREVAN           | Highland Wire | 2025-09-11
            THE HAGUE/YEREVAN, Feb. 24 —        | THE HAGUE/YEREVAN |               | 2025-02-24
            ATTARI, India, May 14 (MPA) -       | ATTARI, India     | MPA           | 2025-05-14
            KAMPALA –                           | KAMPALA           |               |
            JUBA, Friday —                      | JUBA              |               | 2025-09-12
            JUBA, Wednesday —                   | JUBA              |               | 2025-09-10
            LONDON, Sept 6 -                    | LONDON            |               | 2025-09-06
            CAIRO, 23 August 2024 —             | CAIRO             |               | 2024-08-23
            N’DJAMENA, Chad (AN) —              | N’DJAMENA, Chad   | AN            |
            MOSCOW, September 5. /STAR/.        | MOSCOW            | STAR          | 2025-09-05
            ISLAMABAD:                          | ISLAMABAD         |               |
            Bogotá, 3 March (Andes News) -      | Bogotá            | Andes News    | 2025-03-03
            Bamako (Sahel Wire) –               | Bamako            | Sahel Wire    |
            WASHINGTON—                         | WASHINGTON        |               |
            PARIS, Dec. 31 —                    | PARIS             |               | 2024-12-31
            """)
    void readsTheOpeningsThatAgenciesWrite(String opening, String place, String agency, LocalDate day) {
        var text = "The minister said so.";
        var paragraph = opening + (opening.endsWith("D—") || opening.endsWith("N—") ? "" : " ") + text;

        var found = Datelines.lead(paragraph, FRIDAY, List.of(paragraph)).orElseThrow();

        assertThat(found.dateline())
                .isEqualTo(new Dateline(Optional.of(place), Optional.ofNullable(agency), Optional.ofNullable(day)));
        assertThat(paragraph.substring(found.end())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US-China talks resumed on Friday.",
                "NATO-led forces withdrew.",
                "Armenia and Azerbaijan – two neighbours – met.",
                "Aliyev — the president — spoke.",
                "EXCLUSIVE — The minister resigned.",
                "BREAKING: The minister resigned.",
                "In Yerevan, Oct. 4 — the day of the march — was quiet.",
                "London. Britain's prime minister needed an afternoon.",
                "“We agree” - that was all he said.",
            })
    void findsNoneInASentence(String paragraph) {
        assertThat(Datelines.lead(paragraph, FRIDAY, List.of(paragraph))).isEmpty();
    }

    @Test
    void takesTheSpeakersOfATranscriptForNoPlace() {
        var speakers = List.of("LAVROV: We are ready to talk.", "WANG: So are we, as we have always been.");

        assertThat(Datelines.lead(speakers.getFirst(), FRIDAY, speakers)).isEmpty();
    }

    @Test
    void givesADayWithoutAYearOnlyWhereThePublicationIsKnown() {
        var paragraph = "YEREVAN, Oct. 4 — The minister said so.";

        assertThat(Datelines.lead(paragraph, Optional.empty(), List.of(paragraph))
                        .orElseThrow()
                        .dateline()
                        .day())
                .isEmpty();
    }
}
