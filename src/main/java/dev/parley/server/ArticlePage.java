package dev.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** Shows an article: what is known of it, whom and what it names, and its passages with the facts that they state. */
final class ArticlePage {

    private final StoreSummary summary;
    private final GraphReader graph;
    private final WholeTexts texts;
    private final Templates templates;

    ArticlePage(StoreSummary summary, WholeTexts texts, Templates templates) {
        this.texts = texts;
        this.summary = summary;
        this.graph = summary.graph();
        this.templates = templates;
    }

    String html(Node article) {
        var model = new HashMap<String, Object>();
        var view = graph.article(article);
        model.put("kind", "article");
        model.put("title", view.headline());
        model.put("article", view);
        model.put("iri", article.getURI());
        model.put("path", graph.addresses().path(article).orElse(""));
        var passages = passages(article);
        model.put("passages", passages);
        model.put(
                "paragraphs",
                texts.of(article).map(text -> ParagraphView.of(text, passages)).orElse(List.of()));
        var named = named(article);
        model.put("named", named);
        model.put(
                "structured",
                StructuredData.article(
                        article.getURI(), view, named.values().stream().flatMap(List::stream)));
        return templates.render("article", model);
    }

    private Map<String, List<Link>> named(Node article) {
        var named = new LinkedHashMap<String, List<Link>>();
        for (var kind : Kind.values()) {
            var links = new ArrayList<Link>();
            graph.store()
                    .find(article, Node.ANY, RDF.type.asNode(), kind.type())
                    .forEachRemaining(quad -> links.add(graph.link(quad.getSubject())));
            if (!links.isEmpty() && kind != Kind.ARTICLE) {
                links.sort(Comparator.comparing(Link::text));
                named.put(kind.plural(), links);
            }
        }
        return named;
    }

    private List<PassageView> passages(Node article) {
        var byStart = new TreeMap<Integer, Map<String, List<Stated>>>();
        var reader = new FactReader(summary);
        var evidenceReader = new EvidenceReader(summary);
        var facts = new HashMap<Node, FactView>();
        graph.store().find(article, Node.ANY, OA.hasBody.asNode(), Node.ANY).forEachRemaining(quad -> {
            var stated = facts.computeIfAbsent(quad.getObject(), reader::readBare);
            evidenceReader
                    .passage(quad.getSubject())
                    .ifPresent(evidence -> byStart.computeIfAbsent(evidence.start(), start -> new TreeMap<>())
                            .computeIfAbsent(anchor(evidence), id -> new ArrayList<>())
                            .add(new Stated(stated, evidence)));
        });
        return inOrder(byStart);
    }

    /** Two rules may read the same fact in one passage; the surer one counts. */
    private static List<Stated> onceEach(List<Stated> stated) {
        var byFact = new LinkedHashMap<String, Stated>();
        stated.forEach(one -> byFact.merge(
                one.fact().iri(),
                one,
                (left, right) ->
                        left.evidence().confidence() >= right.evidence().confidence() ? left : right));
        return new ArrayList<>(byFact.values());
    }

    private record Stated(FactView fact, EvidenceView evidence) {}

    private static String anchor(EvidenceView evidence) {
        return evidence.passageHref().substring(evidence.passageHref().indexOf('#') + 1);
    }

    private static List<PassageView> inOrder(Map<Integer, Map<String, List<Stated>>> byStart) {
        var passages = new ArrayList<PassageView>();
        int end = 0;
        for (var sameStart : byStart.values()) {
            for (var entry : sameStart.entrySet()) {
                var stated = onceEach(entry.getValue());
                stated.sort(Comparator.comparing((Stated one) -> one.fact().family())
                        .thenComparing(one -> one.fact().iri()));
                var first = stated.getFirst().evidence();
                passages.add(new PassageView(
                        entry.getKey(),
                        first.start() > end + 2,
                        stated.stream().map(Stated::fact).toList(),
                        stated.stream().map(Stated::evidence).toList()));
                end = Math.max(end, first.start() + first.exact().length());
            }
        }
        return passages;
    }
}
