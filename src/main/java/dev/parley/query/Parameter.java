package dev.parley.query;

import dev.parley.article.InputException;
import dev.parley.extraction.PartialDate;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A blank of a ready-made query that the user may fill in; it binds the variable of the same name.
 *
 * @param optional whether the query also answers without it
 * @param fallback the value where none is given; what has one is optional
 */
public record Parameter(String name, Type type, boolean optional, String description, Optional<String> fallback) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern NOT_IN_AN_IRI = Pattern.compile("[\\s<>\"{}|\\\\^`]");

    /** What a value must look like, and which RDF term it becomes. */
    public enum Type {
        /** An absolute IRI, or one that is resolved against the base of the data: {@code person/ilham-aliyev}. */
        IRI("an IRI", "write it as person/ilham-aliyev, or find it with: parley query find --param words=NAME"),
        /** Any text. */
        STRING("a text", "write a text"),
        /** A year, a month or a day. */
        DATE("a date", "write it as 2026-03-31, 2026-03 or 2026"),
        /** A whole number. */
        INTEGER("a whole number", "write it as 12"),
        /** A notation of one of the SKOS code lists. */
        CODE("a code", "write it in lower case with hyphens, such as peace-treaty");

        private final String noun;
        private final String remedy;

        Type(String noun, String remedy) {
            this.noun = noun;
            this.remedy = remedy;
        }

        static Optional<Type> of(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.toString().equals(name))
                    .findFirst();
        }

        /** {@return the name in a query's header: {@code iri}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Turns a user's value into the term that the variable is bound to.
     *
     * @param base what a relative IRI is resolved against
     * @throws InputException if the value is none of this type
     */
    Node bind(String queryName, String value, URI base) {
        return term(value, base)
                .orElseThrow(() -> new InputException(
                        "query " + queryName, "%s is '%s', not %s".formatted(name, value, type.noun), type.remedy));
    }

    private Optional<Node> term(String value, URI base) {
        return switch (type) {
            case STRING -> Optional.of(NodeFactory.createLiteralString(value));
            case CODE -> matching(CODE, value).map(NodeFactory::createLiteralString);
            case INTEGER -> matching(INTEGER, value).map(text -> literal(text, XSDDatatype.XSDinteger));
            case DATE -> date(value);
            case IRI -> iri(value, base);
        };
    }

    private static Optional<Node> date(String value) {
        try {
            var date = new PartialDate(value);
            return Optional.of(literal(date.iso(), datatype(date)));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    private static XSDDatatype datatype(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> XSDDatatype.XSDgYear;
            case 7 -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        };
    }

    private static Optional<Node> iri(String value, URI base) {
        if (value.isBlank() || NOT_IN_AN_IRI.matcher(value).find()) {
            return Optional.empty();
        }
        var isAbsolute = value.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        if (!isAbsolute && !value.contains("/")) {
            return Optional.empty();
        }
        return Optional.of(NodeFactory.createURI(isAbsolute ? value : base + value));
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        return Optional.of(value).filter(text -> pattern.matcher(text).matches());
    }

    private static Node literal(String text, XSDDatatype datatype) {
        return NodeFactory.createLiteralDT(text, datatype);
    }
}
