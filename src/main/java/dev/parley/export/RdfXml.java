package dev.parley.export;

import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** RDF/XML of the union of all graphs, in its plainest form. Jena's own writers need the whole graph in memory. */
final class RdfXml {

    private static final String RDF_NS = RDF.uri;

    private final Map<String, String> prefixByNamespace;

    RdfXml(Iris iris) {
        this.prefixByNamespace = Prefixes.of(iris).entrySet().stream()
                .filter(prefix -> !prefix.getValue().startsWith(iris.base())) // properties have no such names
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Writes; the caller holds a read transaction. */
    void write(DatasetGraph store, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            start(xml);
            var subjects = new Subjects(xml);
            Union.forEach(store, subjects::write);
            subjects.end();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw Xml.failed(e);
        }
    }

    private void start(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF_NS);
        for (var prefix : prefixByNamespace.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            xml.writeNamespace(prefix.getValue(), prefix.getKey());
        }
    }

    /** Writes triples that follow each other about one subject into one element. */
    private final class Subjects {

        private final XMLStreamWriter xml;
        private @Nullable Node subject;

        Subjects(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void write(Triple triple) {
            try {
                if (!triple.getSubject().equals(subject)) {
                    end();
                    subject = triple.getSubject();
                    xml.writeCharacters("\n");
                    xml.writeStartElement("rdf", "Description", RDF_NS);
                    reference(triple.getSubject(), "about", xml);
                }
                property(triple, xml);
            } catch (XMLStreamException e) {
                throw Xml.failed(e);
            }
        }

        void end() throws XMLStreamException {
            if (subject != null) {
                xml.writeCharacters("\n");
                xml.writeEndElement();
            }
        }
    }

    private void property(Triple triple, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        startProperty(triple.getPredicate().getURI(), xml);
        var value = triple.getObject();
        if (!value.isLiteral()) {
            reference(value, "resource", xml);
        } else {
            literal(value, xml);
        }
        xml.writeEndElement();
    }

    private void startProperty(String iri, XMLStreamWriter xml) throws XMLStreamException {
        var split = Util.splitNamespaceXML(iri);
        var namespace = iri.substring(0, split);
        var prefix = prefixByNamespace.get(namespace);
        if (prefix != null) {
            xml.writeStartElement(prefix, iri.substring(split), namespace);
        } else {
            xml.writeStartElement("other", iri.substring(split), namespace);
            xml.writeNamespace("other", namespace);
        }
    }

    private static void literal(Node value, XMLStreamWriter xml) throws XMLStreamException {
        if (!value.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", value.getLiteralLanguage());
        } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            xml.writeAttribute("rdf", RDF_NS, "datatype", value.getLiteralDatatypeURI());
        }
        xml.writeCharacters(Xml.legal(value.getLiteralLexicalForm()));
    }

    private static void reference(Node node, String attribute, XMLStreamWriter xml) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute(
                    "rdf", RDF_NS, "nodeID", "b" + node.getBlankNodeLabel().replace(":", "X"));
        } else {
            xml.writeAttribute("rdf", RDF_NS, attribute, node.getURI());
        }
    }
}
