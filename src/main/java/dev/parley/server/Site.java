package dev.parley.server;

import dev.parley.query.QueryRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Puts every page at its address. */
final class Site {

    /** No query that a person writes is as long. */
    private static final long REQUEST_BYTES_AT_MOST = 1 << 20;

    private final ParleyServer.Builder settings;
    private final StoreSummary summary;

    Site(ParleyServer.Builder settings) {
        this.settings = settings;
        this.summary = new StoreSummary(new GraphReader(settings.store, new Addresses(settings.base)));
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
        var templates = new Templates(Map.of("formats", Format.forPrograms()));
        var problems = new Problems(templates);
        var names = SearchIndex.of(summary.graph());
        new SparqlEndpoint(settings.store, settings.timeout, names.textIndex()).addTo(builder);
        pages(templates, problems, names)
                .forEach((path, page) -> builder.addServlet(path, new PagesServlet(page, problems)));
        var server = builder.build();
        var jetty = server.getJettyServer();
        var errors = new ErrorPages(problems);
        jetty.setErrorHandler(errors);
        jetty.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        return server;
    }

    /** {@return the pages by the servlet pattern of their addresses} */
    private Map<String, Page> pages(Templates templates, Problems problems, SearchIndex names) {
        var graph = summary.graph();
        var ontology = new Ontology();
        var runner = new QueryRunner(settings.store, settings.timeout);
        var search = new Search(summary, names, templates);
        var pages = new LinkedHashMap<String, Page>();
        pages.put("", new HomePage(summary, settings.queries, templates));
        pages.put("/browse/*", new BrowsePage(summary, templates));
        pages.put("/id/*", new IdPages(graph, ontology, problems, ""));
        var changed = new LastChange(summary::lastChange);
        pages.put("/page/*", changed.on(new ResourcePages(summary, ontology, templates, settings.texts)));
        pages.put("/data/*", changed.on(new DataPages(graph, ontology)));
        pages.put("/search", search::page);
        pages.put("/timeline", new TimelinePage(summary, search, templates));
        pages.put("/suggest", search::suggestions);
        pages.put("/questions/*", new QuestionPages(settings.queries, runner, graph, templates));
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
        return pages;
    }
}
