package dev.parley.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The answer to a question as a page shows it. By the catalogue's convention {@code xIri} is the thing that {@code x} is
 * the label of, so that the two become one linked column.
 *
 * @param columns headings
 * @param isCut whether there are more rows than these
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean isCut) {

    private static final String IRI = "Iri";

    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads at most so many rows, inside the transaction of the question. */
    static ResultTable read(RowSet rows, int first, int most, GraphReader graph) {
        var names = rows.getResultVars().stream().map(Var::getVarName).toList();
        var shown = names.stream().filter(name -> isShown(name, names)).toList();
        for (int i = 0; i < first && rows.hasNext(); i++) {
            rows.next();
        }
        var labels = new HashMap<Node, String>();
        var cells = new ArrayList<List<Cell>>();
        while (rows.hasNext() && cells.size() < most) {
            var row = rows.next();
            cells.add(shown.stream().map(name -> cell(name, row, labels, graph)).toList());
        }
        return new ResultTable(shown.stream().map(ResultTable::heading).toList(), cells, rows.hasNext());
    }

    /** {@return the column's place; -1 if there is none} */
    public int column(String heading) {
        return columns.indexOf(heading);
    }

    private static boolean isShown(String name, List<String> names) {
        return !name.endsWith(IRI) || !names.contains(name.substring(0, name.length() - IRI.length()));
    }

    /** {@return {@code held by} for {@code heldBy}} */
    private static String heading(String name) {
        var bare = name.endsWith(IRI) ? name.substring(0, name.length() - IRI.length()) : name;
        return bare.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static Cell cell(String name, Binding row, Map<Node, String> labels, GraphReader graph) {
        var value = row.get(name);
        var thing = row.get(name + IRI);
        if (value == null) {
            return Cell.EMPTY;
        }
        if (name.equals("fact" + IRI)) {
            return new Cell("why", graph.addresses().page(value), false);
        }
        var subject = thing == null ? value : thing;
        var isArticle = name.equals("article") && thing != null;
        return new Cell(
                value.isURI() || isArticle ? labels.computeIfAbsent(subject, graph::label) : words(value, graph),
                subject.isURI() ? graph.addresses().page(subject) : "",
                value.isLiteral() && value.getLiteralDatatype() instanceof XSDDatatype type && isNumeric(type));
    }

    private static String words(Node value, GraphReader graph) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : graph.label(value);
    }

    private static boolean isNumeric(XSDDatatype type) {
        return type.equals(XSDDatatype.XSDinteger)
                || type.equals(XSDDatatype.XSDdecimal)
                || type.equals(XSDDatatype.XSDdouble);
    }
}
