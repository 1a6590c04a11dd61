package dev.parley.text.training;

import dev.parley.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Persons, organisations and places in the sentences of a corpus that is not Parley's to copy.
 *
 * <p>A line has the number of a sentence in the corpus's file and, after a tab each, its names: {@code 17<TAB>PER 3-4<TAB>LOC 9}.
 * Sentences and words count from 1, the last word is named too. A sentence with a number alone has no name; of a sentence
 * without a line nothing is known.
 */
final class StandoffNames {

    private static final Pattern NAME = Pattern.compile("(PER|ORG|LOC) (\\d+)(?:-(\\d+))?");
    private static final String OUTSIDE = "O";

    private record Span(String type, int first, int last) {}

    private final Map<Integer, List<Span>> sentences;

    private StandoffNames(Map<Integer, List<Span>> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    static StandoffNames none() {
        return new StandoffNames(Map.of());
    }

    static StandoffNames read(Path file) throws IOException {
        var sentences = new HashMap<Integer, List<Span>>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.startsWith("#")) {
                var columns = List.of(line.split("\t", -1));
                try {
                    sentences.put(
                            Integer.parseInt(columns.getFirst()),
                            columns.stream().skip(1).map(StandoffNames::span).toList());
                } catch (IllegalArgumentException e) {
                    throw new InputException(
                            file, number, "'%s'".formatted(line), "give a sentence's number and names such as PER 3-4");
                }
            }
        }
        return new StandoffNames(sentences);
    }

    private static Span span(String text) {
        var name = NAME.matcher(text);
        if (!name.matches()) {
            throw new IllegalArgumentException(text);
        }
        var last = Optional.ofNullable(name.group(3)).orElse(name.group(2));
        return new Span(name.group(1), Integer.parseInt(name.group(2)), Integer.parseInt(last));
    }

    /** {@return an IOB2 tag for each word of a sentence, when its names are known} */
    Optional<List<String>> tags(int sentence, int words) {
        return Optional.ofNullable(sentences.get(sentence)).map(spans -> tags(spans, words));
    }

    private static List<String> tags(List<Span> spans, int words) {
        var tags = new String[words];
        Arrays.fill(tags, OUTSIDE);
        for (var span : spans) {
            Arrays.fill(tags, span.first() - 1, span.last(), "I-" + span.type());
            tags[span.first() - 1] = "B-" + span.type();
        }
        return List.of(tags);
    }
}
