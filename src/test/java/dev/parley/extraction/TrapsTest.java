package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the sentences of {@code traps/}, which look like facts of a family and are none. */
class TrapsTest {

    private static final List<String> FILES = List.of(
            "detentions-and-proceedings.txt",
            "detentions.txt",
            "proceedings.txt",
            "agreements.txt",
            "meetings.txt",
            "representation.txt",
            "roles.txt",
            "offices.txt",
            "statements.txt",
            "clutter.txt");

    /**
     * Facts that a text must not give.
     *
     * @param family a family of facts, as the pattern files call them
     * @param code the code that makes the fact wrong, such as a status; empty where any fact of the family is
     */
    record Forbidden(String family, String code) {

        static List<Forbidden> parse(String list) {
            return Stream.of(list.split(",", -1))
                    .map(item -> item.strip().split(" ", 2))
                    .map(words -> new Forbidden(words[0], words.length > 1 ? words[1] : ""))
                    .toList();
        }

        boolean covers(Claim claim) {
            return family.equals(familyOf(claim.fact())) && (code.isEmpty() || hasCode(claim));
        }

        private boolean hasCode(Claim claim) {
            boolean isInFact = switch (claim.fact()) {
                case Fact.Statement said -> said.act().equals(code);
                case Fact.Proceeding proceeding -> proceeding.type().equals(code);
                default -> false;
            };
            return isInFact
                    || claim.details().stream()
                            .anyMatch(detail -> detail.value().equals(new Value.Code(code)));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("traps")
    void makesNoFactOfWhatOnlyLooksLikeOne(String file, String text, List<Forbidden> forbidden) {
        var facts = Reader.read(text);

        assertThat(facts.claims())
                .as("facts in %s: %s", file, text)
                .noneMatch(claim -> forbidden.stream().anyMatch(kind -> kind.covers(claim)));
    }

    private static Stream<Arguments> traps() {
        return FILES.stream().flatMap(TrapsTest::traps);
    }

    private static Stream<Arguments> traps(String file) {
        var traps = new ArrayList<Arguments>();
        var forbidden = List.<Forbidden>of();
        for (var line : lines(file)) {
            if (line.startsWith("no: ")) {
                forbidden = Forbidden.parse(line.substring(4));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                traps.add(Arguments.of(file, line, forbidden));
            }
        }
        return traps.stream();
    }

    private static List<String> lines(String file) {
        try (var in = TrapsTest.class.getResourceAsStream("traps/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String familyOf(Fact fact) {
        return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
