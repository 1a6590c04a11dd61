package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The articles that come with Parley can all be read. */
class DataTest {

    private static final List<String> FURNITURE = List.of(
            "Read also",
            "READ ALSO",
            "cookies",
            "Comments",
            "comments",
            "Share",
            "WATCH",
            "Tags",
            "Views",
            "reader77",
            "Photo",
            "Credit",
            "min read",
            "Editing by",
            "contributed to this report",
            "rights reserved",
            "Ctrl+Enter",
            "Continue reading");

    @ParameterizedTest
    @ValueSource(strings = {"data/articles", "data/gold"})
    void areReadWithoutARejectionAndWithoutFurniture(String folder) {
        var readings = read(folder);

        assertThat(readings).allMatch(Reading.Accepted.class::isInstance);
        assertThat(readings)
                .extracting(reading -> ((Reading.Accepted) reading).article())
                .allSatisfy(article -> {
                    assertThat(article.title()).isPresent();
                    assertThat(article.published()).isPresent();
                    assertThat(article.publisher()).isPresent();
                    assertThat(article.body()).hasSizeGreaterThan(900).doesNotContain(FURNITURE);
                });
    }

    @Test
    void areTwenty() {
        assertThat(read("data/articles")).hasSize(20);
    }

    private static List<Reading> read(String folder) {
        var reader = new ArticleReader(
                text -> Optional.empty(), ArticleReader.DEFAULT_MAX_BYTES, InputStream.nullInputStream());
        try (var readings = reader.read(List.of(Path.of(folder)))) {
            return readings.toList();
        }
    }
}
