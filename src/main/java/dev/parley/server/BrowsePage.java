package dev.parley.server;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.system.Txn;

/** Lists all things of a kind, those that most articles name first; articles by day. */
final class BrowsePage implements Page {

    private static final int THINGS_A_PAGE = 100;

    private final StoreSummary summary;
    private final Templates templates;

    BrowsePage(StoreSummary summary, Templates templates) {
        this.summary = summary;
        this.templates = templates;
    }

    @Override
    public Reply reply(Request request) {
        var model = new HashMap<String, Object>();
        model.put(
                "kinds",
                Arrays.stream(Kind.values())
                        .filter(kind -> !summary.all(kind).isEmpty())
                        .map(kind -> new Link("/browse/" + kind.singular(), kind.plural()))
                        .toList());
        var kind = request.rest().isEmpty()
                ? Kind.PERSON
                : Kind.named(request.rest())
                        .orElseThrow(() -> new NotFound("There is no list of %s.".formatted(request.rest())));
        var page = request.number("page", 1, 1, 100_000);
        var all = summary.all(kind);
        model.put("title", kind.plural());
        model.put("kind", kind.singular());
        model.put("total", all.size());
        model.put("things", things(all, (page - 1) * THINGS_A_PAGE));
        model.put("page", page);
        model.put("lastPage", Math.max(1, (all.size() + THINGS_A_PAGE - 1) / THINGS_A_PAGE));
        return Reply.html(200, templates.render("browse", model));
    }

    private List<Ranked> things(List<StoreSummary.Counted> all, int first) {
        var graph = summary.graph();
        return Txn.calculateRead(
                graph.store(),
                () -> all.stream()
                        .skip(first)
                        .limit(THINGS_A_PAGE)
                        .map(counted -> new Ranked(graph.link(counted.thing()), counted.articles()))
                        .toList());
    }
}
