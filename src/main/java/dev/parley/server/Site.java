package dev.parley.server;

import dev.parley.curation.Curation;
import dev.parley.graph.Iris;
import dev.parley.query.QueryRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Puts every page at its address. */
final class Site {

    /** No query that a person writes is as long. */
    private static final long REQUEST_BYTES_AT_MOST = 1 << 20;

    private final ParleyServer.Builder settings;
    private final Optional<Passwords> passwords;
    private final Sessions sessions;
    private final Templates templates;
    private final Problems problems;
    private final GraphReader graph;
    private final StoreSummary summary;
    private final SearchIndex names;
    private final Reviews reviews;
    private final DecisionPages decisions;
    private final SignIn signIn;

    Site(ParleyServer.Builder settings) {
        this.settings = settings;
        passwords = settings.passwords.map(Passwords::read);
        sessions = new Sessions(settings.clock, passwords.isPresent());
        templates = new Templates(Map.of("formats", Format.forPrograms()), sessions::model);
        problems = new Problems(templates);
        graph = new GraphReader(settings.store, new Addresses(settings.base));
        summary = new StoreSummary(graph, settings.clock);
        names = SearchIndex.of(graph);
        var curation = new Curation(settings.store, new Iris(graph.addresses().base()), settings.clock);
        reviews = new Reviews(graph, curation);
        decisions = new DecisionPages(summary, reviews, templates);
        signIn = new SignIn(passwords, sessions, templates);
    }

    /** Counts what the first reader of a page would else have to wait for. */
    void prepare() {
        summary.facts();
        summary.counts();
    }

    FusekiServer fuseki() {
        var builder = FusekiServer.create()
                .port(settings.port)
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/*", new LoadLimits(settings.requestsAtOnce, REQUEST_BYTES_AT_MOST));
        addEndpoints(builder);
        var forms = forms();
        pages().forEach((path, page) -> builder.addServlet(
                path, new PagesServlet(page, Optional.ofNullable(forms.get(path)), problems, sessions)));
        var server = builder.build();
        var jetty = server.getJettyServer();
        var errors = new ErrorPages(problems);
        jetty.setErrorHandler(errors);
        jetty.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        passwords.ifPresent(known -> known.stopWith(jetty));
        return server;
    }

    private void addEndpoints(FusekiServer.Builder builder) {
        var endpoint = new SparqlEndpoint(settings.store, settings.timeout, names.textIndex());
        if (passwords.isEmpty()) {
            endpoint.addTo(builder);
            return;
        }
        endpoint.addWritableTo(builder);
        builder.securityHandler(passwords.get().guard(List.of(SparqlEndpoint.UPDATE, SparqlEndpoint.GRAPHS)));
        builder.addFilter("/*", new WriteGuard(summary::forget));
    }

    /** {@return what answers forms, by the addresses that they are sent to} */
    private Map<String, Page> forms() {
        return passwords.isEmpty()
                ? Map.of()
                : Map.of("/decisions", decisions::decide, "/sign-in", signIn::in, "/sign-out", signIn::out);
    }

    private static Reply onlyReads(Request request) {
        throw new Page.NotFound("This server only reads. Start it with --writable and --passwords to update.");
    }

    /** {@return the pages by the servlet pattern of their addresses} */
    private Map<String, Page> pages() {
        var ontology = new Ontology();
        var runner = new QueryRunner(settings.store, settings.timeout);
        var search = new Search(summary, names, templates);
        var pages = new LinkedHashMap<String, Page>();
        pages.put("", new HomePage(summary, settings.queries, templates));
        pages.put("/browse/*", new BrowsePage(summary, templates));
        pages.put("/id/*", new IdPages(graph, ontology, problems, ""));
        var changed = new LastChange(summary::lastChange);
        var resources = new ResourcePages(summary, ontology, reviews, templates, settings.texts);
        pages.put("/page/*", changed.on(passwords.isEmpty() ? new RecentPages(resources) : resources));
        pages.put("/data/*", changed.on(new DataPages(graph, ontology)));
        pages.put("/search", search::page);
        pages.put("/timeline", new TimelinePage(summary, search, templates));
        pages.put("/suggest", search::suggestions);
        pages.put("/questions/*", new QuestionPages(settings.queries, runner, graph, search, templates));
        pages.put("/api/*", new Api(settings.queries, runner, settings.base));
        pages.put("/editor", new EditorPage(settings.queries, templates));
        pages.put("/ontology/*", new IdPages(graph, ontology, problems, "ontology/"));
        pages.put("/codes/*", new IdPages(graph, ontology, problems, "codes/"));
        pages.put("/shapes/*", new IdPages(graph, ontology, problems, "shapes/"));
        pages.put("/vocabulary", new VocabularyPages(ontology, graph, templates)::overview);
        var network = new NetworkPage(summary, templates);
        pages.put("/network", network::page);
        pages.put("/network.json", network::data);
        var dumps = changed.on(new Dumps(graph));
        Dumps.paths().forEach(path -> pages.put(path, dumps));
        var descriptions = new Descriptions(summary);
        pages.put("/.well-known/void", changed.on(descriptions::dataSet));
        pages.put("/sitemap.xml", changed.on(descriptions::siteMap));
        pages.put("/robots.txt", descriptions::robots);
        pages.put("/static/*", new StaticFiles());
        pages.put("/decisions", decisions::page);
        List.of("/decisions.trig", "/decisions.ttl").forEach(path -> pages.put(path, decisions::file));
        pages.put("/sign-in", signIn::page);
        pages.put("/sign-out", signIn::page);
        if (passwords.isEmpty()) {
            pages.put(SparqlEndpoint.UPDATE, Site::onlyReads);
        }
        return pages;
    }
}
