package dev.parley.query;

import dev.parley.article.InputException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A question in SPARQL with the documentation of its header.
 *
 * @param name the file's name without its extension
 * @param source where the text comes from, for messages
 * @param summary one line; empty for a user's own query without a header
 * @param description what a row means and what to mind
 * @param example a command line that runs it
 * @param view how a page shows the answer best
 * @param sparql the whole file, header included, so that line numbers of errors are those of the file
 */
public record ReadyQuery(
        String name,
        String source,
        String summary,
        String description,
        List<Parameter> parameters,
        Optional<String> example,
        View view,
        String sparql) {

    /** How a page shows the answer best. */
    public enum View {
        TABLE,
        /** The first column names the bars, the last one is their length. */
        CHART,
        /** The column {@code date} orders the rows in time. */
        TIMELINE
    }

    public ReadyQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * Fills in the blanks.
     *
     * @param given values by parameter name, as the user wrote them
     * @param base what relative IRIs are resolved against, such as {@code https://w3id.org/parley/id/}
     * @throws InputException if a name is unknown, a value has the wrong type, one is missing, or the query does not
     *     parse
     */
    public BoundQuery bind(Map<String, String> given, URI base) {
        given.keySet().forEach(this::requireKnown);
        var values = new LinkedHashMap<String, Node>();
        for (var parameter : parameters) {
            value(parameter, given).ifPresent(text -> values.put(parameter.name(), parameter.bind(name, text, base)));
        }
        var query = parse();
        if (query.getPrefixMapping().getNsPrefixURI("") == null) {
            query.getPrefixMapping()
                    .setNsPrefix("", base.toString()); // so that answers may write the data's IRIs short
        }
        return new BoundQuery(query, values);
    }

    private Optional<String> value(Parameter parameter, Map<String, String> given) {
        var value = Optional.ofNullable(given.get(parameter.name())).or(parameter::fallback);
        if (value.isEmpty() && !parameter.optional()) {
            throw new InputException(
                    "query " + name,
                    "parameter %s is missing".formatted(parameter.name()),
                    "give %s, %s".formatted(parameter.name(), parameter.description()));
        }
        return value;
    }

    private void requireKnown(String parameterName) {
        var known = parameters.stream().map(Parameter::name).toList();
        if (!known.contains(parameterName)) {
            throw new InputException(
                    "query " + name,
                    "no parameter '%s'".formatted(parameterName),
                    known.isEmpty() ? "it has none" : "known: " + String.join(", ", known));
        }
    }

    private Query parse() {
        try {
            return QueryFactory.create(sparql);
        } catch (QueryParseException problem) {
            var message = String.valueOf(problem.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            throw new InputException(
                    "%s:%d".formatted(source, problem.getLine()), message, "mend the SPARQL at that place");
        }
    }
}
