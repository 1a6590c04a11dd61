package dev.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;

/**
 * Writes any number of articles that differ from each other: annotated articles with other people's names, other
 * numbers, and their paragraphs in another order. The same arguments write the same articles.
 *
 * <p>Arguments: the folder of annotated articles ({@code NAME.json} beside {@code NAME.txt}), how many articles to
 * write, and the folder to write them to.
 */
final class SyntheticArticles {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,2}\\b");
    private static final List<String> ONSETS =
            List.of("B", "D", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Kh", "Sh", "Gr", "Ch");
    private static final List<String> MIDDLES =
            List.of("ara", "evi", "or", "ani", "el", "uma", "iro", "ad", "osh", "ena", "ik", "ula");
    private static final List<String> ENDINGS =
            List.of("yan", "ov", "ev", "idze", "oglu", "son", "wicz", "ari", "escu", "uk", "eta", "man");

    private final List<Original> originals;

    /** @param people full names that stand in the text */
    private record Original(String name, String frontMatter, List<String> paragraphs, List<String> people) {}

    private SyntheticArticles(List<Original> originals) {
        this.originals = originals;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[2]));
        var articles = new SyntheticArticles(readAll(Path.of(arguments[0])));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Files.writeString(folder.resolve("synthetic-%05d.txt".formatted(i)), articles.write(i));
        }
    }

    private String write(int index) {
        var random = new Random(index);
        var original = originals.get(index % originals.size());
        var paragraphs = new ArrayList<>(original.paragraphs());
        Collections.shuffle(paragraphs.subList(1, paragraphs.size()), random);
        var text = NUMBER.matcher(String.join("\n\n", paragraphs)).replaceAll(number -> vary(number, random));
        return original.frontMatter() + rename(text, newNames(original.people(), random)) + "\n";
    }

    /** {@return the number or one near it; days of a month stay days} */
    private static String vary(MatchResult number, Random random) {
        var value = Integer.parseInt(number.group());
        return String.valueOf(value == 0 || value > 28 ? value : 1 + (value + random.nextInt(3)) % 28);
    }

    /** {@return the new form of each part of a name; people who share a surname go on sharing one} */
    private static Map<String, String> newNames(List<String> people, Random random) {
        var names = new LinkedHashMap<String, String>();
        for (var person : people) {
            for (var part : person.split(" ", -1)) {
                names.computeIfAbsent(part, old -> newName(random));
            }
        }
        return names;
    }

    private static String newName(Random random) {
        return pick(ONSETS, random) + pick(MIDDLES, random) + pick(ENDINGS, random);
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String rename(String text, Map<String, String> names) {
        if (names.isEmpty()) {
            return text;
        }
        var oldNames = names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?U)\\b(" + oldNames + ")\\b")
                .matcher(text)
                .replaceAll(name -> names.get(name.group()));
    }

    private static List<Original> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(SyntheticArticles::read)
                    .toList();
        }
    }

    private static Original read(Path file) {
        try {
            var name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            var text = Files.readString(file);
            var bodyStart = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
            return new Original(
                    name,
                    text.substring(0, bodyStart),
                    List.of(text.substring(bodyStart).strip().split("\n\n+", -1)),
                    people(file.resolveSibling(name + ".json")));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        }
    }

    private static List<String> people(Path gold) {
        return JSON.read(gold.toString()).get("people").getAsArray().stream()
                .map(person -> person.getAsObject().getString("name"))
                .toList();
    }
}
