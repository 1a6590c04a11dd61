package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who holds which office by one or two sentences of news. */
class RoleReaderTest {

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheTenuresThatASentenceStates(String text, List<String> expected) {
        assertThat(tenures(Reader.read(text))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void takesThreatsToResignForSignsOfOffice() {
        var facts = Reader.read("Jorge Salas threatened to resign as Peru's interior minister.");

        assertThat(tenures(facts)).containsExactly("Jorge Salas: interior minister of Peru current");
    }

    @Test
    void understandsPronounsAsHolders() {
        var facts = Reader.read("Lucia Pardo was born in Quito. She is Ecuador's foreign minister.");

        assertThat(tenures(facts)).containsExactly("Lucia Pardo: foreign minister of Ecuador current");
    }

    @Test
    void givesTheStateOfTheArticleToAnOfficeWithoutOne() {
        var facts = Reader.read("Bolivia closed its border with Chile. President Rosa Quispe of Bolivia was abroad. "
                + "The decree was signed by Interior Minister Luis Mamani in La Paz.");

        assertThat(tenures(facts)).contains("Luis Mamani: Interior Minister of Bolivia current");
    }

    @Test
    void setsAnOfficeInTheCapitalThatTheSentenceBeginsWith() {
        var facts =
                Reader.read("Belarus and Lithuania traded accusations again. Lithuania's president urged restraint. "
                        + "In Warsaw, Interior Minister Marek Duszka demanded that Belarus free the priest.");

        assertThat(tenures(facts)).contains("Marek Duszka: Interior Minister of Poland current");
    }

    @Test
    void tellsWhichOfTwoStatesAnOfficeServesByTheHoldersName() {
        var facts = Reader.read("Cambodia and Thailand exchanged fire again. The Cambodian army denied it. "
                + "Defence Minister Somchai Prasert blamed Phnom Penh.");

        assertThat(tenures(facts)).contains("Somchai Prasert: Defence Minister of Thailand current");
    }

    private static List<String> tenures(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Tenure)
                .map(claim -> tenure(facts, claim))
                .toList();
    }

    private static String tenure(ArticleFacts facts, Claim claim) {
        var tenure = (Fact.Tenure) claim.fact();
        var of = tenure.of().map(id -> Reader.label(facts, id)).orElse("-");
        var status = claim.details().stream()
                .filter(detail -> detail.attribute() == Attribute.STATUS)
                .map(detail -> Reader.text(facts, detail.value()))
                .findFirst()
                .orElse("-");
        return "%s: %s of %s %s".formatted(Reader.label(facts, tenure.person()), tenure.role(), of, status);
    }

    private static Stream<Arguments> sentences() {
        try (var in = RoleReaderTest.class.getResourceAsStream("offices.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\|\\| ", 2))
                    .map(parts -> Arguments.of(
                            parts[0], Arrays.stream(parts[1].split("; ", -1)).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
