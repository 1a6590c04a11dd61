package dev.parley.query;

import static java.util.Objects.requireNonNull;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;

/** Annotated articles: what a reader of each article says is in it. */
public final class Gold {

    private static final String EXTENSION = ".json";

    private final Map<String, JsonObject> articles;

    private Gold(Map<String, JsonObject> articles) {
        this.articles = articles;
    }

    /**
     * Reads a folder with one {@code ARTICLE-ID.json} per article.
     *
     * @throws InputException if there is none, or one is no JSON object
     */
    public static Gold read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var articles = files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .collect(Collectors.toMap(
                            Gold::articleId, Gold::readObject, (first, second) -> first, LinkedHashMap::new));
            if (articles.isEmpty()) {
                throw new InputException(
                        folder.toString(), "no gold files", "put one ARTICLE-ID.json per article there");
            }
            return new Gold(articles);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the gold files in " + folder, problem);
        }
    }

    /** {@return the articles that are annotated, in order of id} */
    public List<String> articleIds() {
        return List.copyOf(articles.keySet());
    }

    /** {@return the annotated facts of one article and family} */
    List<Item> items(String articleId, Family family) {
        return values(article(articleId), family.goldKey())
                .map(value -> value.isObject()
                        ? new Item(cells(value.getAsObject()))
                        : new Item(Map.of("name", List.of(text(value)))))
                .toList();
    }

    /** {@return every form of each person's name, by the name} */
    Map<String, List<String>> people(String articleId) {
        return values(article(articleId), "people")
                .map(JsonValue::getAsObject)
                .collect(Collectors.toMap(
                        person -> person.getString("name"),
                        person -> Stream.concat(Stream.of(person.getString("name")), texts(person, "aliases"))
                                .toList(),
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList(),
                        LinkedHashMap::new));
    }

    /** {@return the forms of each organisation's name, the first one first} */
    List<List<String>> organizations(String articleId) {
        Function<JsonValue, String> name =
                value -> value.isObject() ? value.getAsObject().getString("name") : text(value);
        return values(article(articleId), "organizations")
                .map(name)
                .map(forms ->
                        Stream.of(forms.split("\\s\\|\\s")).map(String::strip).toList())
                .toList();
    }

    private JsonObject article(String articleId) {
        return requireNonNull(articles.get(articleId), articleId);
    }

    private static String articleId(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private static JsonObject readObject(Path file) {
        try {
            return JSON.parse(Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        } catch (JsonParseException problem) {
            throw new InputException(
                    "%s:%d".formatted(file, problem.getLine()),
                    String.valueOf(problem.getMessage()),
                    "write one JSON object");
        }
    }

    private static Map<String, List<String>> cells(JsonObject item) {
        return item.keys().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> texts(item, key).toList(), (first, second) -> first, LinkedHashMap::new));
    }

    private static Stream<String> texts(JsonObject object, String key) {
        return values(object, key).map(Gold::text).filter(text -> !text.isEmpty());
    }

    /** A single value counts as a list of one, null and an absent key as an empty list. */
    private static Stream<JsonValue> values(JsonObject object, String key) {
        var value = object.get(key);
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray() ? value.getAsArray().stream() : Stream.of(value);
    }

    private static String text(JsonValue value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? value.getAsString().value() : value.toString();
    }
}
