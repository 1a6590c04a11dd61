package dev.parley.curation;

import dev.parley.article.InputException;
import dev.parley.extraction.PartialDate;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/** Tells what may stand in the place of a value, and reads what a curator wrote. The codes are those of the shapes. */
final class Replacements {

    private static final int CHARACTERS_AT_MOST = 500;

    private static final Set<String> DATES =
            Set.of(XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDgYearMonth.getURI(), XSDDatatype.XSDgYear.getURI());

    /** What a decision about one value makes of others that belong to it is beyond a correction. */
    private static final Set<Node> FIXED = Set.of(Vocabulary.LABEL_CONCEPT, Vocabulary.STEP);

    private final Graph shapes = OntologyFiles.shapes();

    /**
     * {@return what may take a value's place; empty where nothing may}
     *
     * @param types the classes of the fact
     * @param isThing whether the value is a person, state and so on
     */
    Optional<Replacement> of(Collection<Node> types, Node property, Node stated, boolean isThing) {
        if (FIXED.contains(property)
                || !property.getURI().matches("(https://w3id.org/parley/|http://www.w3.org/ns/org).*")) {
            return Optional.empty();
        }
        if (stated.isURI()) {
            return isThing ? Optional.of(new Replacement.Thing()) : code(types, property);
        }
        var type = stated.getLiteralDatatypeURI();
        if (DATES.contains(type)) {
            return Optional.of(new Replacement.Day());
        }
        return Optional.of(
                type.equals(XSDDatatype.XSDinteger.getURI()) ? new Replacement.Count() : new Replacement.Words());
    }

    /**
     * Reads what a curator wrote.
     *
     * @param base what the path of a thing is completed with
     * @throws InputException if it is no such value
     */
    static Node parse(Replacement replacement, String text, String base) {
        return switch (replacement) {
            case Replacement.Code(var concepts) ->
                concepts.stream()
                        .filter(concept -> concept.getURI().equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong(text, "is not one of the codes", "choose one of the list"));
            case Replacement.Day() -> day(text);
            case Replacement.Count() -> {
                if (!text.matches("[1-9]\\d{0,8}")) {
                    throw wrong(text, "is not a whole number above zero", "write it as 12");
                }
                yield NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
            }
            case Replacement.Thing() -> thing(text, base);
            case Replacement.Words() -> {
                if (text.isBlank() || text.length() > CHARACTERS_AT_MOST) {
                    throw wrong(text, "is empty or long", "write 1 to %d characters".formatted(CHARACTERS_AT_MOST));
                }
                yield NodeFactory.createLiteralString(text.strip());
            }
        };
    }

    static Node thing(String text, String base) {
        if (text.isBlank() || text.matches("(?s).*[\\s<>\"{}|\\\\^`].*") || !text.contains("/")) {
            throw new InputException(
                    "the form", "'%s' is no address in the graph".formatted(text), "choose a name from the list");
        }
        return NodeFactory.createURI(text.startsWith(base) ? text : base + text);
    }

    private static Node day(String text) {
        try {
            var date = new PartialDate(text);
            var type = switch (date.iso().length()) {
                case 4 -> XSDDatatype.XSDgYear;
                case 7 -> XSDDatatype.XSDgYearMonth;
                default -> XSDDatatype.XSDdate;
            };
            return NodeFactory.createLiteralDT(date.iso(), type);
        } catch (IllegalArgumentException problem) {
            throw wrong(text, "is not a date", "write it as 2026-03-31, 2026-03 or 2026");
        }
    }

    private static InputException wrong(String text, String found, String remedy) {
        return new InputException("the new value", "'%s' %s".formatted(text, found), remedy);
    }

    private Optional<Replacement> code(Collection<Node> types, Node property) {
        return types.stream()
                .flatMap(type -> shapes.stream(Node.ANY, SHACL.targetClass, type))
                .flatMap(shape -> shapes.stream(shape.getSubject(), SHACL.property, Node.ANY))
                .map(Triple::getObject)
                .filter(constraint -> shapes.contains(constraint, SHACL.path, property))
                .flatMap(constraint -> shapes.stream(constraint, SHACL.in, Node.ANY))
                .map(list -> codes(list.getObject()))
                .findFirst()
                .map(Replacement.Code::new);
    }

    private List<Node> codes(Node list) {
        return GraphList.members(new GNode(shapes, list));
    }
}
