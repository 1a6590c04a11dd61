package dev.parley.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the extraction's pattern files write as a code is one of the code lists. */
class PatternCodesTest {

    private static final Path PATTERNS = Path.of("src/main/resources/dev/parley/extraction/patterns");
    private static final Set<String> CODED = Set.of("status", "type", "act", "mode");

    @Test
    void everyCodeOfAPatternIsInItsCodeList() throws IOException {
        try (var files = Files.list(PATTERNS)) {
            var codes = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(PatternCodesTest::read)
                    .flatMap(file -> patterns(file).stream())
                    .flatMap(PatternCodesTest::codes)
                    .distinct()
                    .toList();

            assertThat(codes).hasSizeGreaterThan(20).isSubsetOf(known());
        }
    }

    @Test
    void everyTopicIsInTheCodeList() {
        var topics = read(PATTERNS.resolve("topics.yaml")).keySet().stream()
                .map(topic -> Vocabulary.code("statement-topic", topic).getURI());

        assertThat(topics).isNotEmpty().isSubsetOf(known());
    }

    @Test
    void everyTypeThatANounGivesAnAgreementIsInTheCodeList() {
        var types = ((Map<?, ?>) read(PATTERNS.resolve("agreements.yaml")).getOrDefault("nouns", Map.of()))
                .keySet().stream()
                        .map(type -> Vocabulary.code("agreement-type", type.toString())
                                .getURI());

        assertThat(types).isNotEmpty().isSubsetOf(known());
    }

    private static Stream<String> codes(Map<?, ?> pattern) {
        if (!(pattern.get("details") instanceof Map<?, ?> details)) {
            return Stream.empty();
        }
        return details.entrySet().stream()
                .filter(detail -> CODED.contains(detail.getKey().toString()))
                .map(detail -> Vocabulary.code(
                                pattern.get("fact") + "-" + detail.getKey(),
                                detail.getValue().toString())
                        .getURI());
    }

    private static List<Map<?, ?>> patterns(Map<String, Object> file) {
        return file.get("patterns") instanceof List<?> patterns
                ? patterns.stream()
                        .<Map<?, ?>>map(pattern -> (Map<?, ?>) pattern)
                        .toList()
                : List.of();
    }

    private static List<String> known() {
        return OntologyFiles.codes().stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .toList();
    }

    private static Map<String, Object> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
