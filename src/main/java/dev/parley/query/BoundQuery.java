package dev.parley.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question with all its blanks filled in, ready to be put to any store.
 *
 * @param query the parsed text, blanks still open
 * @param values terms by variable name
 */
public record BoundQuery(Query query, Map<String, Node> values) {

    public BoundQuery {
        values = Map.copyOf(values);
    }

    /** {@return the query with the terms in place of the variables; no text is glued together} */
    public Query substituted() {
        var byVariable = new HashMap<Var, Node>();
        values.forEach((name, term) -> byVariable.put(Var.alloc(name), term));
        return byVariable.isEmpty() ? query : QueryTransformOps.replaceVars(query, byVariable);
    }
}
