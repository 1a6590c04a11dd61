package dev.parley.server;

import dev.parley.query.QueryCatalog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.system.Txn;

/** Shows what is in the graph and what one can ask of it. */
final class HomePage implements Page {

    private static final int NEWEST_ARTICLES = 10;

    private static final String STRUCTURED = StructuredData.dataSet(
            "What news articles say, as read by Parley",
            "People, offices, prisoners, agreements and statements as news articles report them, each with its passage.");

    private final StoreSummary summary;
    private final QueryCatalog queries;
    private final Templates templates;

    /** How many things there are of a kind, for the template. */
    public record Count(String kind, String label, int number) {}

    HomePage(StoreSummary summary, QueryCatalog queries, Templates templates) {
        this.summary = summary;
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public Reply reply(Request request) {
        var model = new HashMap<String, Object>();
        model.put("counts", counts());
        model.put("queries", queries.all());
        model.put("articles", newest());
        model.put("structured", STRUCTURED);
        return Reply.html(200, templates.render("home", model));
    }

    private List<Count> counts() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Count(
                        kind.singular(),
                        summary.all(kind).size() == 1 ? kind.singular() : kind.plural(),
                        summary.all(kind).size()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private List<ArticleView> newest() {
        var graph = summary.graph();
        return Txn.calculateRead(
                graph.store(),
                () -> summary.all(Kind.ARTICLE).stream()
                        .limit(NEWEST_ARTICLES)
                        .map(counted -> graph.article(counted.thing()))
                        .toList());
    }
}
