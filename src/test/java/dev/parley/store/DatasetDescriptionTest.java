package dev.parley.store;

import static dev.parley.graph.GraphAssert.assertThatGraph;

import dev.parley.graph.Iris;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class DatasetDescriptionTest {

    @Test
    void tellsSizeContentsAndAddresses() {
        var statistics = new Statistics(120, new LinkedHashMap<>(Map.of("Tenure", 7L)));
        var dump = new DatasetDescription.Dump(URI.create("http://localhost/dump.nq.gz"), "application/n-quads");

        var described = new DatasetDescription(
                        new Iris("http://localhost/id/"),
                        Optional.of(URI.create("http://localhost/sparql")),
                        List.of(dump))
                .describe(statistics);

        assertThatGraph(described)
                .isIsomorphicWith(RDFParser.fromString("""
                                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                                PREFIX dcterms: <http://purl.org/dc/terms/>
                                PREFIX void: <http://rdfs.org/ns/void#>

                                <http://localhost/id/dataset> a void:Dataset, dcat:Dataset ;
                                    dcterms:title "People, prisoners, agreements and statements in the news"@en ;
                                    dcterms:description "What news articles say of offices, captives, agreements, statements and meetings, each fact with the passage that says it. Read by Parley."@en ;
                                    void:triples 120 ;
                                    void:uriSpace "http://localhost/id/" ;
                                    void:vocabulary <https://w3id.org/parley/ontology#>, <https://schema.org/>,
                                        <http://xmlns.com/foaf/0.1/>, <http://www.w3.org/ns/oa#>, <http://www.w3.org/ns/org#>,
                                        <http://www.w3.org/2004/02/skos/core#> ;
                                    void:sparqlEndpoint <http://localhost/sparql> ;
                                    void:classPartition <http://localhost/id/dataset#Tenure> ;
                                    void:dataDump <http://localhost/dump.nq.gz> ;
                                    dcat:distribution <http://localhost/id/dataset#application/n-quads> .
                                <http://localhost/id/dataset#Tenure>
                                    void:class <https://w3id.org/parley/ontology#Tenure> ; void:entities 7 .
                                <http://localhost/id/dataset#application/n-quads> a dcat:Distribution ;
                                    dcat:downloadURL <http://localhost/dump.nq.gz> ; dcat:mediaType "application/n-quads" .
                                """, Lang.TURTLE).toGraph());
    }
}
