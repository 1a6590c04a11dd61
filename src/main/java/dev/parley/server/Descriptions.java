package dev.parley.server;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;

/** What machines that pass by want to know: the data set's description, the site map, what robots may read. */
final class Descriptions {

    /** The limit of the site map protocol is 50,000 addresses. */
    private static final int ADDRESSES_AT_MOST = 50_000;

    private final StoreSummary summary;

    Descriptions(StoreSummary summary) {
        this.summary = summary;
    }

    /** {@code /.well-known/void}: VoID and DCAT, with the number of things of each class. */
    Reply dataSet(Request request) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ResourceText.read("void.ttl"), Lang.TURTLE)
                .base(request.origin() + "/.well-known/void")
                .parse(graph);
        var dataSet = NodeFactory.createURI(request.origin() + "/.well-known/void#dataset");
        graph.add(
                dataSet,
                VOID.uriSpace.asNode(),
                NodeFactory.createLiteralString(summary.graph().addresses().base()));
        for (var kind : Kind.values()) {
            var part = NodeFactory.createBlankNode();
            graph.add(dataSet, VOID.classPartition.asNode(), part);
            graph.add(part, VOID._class.asNode(), kind.type());
            graph.add(part, VOID.entities.asNode(), number(summary.all(kind).size()));
        }
        return Reply.of(
                200,
                "text/turtle; charset=utf-8",
                out -> RDFWriter.source(graph).lang(Lang.TURTLE).output(out));
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }

    /** {@code /sitemap.xml}. */
    Reply siteMap(Request request) {
        var addresses = summary.graph().addresses();
        var lines = List.of(Kind.values()).stream()
                .flatMap(kind -> summary.all(kind).stream())
                .limit(ADDRESSES_AT_MOST)
                .map(counted -> "<url><loc>%s</loc></url>"
                        .formatted(escaped(request.origin() + addresses.page(counted.thing()))))
                .collect(Collectors.joining("\n"));
        return Reply.text(200, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s
                </urlset>
                """.formatted(lines));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** {@code /robots.txt}: pages may be read, questions are too costly to be crawled. */
    Reply robots(Request request) {
        return Reply.text(
                200,
                "text/plain",
                "User-agent: *\nDisallow: /sparql\nDisallow: /api/\nDisallow: /questions/\nSitemap: %s/sitemap.xml\n"
                        .formatted(request.origin()));
    }
}
