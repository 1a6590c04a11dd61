package dev.parley.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows in aligned columns for a terminal.
 *
 * <p>IRIs are shortened by the prefixes; those under the empty prefix are written without a colon, as a parameter takes
 * them. A column {@code personIri} is left out beside a column {@code person}, which says the same for a reader.
 *
 * <p>Widths are taken from the first {@value #ROWS_MEASURED} rows, so that a long answer still streams. Cells longer
 * than {@value #WIDEST} characters are cut, with an ellipsis. Widths count code points.
 */
final class TextTable {

    private static final int ROWS_MEASURED = 500;
    private static final int WIDEST = 60;
    private static final String GAP = "  ";
    private static final String IRI = "Iri";

    private final PrefixMapping prefixes;

    TextTable(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    void write(RowSet rows, OutputStream out) {
        var columns = rows.getResultVars().stream()
                .filter(column -> !repeatsALabel(column, rows.getResultVars()))
                .toList();
        var names = columns.stream().map(Var::getVarName).toList();
        var measured = new ArrayList<List<String>>();
        while (rows.hasNext() && measured.size() < ROWS_MEASURED) {
            measured.add(cells(rows.next(), columns));
        }
        var widths = widths(names, measured);
        var printer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        Consumer<List<String>> print = cells -> printer.println(line(cells, widths));
        print.accept(names);
        print.accept(widths.stream().map("-"::repeat).toList());
        measured.forEach(print);
        rows.forEachRemaining(row -> print.accept(cells(row, columns)));
        printer.flush();
    }

    private static boolean repeatsALabel(Var column, List<Var> all) {
        var name = column.getVarName();
        return name.endsWith(IRI) && all.contains(Var.alloc(name.substring(0, name.length() - IRI.length())));
    }

    private List<String> cells(Binding row, List<Var> columns) {
        return columns.stream().map(column -> cell(row.get(column))).toList();
    }

    private String cell(Node term) {
        if (term == null) {
            return "";
        }
        var text = term.isLiteral() ? term.getLiteralLexicalForm() : name(term);
        var line = text.replaceAll("\\s+", " ");
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private String name(Node term) {
        if (!term.isURI()) {
            return "_:" + term.getBlankNodeLabel();
        }
        var shortForm = prefixes.shortForm(term.getURI());
        return shortForm.startsWith(":") ? shortForm.substring(1) : shortForm;
    }

    private static List<Integer> widths(List<String> names, List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .mapToInt(row -> length(row.get(column)))
                    .reduce(length(names.get(column)), Math::max));
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths.get(i) - length(cell))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
