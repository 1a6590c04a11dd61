package dev.parley.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.jspecify.annotations.Nullable;

/** The answer to a question. It is read once, from front to back, while its {@link QueryRunner} holds the store open. */
public sealed interface QueryResult {

    /** {@return the prefixes of the query, to write IRIs short} */
    PrefixMapping prefixes();

    /** Rows of terms, from SELECT. */
    record Table(RowSet rows, PrefixMapping prefixes) implements QueryResult {

        public List<String> columns() {
            return rows.getResultVars().stream().map(Var::getVarName).toList();
        }

        /** {@return the rows still unread as texts by column, as CSV has them; an unbound column is empty} */
        public List<Map<String, String>> texts() {
            return rows.stream().map(this::texts).toList();
        }

        private Map<String, String> texts(Binding row) {
            var texts = new LinkedHashMap<String, String>();
            rows.getResultVars().forEach(column -> texts.put(column.getVarName(), text(row.get(column))));
            return texts;
        }

        private static String text(@Nullable Node term) {
            return term == null ? "" : NodeFunctions.str(term).strip();
        }
    }

    /** A graph, from CONSTRUCT or DESCRIBE. */
    record Triples(Iterator<Triple> triples, PrefixMapping prefixes) implements QueryResult {}

    /** Yes or no, from ASK. */
    record Answer(boolean isTrue, PrefixMapping prefixes) implements QueryResult {}
}
