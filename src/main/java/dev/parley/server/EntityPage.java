package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Shows a person, state, territory, organisation, place, group or agreement: its names, its facts, its articles. */
final class EntityPage {

    private static final int FACTS_AT_FIRST = 10;
    private static final int FACTS_A_PAGE = 50;
    private static final int ARTICLES_AT_MOST = 15;
    private static final int STEPS_AT_MOST = 50;
    private static final int EVENTS_FROM = 2;

    private final StoreSummary summary;
    private final GraphReader graph;
    private final Reviews reviews;
    private final Sections sections;
    private final AgreementVoices voices;
    private final Templates templates;

    EntityPage(StoreSummary summary, Reviews reviews, Templates templates) {
        this.reviews = reviews;
        this.summary = summary;
        this.graph = summary.graph();
        this.sections = new Sections(graph);
        this.voices = new AgreementVoices(summary);
        this.templates = templates;
    }

    /** {@return the page; with the parameter {@code section}, a page of only those facts} */
    String html(Node thing, String kind, Request request) {
        var facts = new FactReader(summary);
        var model = new HashMap<String, Object>();
        model.put("kind", kind);
        model.put("title", graph.label(thing));
        model.put("iri", thing.getURI());
        model.put("path", graph.addresses().path(thing).orElse(""));
        var page = request.number("page", 1, 1, 100_000);
        var section = request.parameter("section")
                .flatMap(name ->
                        sections.one(name, thing, facts, new Sections.Window((page - 1) * FACTS_A_PAGE, FACTS_A_PAGE)));
        if (section.isPresent()) {
            model.put("section", section.get());
            model.put("page", page);
            model.put("lastPage", (section.get().total() + FACTS_A_PAGE - 1) / FACTS_A_PAGE);
            return templates.render("section", model);
        }
        describe(thing, kind, facts, model);
        return templates.render("entity", model);
    }

    private void describe(Node thing, String kind, FactReader facts, Map<String, Object> model) {
        var shown = sections.all(thing, facts, new Sections.Window(0, FACTS_AT_FIRST));
        model.put("sections", shown);
        model.put("review", reviews.of(thing));
        model.put("events", events(shown));
        var names = names(thing);
        model.put("names", names);
        model.put("sameAs", sameAs(thing));
        var articles = articles(thing);
        model.put("articleCount", articles.size());
        var newest =
                articles.stream().limit(ARTICLES_AT_MOST).map(graph::article).toList();
        model.put("articles", newest);
        model.put("structured", StructuredData.thing(kind, thing.getURI(), graph.label(thing), names, newest));
        model.put(
                "self",
                facts.family(thing).map(family -> List.of(facts.read(thing))).orElse(List.of()));
        var steps = steps(thing, facts);
        model.put("steps", steps);
        model.put("hasEarlierSteps", steps.size() == STEPS_AT_MOST);
        model.put("sides", kind.equals("agreement") ? voices.sides(thing, articles, facts) : List.of());
    }

    private static List<FactView> events(List<SectionView> sections) {
        var events = sections.stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> !fact.date().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(FactView::date))
                .toList();
        return events.size() < EVENTS_FROM ? List.of() : events;
    }

    /** {@return every name but the one in the heading, the most used first} */
    private List<String> names(Node thing) {
        var heading = graph.label(thing);
        return Stream.of(RDFS.label, SKOS.altLabel)
                .flatMap(property -> graph.same(thing).stream()
                        .flatMap(each -> graph.frequencies(each, property.asNode()).keySet().stream()))
                .distinct()
                .filter(name -> !name.equals(heading))
                .toList();
    }

    private List<Link> sameAs(Node thing) {
        return graph.find(thing, OWL.sameAs.asNode(), Node.ANY)
                .map(quad -> new Link(graph.addresses().page(quad.getObject()), GraphReader.text(quad.getObject())))
                .distinct()
                .toList();
    }

    /** {@return the articles that name a thing, the newest first} */
    private List<Node> articles(Node thing) {
        var naming = graph.same(thing).stream()
                .flatMap(each -> graph.find(each, RDF.type.asNode(), Node.ANY))
                .map(Quad::getGraph)
                .collect(Collectors.toSet());
        return summary.all(Kind.ARTICLE).stream()
                .map(StoreSummary.Counted::thing)
                .filter(naming::contains)
                .toList();
    }

    /** {@return the latest of the dated steps of an agreement, in order of time} */
    private List<FactView> steps(Node agreement, FactReader facts) {
        var nodes = graph.find(agreement, Vocabulary.STEP, Node.ANY)
                .map(Quad::getObject)
                .toList();
        return facts.index().of(nodes).stream()
                .filter(FactIndex.Entry::hasDate)
                .limit(STEPS_AT_MOST)
                .map(step -> facts.readBare(step.fact()))
                .toList()
                .reversed();
    }
}
