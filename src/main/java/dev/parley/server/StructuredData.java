package dev.parley.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What a page shows, in schema.org's words for search engines: JSON-LD for a data block, which no browser runs.
 *
 * <p>The context stands in the block itself, so that nothing has to be fetched to read it; addresses are relative to the
 * page.
 */
final class StructuredData {

    private static final Map<String, String> TYPES = Map.of(
            "person", "Person",
            "state", "Country",
            "territory", "AdministrativeArea",
            "organisation", "Organization",
            "place", "Place",
            "agreement", "CreativeWork",
            "role", "Role");

    private final JsonObject root = new JsonObject();

    private StructuredData(String type) {
        var context = new JsonObject();
        context.put("@vocab", "https://schema.org/");
        for (var property : List.of("url", "sameAs", "contentUrl")) {
            var asAddress = new JsonObject();
            asAddress.put("@type", "@id");
            context.put(property, asAddress);
        }
        root.put("@context", context);
        root.put("@type", type);
    }

    /** {@return the block of a person, state, agreement or other thing} */
    static String thing(String kind, String iri, String name, List<String> otherNames, List<ArticleView> articles) {
        return new StructuredData(TYPES.getOrDefault(kind, "Thing"))
                .with("@id", iri)
                .with("name", name)
                .with("alternateName", otherNames.stream().map(JsonString::new))
                .with("subjectOf", articles.stream().map(StructuredData::reference))
                .text();
    }

    /** {@return the block of an article; its text is its publisher's and not in it} */
    static String article(String iri, ArticleView article, Stream<Link> named) {
        return new StructuredData("NewsArticle")
                .with("@id", iri)
                .with("headline", article.headline())
                .with("publisher", article.publisher())
                .with("datePublished", article.published())
                .with("author", article.authors().stream().map(JsonString::new))
                .with("url", article.url())
                .with("mentions", named.map(StructuredData::reference))
                .text();
    }

    /** {@return the block of a fact: a claim, with whom it is about and the articles that make it} */
    static String fact(FactView fact) {
        var things = fact.details().values().stream()
                .flatMap(List::stream)
                .filter(value ->
                        value.href().startsWith("/page/") && value.code().isEmpty())
                .map(value -> new Link(value.href(), value.text()));
        return new StructuredData("Claim")
                .with("@id", fact.iri())
                .with("about", things.distinct().map(StructuredData::reference))
                .with(
                        "appearance",
                        fact.evidence().stream()
                                .map(EvidenceView::article)
                                .distinct()
                                .map(StructuredData::reference))
                .text();
    }

    /** {@return the block of the whole graph, with where it can be fetched} */
    static String dataSet(String name, String description) {
        return new StructuredData("Dataset")
                .with("@id", "/.well-known/void#dataset")
                .with("name", name)
                .with("description", description)
                .with("url", "/")
                .with("distribution", Dumps.paths().stream().sorted().map(StructuredData::download))
                .text();
    }

    private static JsonObject download(String path) {
        var download = new JsonObject();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", "application/gzip");
        download.put("contentUrl", path);
        return download;
    }

    private static JsonObject reference(Link link) {
        var thing = new JsonObject();
        thing.put("name", link.text());
        thing.put("url", link.href());
        return thing;
    }

    private static JsonObject reference(ArticleView article) {
        var reference = new JsonObject();
        reference.put("@type", "NewsArticle");
        reference.put("headline", article.headline());
        reference.put("url", article.href());
        return reference;
    }

    /** What is empty is left out. */
    private StructuredData with(String property, String value) {
        if (!value.isEmpty()) {
            root.put(property, value);
        }
        return this;
    }

    private StructuredData with(String property, Stream<? extends JsonValue> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        if (!array.isEmpty()) {
            root.put(property, array);
        }
        return this;
    }

    /** {@return the JSON without any sign that HTML could take for markup} */
    private String text() {
        return JSON.toStringFlat(root)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
