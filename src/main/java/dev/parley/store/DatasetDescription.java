package dev.parley.store;

import dev.parley.graph.Iris;
import dev.parley.graph.Vocabulary;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/** Describes what a store holds, in VoID for linked-data clients and in DCAT for catalogues. */
public final class DatasetDescription {

    private static final List<String> VOCABULARIES =
            List.of(Vocabulary.PARLEY, Vocabulary.SCHEMA, FOAF.NS, OA.NS, ORG.NS, SKOS.uri);

    private final Iris iris;
    private final Optional<URI> sparqlEndpoint;
    private final List<Dump> dumps;

    /** A file or address that holds all of the store. */
    public record Dump(URI address, String mediaType) {}

    /**
     * Sets what does not change with the data.
     *
     * @param sparqlEndpoint where questions are answered, if anywhere
     * @param dumps where all data can be fetched, if anywhere
     */
    public DatasetDescription(Iris iris, Optional<URI> sparqlEndpoint, List<Dump> dumps) {
        this.iris = iris;
        this.sparqlEndpoint = sparqlEndpoint;
        this.dumps = List.copyOf(dumps);
    }

    /** {@return the description, with prefixes} */
    public Graph describe(Statistics statistics) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS).setNsPrefix("dcterms", DCTerms.NS);
        var dataset = model.createResource(iris.dataset().getURI(), VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, "People, prisoners, agreements and statements in the news", "en")
                .addProperty(
                        DCTerms.description,
                        "What news articles say of offices, captives, agreements, statements and meetings, each fact "
                                + "with the passage that says it. Read by Parley.",
                        "en")
                .addProperty(VOID.triples, Long.toString(statistics.quads()), XSDDatatype.XSDinteger)
                .addProperty(VOID.uriSpace, iris.base());
        VOCABULARIES.forEach(vocabulary -> dataset.addProperty(VOID.vocabulary, model.createResource(vocabulary)));
        sparqlEndpoint.ifPresent(
                address -> dataset.addProperty(VOID.sparqlEndpoint, model.createResource(address.toString())));
        statistics.instances().forEach((type, count) -> addPartition(dataset, type, count, model));
        dumps.forEach(dump -> addDump(dataset, dump, model));
        return model.getGraph();
    }

    private static void addPartition(Resource dataset, String type, long count, Model model) {
        var partition = model.createResource(dataset.getURI() + "#" + type)
                .addProperty(VOID._class, model.createResource(Vocabulary.PARLEY + type))
                .addProperty(VOID.entities, Long.toString(count), XSDDatatype.XSDinteger);
        dataset.addProperty(VOID.classPartition, partition);
    }

    private static void addDump(Resource dataset, Dump dump, Model model) {
        var address = model.createResource(dump.address().toString());
        var distribution = model.createResource(dataset.getURI() + "#" + dump.mediaType())
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.downloadURL, address)
                .addProperty(DCAT.mediaType, dump.mediaType(), XSDDatatype.XSDstring);
        dataset.addProperty(VOID.dataDump, address).addProperty(DCAT.distribution, distribution);
    }
}
