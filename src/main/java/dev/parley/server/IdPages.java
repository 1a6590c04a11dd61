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
    private final Problems problems;
    private final String prefix;

    /** @param prefix what stands before the path of a resource: empty for data, {@code ontology/} for its terms */
    IdPages(GraphReader graph, Problems problems, String prefix) {
        this.graph = graph;
        this.problems = problems;
        this.prefix = prefix;
    }

    @Override
    public Reply reply(Request request) {
        var path = prefix + request.rest();
        var node = graph.addresses().resource(path);
        if (!Txn.calculateRead(graph.store(), () -> graph.exists(node))) {
            throw new NotFound("Nothing is known about %s.".formatted(node.getURI()));
        }
        var formats = List.of(Format.values());
        return request.accept()
                .best(formats)
                .map(format -> Reply.seeOther(
                        format == Format.HTML ? "/page/" + path : "/data/%s.%s".formatted(path, format.extension())))
                .orElseGet(() -> problems.reply(request, 406, "It is there as " + mediaTypes() + "."))
                .with("Vary", "Accept")
                .with("Link", Alternates.header("/data/" + path, node.getURI()));
    }

    private static String mediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType).collect(joining(", "));
    }
}
