package dev.parley.graph;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The prefixes that Parley writes its graphs with. */
public final class Prefixes {

    private Prefixes() {}

    /** {@return prefix to IRI, in a fixed order} */
    public static SequencedMap<String, String> of(Iris iris) {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("parley", Vocabulary.PARLEY);
        prefixes.put("code", Vocabulary.CODES);
        prefixes.put("dcterms", DCTerms.NS);
        prefixes.put("foaf", FOAF.NS);
        prefixes.put("oa", OA.NS);
        prefixes.put("org", ORG.NS);
        prefixes.put("owl", OWL2.NS);
        prefixes.put("prov", Vocabulary.PROV);
        prefixes.put("rdf", RDF.uri);
        prefixes.put("rdfs", RDFS.uri);
        prefixes.put("schema", Vocabulary.SCHEMA);
        prefixes.put("skos", SKOS.uri);
        prefixes.put("xsd", XSD.NS);
        iris.prefixes().forEach(prefixes::put);
        return prefixes;
    }
}
