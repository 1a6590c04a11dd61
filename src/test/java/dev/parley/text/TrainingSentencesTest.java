package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of {@code data/training}: what the training would misread in silence is told here by file and line. */
class TrainingSentencesTest {

    private static final Path FOLDER = Path.of("data", "training");

    private static final String TYPES =
            Arrays.stream(NameType.values()).map(NameType::name).collect(Collectors.joining("|"));

    private static final Pattern TAGGED = Pattern.compile("<(" + TYPES + ")>([^<>]*)</\\1>");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:.*\\S)?");

    private record Line(Path file, int number, String text) {
        @Override
        public String toString() {
            return "%s:%d: %s".formatted(file, number, text);
        }
    }

    private static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                var texts = Files.readAllLines(file);
                for (int i = 0; i < texts.size(); i++) {
                    if (!texts.get(i).isBlank() && !texts.get(i).startsWith("#")) {
                        lines.add(new Line(file, i + 1, texts.get(i)));
                    }
                }
            }
        }
        return lines;
    }

    private static Stream<String> names(Line line) {
        return TAGGED.matcher(line.text()).results().map(tag -> tag.group(2));
    }

    @Test
    void everyTagIsOfAKnownTypeAndClosedBeforeTheNext() throws IOException {
        assertThat(lines())
                .hasSizeGreaterThan(2500)
                .filteredOn(line -> TAGGED.matcher(line.text()).replaceAll("").matches(".*[<>].*"))
                .isEmpty();
    }

    @Test
    void everyNameBeginsWithALetterOrDigitAndHasNoSpaceAroundIt() throws IOException {
        assertThat(lines())
                .filteredOn(
                        line -> names(line).anyMatch(name -> !NAME.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void everyNameIsMadeOfWholeWordsOfTheReadersTokenizer() throws IOException {
        var tokenizer = ArticleTokenizer.english();

        assertThat(lines())
                .filteredOn(line -> !bordersOfWords(line, tokenizer).containsAll(bordersOfNames(line)))
                .isEmpty();
    }

    private static List<Integer> bordersOfWords(Line line, ArticleTokenizer tokenizer) {
        return tokenizer.words(TAGGED.matcher(line.text()).replaceAll("$2")).stream()
                .flatMap(word -> Stream.of(word.start(), word.end()))
                .toList();
    }

    /** Where names begin and end in the text without its tags. */
    private static List<Integer> bordersOfNames(Line line) {
        var borders = new ArrayList<Integer>();
        var tag = TAGGED.matcher(line.text());
        int markup = 0;
        while (tag.find()) {
            int begin = tag.start() - markup;
            int end = begin + tag.group(2).length();
            borders.addAll(List.of(begin, end));
            markup += tag.group().length() - tag.group(2).length();
        }
        return borders;
    }
}
