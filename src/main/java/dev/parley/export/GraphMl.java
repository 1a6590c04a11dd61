package dev.parley.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A network in GraphML: persons, states, territories, organisations, places, groups and agreements are nodes; a fact that
 * joins two of them is an edge, as thick as the articles that state it are many.
 *
 * <p>Nodes and edges are what the queries {@code nodes.rq} and {@code edges.rq} beside this class find. Gephi shows the
 * attribute {@code label} and reads {@code weight}.
 */
final class GraphMl {

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> NODE_TEXTS = List.of("label", "type");
    private static final List<String> EDGE_TEXTS = List.of("fact", "relation", "detail", "status", "date");

    /** Writes; the caller holds a read transaction. */
    void write(DatasetGraph store, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            start("graphml", xml);
            xml.writeDefaultNamespace(GRAPHML);
            keys(xml);
            start("graph", xml);
            xml.writeAttribute("id", "parley");
            xml.writeAttribute("edgedefault", "directed");
            edges(store, nodes(store, xml), xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw Xml.failed(e);
        }
    }

    private static void keys(XMLStreamWriter xml) throws XMLStreamException {
        for (var name : NODE_TEXTS) {
            key("node", name, "string", xml);
        }
        for (var name : EDGE_TEXTS) {
            key("edge", name, "string", xml);
        }
        key("edge", "weight", "double", xml);
    }

    private static void key(String domain, String name, String type, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", domain + "-" + name);
        xml.writeAttribute("for", domain);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    /** Writes the nodes and returns them; an edge to anything else would not be read. */
    private static Set<Node> nodes(DatasetGraph store, XMLStreamWriter xml) throws XMLStreamException {
        var nodes = new HashSet<Node>();
        for (var row : OwnQuery.read("nodes.rq").rows(store)) {
            var node = row.get("node");
            if (nodes.add(node)) {
                start("node", xml);
                xml.writeAttribute("id", node.getURI());
                texts("node", NODE_TEXTS, row, xml);
                xml.writeEndElement();
            }
        }
        return nodes;
    }

    private static void edges(DatasetGraph store, Set<Node> nodes, XMLStreamWriter xml) throws XMLStreamException {
        var number = 0;
        for (var row : OwnQuery.read("edges.rq").rows(store)) {
            if (nodes.contains(row.get("source")) && nodes.contains(row.get("target"))) {
                start("edge", xml);
                xml.writeAttribute("id", "e" + number++);
                xml.writeAttribute("source", row.get("source").getURI());
                xml.writeAttribute("target", row.get("target").getURI());
                texts("edge", EDGE_TEXTS, row, xml);
                data("edge-weight", text(row.get("weight")), xml);
                xml.writeEndElement();
            }
        }
    }

    private static void texts(String domain, List<String> names, Binding row, XMLStreamWriter xml)
            throws XMLStreamException {
        for (var name : names) {
            var value = Optional.ofNullable(row.get(name));
            if (value.isPresent()) {
                data(domain + "-" + name, text(value.get()), xml);
            }
        }
    }

    private static void data(String key, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(Xml.legal(text));
        xml.writeEndElement();
    }

    private static void start(String element, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
