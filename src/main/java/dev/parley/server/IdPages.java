package dev.parley.server;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.system.Txn;

/**
 * Leads from a thing's IRI to a description of it in the form that the client likes best: 303 to a page or to data
 * (https://www.w3.org/TR/cooluris/).
 */
final class IdPages implements Page {

    private final GraphReader graph;
    private final Ontology ontology;
    private final Problems problems;
    private final String prefix;

    /** @param prefix what stands before the path of a resource: empty for data, {@code ontology/} for its terms */
    IdPages(GraphReader graph, Ontology ontology, Problems problems, String prefix) {
        this.graph = graph;
        this.ontology = ontology;
        this.problems = problems;
        this.prefix = prefix;
    }

    @Override
    public Reply reply(Request request) {
        return request.rest().isEmpty() && !prefix.isEmpty() ? vocabulary(request) : thing(request);
    }

    /** The vocabulary itself is shown in the browser of its terms. */
    private Reply vocabulary(Request request) {
        var file = prefix.substring(0, prefix.length() - 1);
        return negotiate(request, "/vocabulary", "/data/" + file, "https://w3id.org/parley/" + file);
    }

    private Reply thing(Request request) {
        var path = prefix + request.rest();
        var node = graph.addresses().resource(path);
        if (!ontology.has(node) && !Txn.calculateRead(graph.store(), () -> graph.exists(node))) {
            throw new NotFound("Nothing is known about %s.".formatted(node.getURI()));
        }
        return negotiate(request, "/page/" + path, "/data/" + path, node.getURI());
    }

    private Reply negotiate(Request request, String page, String data, String iri) {
        return request.accept()
                .best(List.of(Format.values()))
                .map(format -> Reply.seeOther(format == Format.HTML ? page : data + "." + format.extension()))
                .orElseGet(() -> problems.reply(request, 406, "It is there as " + mediaTypes() + "."))
                .with("Vary", "Accept")
                .with("Link", Alternates.header(data, iri));
    }

    private static String mediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType).collect(joining(", "));
    }
}
