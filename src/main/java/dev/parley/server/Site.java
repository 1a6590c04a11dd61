package dev.parley.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;

/** Puts every page at its address. */
final class Site {

    private final ParleyServer.Builder settings;

    Site(ParleyServer.Builder settings) {
        this.settings = settings;
    }

    FusekiServer fuseki() {
        var builder = FusekiServer.create().port(settings.port).addFilter("/*", new SecurityHeaders());
        new SparqlEndpoint(settings.store, settings.timeout).addTo(builder);
        var templates = new Templates(Map.of("base", settings.base.toString()));
        var problems = new Problems(templates);
        pages(templates).forEach((path, page) -> builder.addServlet(path, new PagesServlet(page, problems)));
        return builder.build();
    }

    /** {@return the pages by the servlet pattern of their addresses} */
    private Map<String, Page> pages(Templates templates) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("", request -> Reply.html(200, templates.render("home", Map.of("queries", settings.queries.all()))));
        pages.put("/static/*", new StaticFiles());
        return pages;
    }
}
