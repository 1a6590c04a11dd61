package dev.parley.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
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
        if (byVariable.isEmpty()) {
            return query;
        }
        var substituted = QueryTransformOps.replaceVars(query, byVariable);
        assignOnce(substituted);
        return substituted;
    }

    /**
     * Drops the assignments in SELECT that repeat one of GROUP BY or of a subquery. Jena makes them when it puts terms in
     * place of projected variables; the standard forbids them and other engines refuse them.
     */
    private static void assignOnce(Query query) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery subquery) {
                assignOnce(subquery.getQuery());
            }
        });
        var assigned = query.getProject().getExprs().keySet();
        assigned.removeAll(query.getGroupBy().getExprs().keySet());
        assigned.removeAll(PatternVars.vars(query.getQueryPattern()));
    }
}
