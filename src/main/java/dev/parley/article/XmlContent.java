package dev.parley.article;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/**
 * What stands inside one element of a feed.
 *
 * @param text the character data; of a person, only the name; of an empty link, its address
 * @param markup the same as HTML: escaped HTML unescaped, XHTML as it stands
 * @param isCut whether it was longer than allowed and is incomplete
 */
record XmlContent(String text, String markup, boolean isCut) {

    XmlContent and(XmlContent other) {
        return new XmlContent(text + ", " + other.text, markup + other.markup, isCut || other.isCut);
    }

    /** Reads from an element's start to its end, without recursion. */
    static XmlContent read(XMLStreamReader xml, long maxLength) throws XMLStreamException {
        var href = attribute(xml, "href");
        var text = new StringBuilder();
        var name = new StringBuilder();
        var markup = new StringBuilder();
        var depth = 1;
        var isInName = false;
        var isMarkup = false;
        var isCut = false;
        while (depth > 0) {
            var event = xml.next();
            isCut |= markup.length() > maxLength;
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                isMarkup = true;
                isInName = depth == 2 && xml.getLocalName().equals("name");
                append(markup, "<" + xml.getLocalName() + ">", isCut);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                isInName = false;
                append(markup, depth > 0 ? "</" + xml.getLocalName() + ">" : "", isCut);
            } else if (xml.isCharacters() || event == XMLStreamReader.CDATA) {
                append(text, xml.getText(), isCut);
                append(name, isInName ? xml.getText() : "", isCut);
                append(markup, isMarkup ? Entities.escape(xml.getText()) : xml.getText(), isCut);
            }
        }
        var plain = !name.isEmpty() ? name.toString() : text.toString();
        return new XmlContent(plain.isBlank() ? href : plain, markup.toString(), isCut);
    }

    private static void append(StringBuilder to, String text, boolean isCut) {
        if (!isCut) {
            to.append(text);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
