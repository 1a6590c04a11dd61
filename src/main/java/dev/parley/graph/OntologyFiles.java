package dev.parley.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/}, which are packed into the jar under the same names. */
public final class OntologyFiles {

    private OntologyFiles() {}

    public static Graph ontology() {
        return read("parley.ttl");
    }

    public static Graph codes() {
        return read("codes.ttl");
    }

    public static Graph shapes() {
        return read("shapes.ttl");
    }

    private static Graph read(String file) {
        var in = OntologyFiles.class.getResourceAsStream("/ontology/" + file);
        if (in == null) {
            throw new IllegalStateException("ontology/" + file + " is not on the class path; build with Maven");
        }
        try (in) {
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .base(Vocabulary.ONTOLOGY_GRAPH.getURI())
                    .parse(graph);
            return graph;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading ontology/" + file, e);
        }
    }
}
