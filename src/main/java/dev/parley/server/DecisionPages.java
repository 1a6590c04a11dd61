package dev.parley.server;

import dev.parley.article.InputException;
import dev.parley.curation.Decision;
import dev.parley.curation.DecisionFile;
import dev.parley.curation.Verdict;
import dev.parley.graph.Iris;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.system.Txn;

/** All decisions at {@code /decisions}, and as a file; what a form there says is decided. */
final class DecisionPages {

    private static final int DECISIONS_A_PAGE = 50;

    private final GraphReader graph;
    private final Reviews reviews;
    private final Templates templates;
    private final StoreSummary summary;

    DecisionPages(StoreSummary summary, Reviews reviews, Templates templates) {
        this.summary = summary;
        this.graph = summary.graph();
        this.reviews = reviews;
        this.templates = templates;
    }

    Reply page(Request request) {
        var page = request.number("page", 1, 1, 100_000);
        var model = new HashMap<String, Object>();
        model.put("page", page);
        Txn.executeRead(graph.store(), () -> {
            var all = reviews.curation().all().reversed();
            model.put("total", all.size());
            model.put("lastPage", (all.size() + DECISIONS_A_PAGE - 1) / DECISIONS_A_PAGE);
            model.put(
                    "lost",
                    reviews.curation().withoutFact().stream().map(graph::link).toList());
            model.put("decisions", views(all, page));
        });
        return Reply.html(200, templates.render("decisions", model));
    }

    private List<DecisionView> views(List<Decision> all, int page) {
        return all.stream()
                .skip((page - 1L) * DECISIONS_A_PAGE)
                .limit(DECISIONS_A_PAGE)
                .map(decision -> reviews.view(decision, reviews.curation().history(decision.subject())))
                .toList();
    }

    /** The file at {@code /decisions.trig} or {@code /decisions.ttl}. */
    Reply file(Request request) {
        var language = request.path().endsWith(".trig") ? Lang.TRIG : Lang.TURTLE;
        var all = Txn.calculateRead(graph.store(), reviews.curation()::all);
        return Reply.of(
                        200,
                        language.getContentType().getContentTypeStr() + "; charset=utf-8",
                        out -> new DecisionFile(new Iris(graph.addresses().base())).write(all, language, out))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(request.path().substring(1)));
    }

    /** Takes the decision that a form tells of, then leads back to what it is about. */
    Reply decide(Request request) {
        var session =
                request.session().orElseThrow(() -> new Page.Refused(401, "Sign in before you decide about a fact."));
        session.requireToken(request);
        var subject = reviews.curation().thing(required(request, "about"));
        var verdict = verdict(request, subject);
        reviews.curation()
                .decide(
                        subject,
                        verdict,
                        session.user(),
                        request.parameter("note").orElse(""));
        summary.forgetThings();
        var shown = verdict instanceof Verdict.Merged(var kept) ? kept : subject;
        return Reply.seeOther(graph.addresses().page(shown) + "#decisions");
    }

    private Verdict verdict(Request request, Node subject) {
        var curation = reviews.curation();
        var name = required(request, "verdict");
        return switch (name) {
            case "confirmed" -> new Verdict.Confirmed();
            case "rejected" -> new Verdict.Rejected();
            case "corrected" ->
                Txn.calculateRead(
                        graph.store(),
                        () -> curation.correction(
                                subject,
                                required(request, "property"),
                                required(request, "stated"),
                                required(request, "value")));
            case "merged" -> new Verdict.Merged(curation.thing(required(request, "keeps")));
            case "withdrawn" -> new Verdict.Withdrawn(NodeFactory.createURI(required(request, "decision")));
            default ->
                throw new InputException(
                        "verdict",
                        "'%s' is none".formatted(name),
                        "use confirmed, rejected, corrected, merged or withdrawn");
        };
    }

    private static String required(Request request, String field) {
        return request.parameter(field)
                .orElseThrow(() -> new InputException("the form", "%s is empty".formatted(field), "fill it in"));
    }
}
