package dev.parley.store;

import com.google.gson.stream.JsonWriter;
import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD 1.1 with a named graph for each article, in a flat form: one object per node, every value an object. Jena's
 * own writer needs the whole dataset in memory; here one node at a time is.
 */
public final class JsonLd {

    private final Map<String, String> prefixes;

    /** @param iris for the prefixes */
    public JsonLd(Iris iris) {
        this.prefixes = Prefixes.of(iris);
    }

    /** Writes; the caller holds a read transaction. */
    public void write(DatasetGraph store, OutputStream out) {
        try {
            var json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            json.setIndent(" ");
            json.beginObject().name("@context").beginObject();
            for (var prefix : prefixes.entrySet()) {
                json.name(prefix.getKey()).value(prefix.getValue());
            }
            json.endObject().name("@graph").beginArray();
            var quads = new PeekingQuads(store.find());
            while (quads.hasNext()) {
                graph(quads, json);
            }
            json.endArray().endObject().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void graph(PeekingQuads quads, JsonWriter json) throws IOException {
        var name = quads.peek().getGraph();
        json.beginObject().name("@id").value(id(name)).name("@graph").beginArray();
        while (quads.hasNext() && quads.peek().getGraph().equals(name)) {
            node(quads, json);
        }
        json.endArray().endObject();
    }

    /** Writes the quads that follow about one node; quads of one node and graph stand together in a store. */
    private void node(PeekingQuads quads, JsonWriter json) throws IOException {
        var first = quads.peek();
        var valuesByProperty = new LinkedHashMap<Node, List<Node>>();
        while (quads.hasNext() && isAboutTheSame(first, quads.peek())) {
            var quad = quads.next();
            valuesByProperty
                    .computeIfAbsent(quad.getPredicate(), property -> new ArrayList<>())
                    .add(quad.getObject());
        }
        json.beginObject().name("@id").value(id(first.getSubject()));
        for (var property : valuesByProperty.entrySet()) {
            property(property.getKey(), property.getValue(), json);
        }
        json.endObject();
    }

    private static boolean isAboutTheSame(Quad first, Quad other) {
        return first.getSubject().equals(other.getSubject()) && first.getGraph().equals(other.getGraph());
    }

    private void property(Node property, List<Node> values, JsonWriter json) throws IOException {
        var isType = property.equals(RDF.type.asNode());
        json.name(isType ? "@type" : compact(property.getURI())).beginArray();
        for (var value : values) {
            if (isType) {
                json.value(id(value));
            } else {
                value(value, json);
            }
        }
        json.endArray();
    }

    private void value(Node value, JsonWriter json) throws IOException {
        json.beginObject();
        if (!value.isLiteral()) {
            json.name("@id").value(id(value));
        } else {
            json.name("@value").value(value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.name("@language").value(value.getLiteralLanguage());
            } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                json.name("@type").value(compact(value.getLiteralDatatypeURI()));
            }
        }
        json.endObject();
    }

    private String id(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel() : compact(node.getURI());
    }

    /** {@return prefix and local name, where the local name cannot be mistaken for something else} */
    private String compact(String iri) {
        for (var prefix : prefixes.entrySet()) {
            var namespace = prefix.getValue();
            if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    /** Quads, of which the next can be looked at. */
    private static final class PeekingQuads {

        private final Iterator<Quad> quads;
        private @Nullable Quad next;

        PeekingQuads(Iterator<Quad> quads) {
            this.quads = quads;
        }

        boolean hasNext() {
            return next != null || quads.hasNext();
        }

        Quad peek() {
            if (next == null) {
                next = quads.next();
            }
            return next;
        }

        Quad next() {
            var quad = peek();
            next = null;
            return quad;
        }
    }
}
