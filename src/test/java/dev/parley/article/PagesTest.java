package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages of many newsrooms' habits, each beside what has to become of it: {@code page.*} and {@code expected.txt}. */
class PagesTest {

    private static final Path PAGES = Path.of("src/test/resources/article/pages");

    static List<Path> cases() throws IOException {
        try (var folders = Files.list(PAGES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void separatesTheTextFromEverythingElse(Path folder) throws IOException {
        var reader = new ArticleReader(text -> Optional.empty(), 1_000_000, InputStream.nullInputStream());
        List<Reading> readings;
        try (var files = Files.list(folder)) {
            var page = files.filter(file -> file.getFileName().toString().startsWith("page."))
                    .findFirst()
                    .orElseThrow();
            try (var stream = reader.read(List.of(page))) {
                readings = stream.toList();
            }
        }

        assertThat(readings).hasSize(1).allMatch(Reading.Accepted.class::isInstance);
        var article = ((Reading.Accepted) readings.getFirst()).article();
        assertThat(described(article)).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String described(Article article) {
        var dateline = article.dateline()
                .map(it -> Stream.of(it.place(), it.agency(), it.day().map(Object::toString))
                        .map(part -> part.orElse("-"))
                        .toList());
        return """
                title: %s
                authors: %s
                publisher: %s
                published: %s
                dateline: %s
                url: %s

                %s
                """.formatted(
                        article.title().orElse("-"),
                        String.join("; ", article.authors()),
                        article.publisher().orElse("-"),
                        article.published().map(Object::toString).orElse("-"),
                        dateline.map(parts -> String.join(" | ", parts)).orElse("-"),
                        article.url().map(Object::toString).orElse("-"),
                        article.body());
    }
}
