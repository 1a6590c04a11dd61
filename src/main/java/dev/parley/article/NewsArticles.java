package dev.parley.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON objects with the names of schema.org's NewsArticle: {@code headline}, {@code articleBody},
 * {@code datePublished}, {@code author}, {@code publisher}, {@code url}; and from those inside arrays, {@code @graph}
 * and lists. Common other names ({@code title}, {@code text}, {@code date}) are understood too.
 */
final class NewsArticles {

    /**
     * One object that is an article.
     *
     * @param key its own identifier, where it has one
     */
    record Entry(Optional<String> key, Page page) {}

    private static final List<String> LISTS = List.of("@graph", "articles", "items", "itemListElement", "item");
    private static final String[] BODY = {"articleBody", "text", "body", "content"};
    private static final String[] DATE = {"datePublished", "dateCreated", "published", "date"};
    private static final Pattern TYPE = Pattern.compile(".*(?:Article|BlogPosting|Report|Newsstory)");
    private static final Pattern MARKUP = Pattern.compile("(?is).*<(?:p|br|div|h\\d|li)\\b[^>]*>.*");

    /** Milliseconds since 1970 have more digits than this number, seconds fewer, for all dates since 1973. */
    private static final double FIRST_MILLISECONDS = 1e11;

    private NewsArticles() {}

    /**
     * Reads the articles of one JSON text.
     *
     * @param source what the user knows the text by
     * @throws InputException if it is malformed, holds no article or gives a publication date that is none
     */
    static List<Entry> parse(String json, String source) {
        var articles = objects(tree(json, source)).stream()
                .filter(object -> string(object, BODY).isPresent())
                .toList();
        if (articles.isEmpty()) {
            throw new InputException(
                    source,
                    "has no article's text",
                    "give objects with headline, articleBody, datePublished, author, url");
        }
        return articles.stream()
                .map(object -> new Entry(string(object, "identifier", "id"), page(object, source)))
                .toList();
    }

    /** {@return what the JSON-LD of a web page says about its article, which may lack the text} */
    static Optional<Page> inScript(String json) {
        try {
            return objects(tree(json, "")).stream()
                    .filter(object -> strings(object.get("@type")).stream()
                            .anyMatch(type -> TYPE.matcher(type).matches()))
                    .findFirst()
                    .map(object -> new Page(metadata(object, date(object)), paragraphs(object)));
        } catch (InputException e) {
            // A page whose JSON-LD is broken is read as one that has none.
            return Optional.empty();
        }
    }

    private static JsonElement tree(String json, String source) {
        try (var reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed(source, "more than one value");
            }
            return element;
        } catch (JsonSyntaxException | MalformedJsonException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw malformed(source, String.valueOf(cause.getMessage()));
        } catch (JsonIOException e) {
            throw malformed(source, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputException malformed(String source, String message) {
        var firstLine = message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Use JsonReader\\.setStrictness\\(.*\\) to accept ", "");
        return new InputException(source, "is malformed JSON (%s)".formatted(firstLine), "give one valid JSON value");
    }

    private static List<JsonObject> objects(JsonElement element) {
        var found = new ArrayList<JsonObject>();
        if (element instanceof JsonArray array) {
            array.forEach(it -> found.addAll(objects(it)));
        } else if (element instanceof JsonObject object) {
            found.add(object);
            LISTS.stream().filter(object::has).forEach(list -> found.addAll(objects(object.get(list))));
        }
        return found;
    }

    private static Page page(JsonObject object, String source) {
        var date = date(object);
        var text = string(object, DATE).filter(value -> date.isEmpty());
        if (text.isPresent()) {
            throw new InputException(
                    source, "datePublished is '%s', not a date".formatted(text.get()), "write it as 2026-03-31");
        }
        return new Page(metadata(object, date), paragraphs(object));
    }

    private static Metadata metadata(JsonObject object, Optional<LocalDate> date) {
        return new Metadata(
                string(object, "headline", "title", "name").map(Lines::squeeze),
                names(object, "author", "authors", "byline", "creator"),
                names(object, "publisher", "source", "site", "provider").stream()
                        .findFirst(),
                date,
                url(object));
    }

    private static List<String> paragraphs(JsonObject object) {
        var text = string(object, BODY).orElse("");
        return MARKUP.matcher(text).matches() ? HtmlPage.fragment(text) : Paragraphs.of(text);
    }

    private static Optional<URI> url(JsonObject object) {
        return Stream.of("url", "link", "mainEntityOfPage", "@id")
                .flatMap(name -> strings(object.get(name)).stream())
                .map(FrontMatter::uri)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> date(JsonObject object) {
        for (var name : DATE) {
            if (object.get(name) instanceof JsonPrimitive value) {
                return value.isNumber() ? epoch(value.getAsDouble()) : Dates.parse(value.getAsString());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> epoch(double number) {
        var seconds = number >= FIRST_MILLISECONDS ? number / 1000 : number;
        var day = Instant.ofEpochSecond((long) seconds).atZone(ZoneOffset.UTC).toLocalDate();
        return Dates.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static List<String> names(JsonObject object, String... names) {
        return Stream.of(names)
                .map(name -> strings(object.get(name)))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<String> string(JsonObject object, String... names) {
        return names(object, names).stream().findFirst();
    }

    /** {@return the texts of a value: itself, an object's name, value or id, or those of a list} */
    private static List<String> strings(@Nullable JsonElement element) {
        return switch (element) {
            case null -> List.of();
            case JsonPrimitive value ->
                Stream.of(Paragraphs.normalise(value.getAsString()))
                        .filter(text -> !text.isBlank())
                        .toList();
            case JsonArray array -> {
                var values = new ArrayList<String>();
                array.forEach(it -> values.addAll(strings(it)));
                yield values;
            }
            case JsonObject object -> names(object, "name", "value", "@id", "@value");
            default -> List.of();
        };
    }
}
