package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples in the pattern files through the whole reader: each finds what it names, and nothing else. */
class PatternExamplesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void findsWhatTheExampleNames(String rule, String text, List<List<String>> expected) {
        var facts = Reader.read(text);

        var found = facts.claims().stream()
                .filter(claim -> claim.evidence().stream()
                        .anyMatch(passage -> passage.ruleId().equals(rule)))
                .map(claim -> words(facts, claim))
                .toList();

        assertThat(found).as("facts of %s in: %s", rule, text).hasSameSizeAs(expected);
        for (var fact : expected) {
            assertThat(found).anySatisfy(words -> assertThat(words).containsAll(fact));
        }
    }

    private static List<String> words(ArticleFacts facts, Claim claim) {
        var words = new ArrayList<>(Reader.labels(facts, claim.fact()));
        claim.details().forEach(detail -> words.add(Reader.text(facts, detail.value())));
        return words;
    }

    private static Stream<Arguments> examples() {
        return FactExtractor.examples().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(example -> Arguments.of(
                                entry.getKey(),
                                example.text(),
                                example.finds().stream()
                                        .map(fact -> List.copyOf(fact.values()))
                                        .toList())));
    }
}
