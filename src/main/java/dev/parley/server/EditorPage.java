package dev.parley.server;

import dev.parley.query.QueryCatalog;
import java.util.Map;

/** The SPARQL editor, with the query of the parameter {@code query} or an example in it. */
final class EditorPage implements Page {

    private final QueryCatalog queries;
    private final Templates templates;
    private final String example = ResourceText.read("example.rq");

    EditorPage(QueryCatalog queries, Templates templates) {
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public Reply reply(Request request) {
        var query = request.parameter("query").orElse(example);
        return Reply.html(
                200,
                templates.render(
                        "editor", Map.of("queries", queries.all(), "query", query, "origin", request.origin())));
    }
}
