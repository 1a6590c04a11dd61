package dev.parley.graph;

import static dev.parley.graph.Terms.literal;

import dev.parley.extraction.Gazetteer;
import dev.parley.extraction.Polity;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;

/**
 * What is known of states and no article says: their ISO codes, and which entry of the European Union's country list
 * means the same. A store keeps it in a graph of its own, so that an article's graph holds what the article says alone.
 */
public final class StateLinks {

    /** The country list of the EU Publications Office, keyed by the three letters of ISO 3166-1. */
    private static final String EU_COUNTRIES = "http://publications.europa.eu/resource/authority/country/";

    private final Iris iris;

    public StateLinks(Iris iris) {
        this.iris = iris;
    }

    /** {@return the links of all states of the gazetteer, in its order} */
    public List<Triple> convert(Gazetteer gazetteer) {
        var triples = new Triples();
        for (var polity : gazetteer.polities()) {
            if (polity instanceof Polity.State state) {
                triples.about(iris.entity(state.id()))
                        .add(Vocabulary.ISO_ALPHA_2, literal(state.code()))
                        .add(Vocabulary.ISO_ALPHA_3, literal(state.iso3()))
                        .add(OWL2.sameAs, NodeFactory.createURI(EU_COUNTRIES + state.iso3()));
            }
        }
        return List.copyOf(triples.inOrder());
    }
}
