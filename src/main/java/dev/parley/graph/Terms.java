package dev.parley.graph;

import dev.parley.extraction.PartialDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;

/** Our values as RDF literals. */
final class Terms {

    static final Node FOAF_PERSON = FOAF.Person.asNode();
    static final Node ORG_ORGANIZATION = ORG.Organization.asNode();

    /** More digits would claim a precision that no rule has, and could differ between machines. */
    private static final int CONFIDENCE_DIGITS = 3;

    private Terms() {}

    static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node literal(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** {@return an xsd:decimal in canonical form, such as 0.85 or 1.0} */
    static Node literal(double confidence) {
        var rounded = BigDecimal.valueOf(confidence)
                .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        var canonical = rounded.scale() < 1 ? rounded.setScale(1) : rounded;
        return NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node literal(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node literal(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }

    static Node literal(URI address) {
        return NodeFactory.createLiteralDT(address.toString(), XSDDatatype.XSDanyURI);
    }

    /** {@return xsd:gYear, xsd:gYearMonth or xsd:date, as precise as the date} */
    static Node literal(PartialDate date) {
        var type = switch (date.iso().length()) {
            case 4 -> XSDDatatype.XSDgYear;
            case 7 -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        };
        return NodeFactory.createLiteralDT(date.iso(), type);
    }
}
