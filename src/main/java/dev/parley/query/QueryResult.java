package dev.parley.query;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** The answer to a question. It is read once, from front to back, while its {@link QueryRunner} holds the store open. */
public sealed interface QueryResult {

    /** {@return the prefixes of the query, to write IRIs short} */
    PrefixMapping prefixes();

    /** Rows of terms, from SELECT. */
    record Table(RowSet rows, PrefixMapping prefixes) implements QueryResult {

        public List<String> columns() {
            return rows.getResultVars().stream().map(Var::getVarName).toList();
        }
    }

    /** A graph, from CONSTRUCT or DESCRIBE. */
    record Triples(Iterator<Triple> triples, PrefixMapping prefixes) implements QueryResult {}

    /** Yes or no, from ASK. */
    record Answer(boolean isTrue, PrefixMapping prefixes) implements QueryResult {}
}
