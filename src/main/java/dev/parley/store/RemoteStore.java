package dev.parley.store;

import dev.parley.extraction.Gazetteer;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.Fingerprint;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Run;
import dev.parley.graph.RunToRdf;
import dev.parley.graph.StateLinks;
import dev.parley.graph.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Article graphs in any store that speaks the SPARQL 1.1 Graph Store HTTP Protocol: each is put as a whole, so a crash
 * leaves only whole articles.
 *
 * <p>Works with Fuseki ({@code http://host:3030/dataset/data}), RDF4J ({@code …/repositories/ID/rdf-graphs/service}) and
 * others. Throws {@link UncheckedIOException} with the address when the store cannot be reached or refuses.
 */
public final class RemoteStore implements ArticleStore {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String N_TRIPLES = "application/n-triples";

    private final URI endpoint;
    private final Iris iris;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /**
     * Connects to a store and puts the vocabulary and the codes of states there, unless it has them.
     *
     * @param endpoint the Graph Store service, to which {@code ?graph=IRI} is added
     */
    public RemoteStore(URI endpoint, Iris iris) {
        this.endpoint = endpoint;
        this.iris = iris;
        putIfChanged(Vocabulary.ONTOLOGY_GRAPH, OntologyFiles.ontology());
        putIfChanged(Vocabulary.CODES_GRAPH, OntologyFiles.codes());
        var links = GraphFactory.createDefaultGraph();
        new StateLinks(iris).convert(Gazetteer.load()).forEach(links::add);
        putIfChanged(iris.stateLinks(), links);
    }

    @Override
    public boolean isCurrent(String articleId, Fingerprint fingerprint) {
        var article = iris.article(articleId);
        return get(article)
                .contains(article, Vocabulary.FINGERPRINT, NodeFactory.createLiteralString(fingerprint.hex()));
    }

    @Override
    public void write(List<ArticleGraph> articles) {
        articles.forEach(article -> put(article.name(), article.triples()));
    }

    @Override
    public boolean remove(String articleId) {
        var article = iris.article(articleId);
        if (get(article).isEmpty()) {
            return false;
        }
        send(request(article).DELETE().build());
        return true;
    }

    @Override
    public void record(Run run) {
        put(iris.run(run.started()), new RunToRdf(iris).convert(run));
    }

    @Override
    public void close() {
        http.close();
    }

    private void putIfChanged(Node name, Graph graph) {
        if (!get(name).isIsomorphicWith(graph)) {
            put(name, graph.stream().toList());
        }
    }

    private void put(Node name, Collection<Triple> triples) {
        var body = new ByteArrayOutputStream();
        RDFDataMgr.writeTriples(body, triples.iterator());
        send(request(name)
                .header("Content-Type", N_TRIPLES)
                .PUT(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** {@return the graph; empty when the store has none of that name} */
    private Graph get(Node name) {
        var graph = GraphFactory.createDefaultGraph();
        var response = send(request(name).header("Accept", N_TRIPLES).GET().build());
        if (response.statusCode() != 404) {
            RDFParser.source(new ByteArrayInputStream(response.body()))
                    .lang(Lang.NTRIPLES)
                    .parse(graph);
        }
        return graph;
    }

    private HttpRequest.Builder request(Node graph) {
        var separator = endpoint.getRawQuery() == null ? "?" : "&";
        var name = URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(endpoint + separator + "graph=" + name))
                .timeout(TIMEOUT);
    }

    /** Sends; 404 is an answer, any other status from 300 on a failure. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300 && response.statusCode() != 404) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            return response;
        } catch (ConnectException e) { // its own message may be missing
            throw new UncheckedIOException(
                    "%s: %s failed: cannot be reached".formatted(request.uri(), request.method()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: %s failed: %s".formatted(request.uri(), request.method(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(request.uri() + ": interrupted", new IOException(e));
        }
    }
}
