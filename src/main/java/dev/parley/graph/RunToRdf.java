package dev.parley.graph;

import static dev.parley.graph.Terms.literal;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Turns a run into triples about a prov:Activity, for a graph of its own; see {@link Iris#run}. */
public final class RunToRdf {

    private final Iris iris;

    public RunToRdf(Iris iris) {
        this.iris = iris;
    }

    public List<Triple> convert(Run run) {
        var triples = new Triples();
        var node = iris.run(run.started());
        var software = NodeFactory.createURI(node.getURI() + "#software");
        var activity = triples.about(node)
                .add(RDF.type, Vocabulary.ACTIVITY)
                .add(Vocabulary.STARTED_AT, literal(run.started()))
                .add(Vocabulary.ENDED_AT, literal(run.ended()))
                .add(Vocabulary.WAS_ASSOCIATED_WITH, software);
        triples.about(software).add(RDF.type, Vocabulary.SOFTWARE_AGENT).add(RDFS.label, literal(run.software()));
        run.loaded().forEach(id -> activity.add(Vocabulary.GENERATED, iris.article(id)));
        run.withdrawn().forEach(id -> activity.add(Vocabulary.INVALIDATED, iris.article(id)));
        return List.copyOf(triples.inOrder());
    }
}
