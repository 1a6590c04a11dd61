package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Demands, denials, threats, conditions and turns of phrase in which nobody is held, freed or tried. */
class NobodyHeldTest {

    @ParameterizedTest
    @MethodSource("sentences")
    void makesNoDetentionAndNoProceeding(String sentence) {
        var facts = Reader.read(sentence);

        assertThat(facts.claims())
                .map(Claim::fact)
                .noneMatch(fact -> fact instanceof Fact.Detention || fact instanceof Fact.Proceeding);
    }

    private static Stream<String> sentences() {
        try (var in = NobodyHeldTest.class.getResourceAsStream("nobody-held.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
