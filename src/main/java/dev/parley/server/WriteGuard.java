package dev.parley.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses to write what another site's page asks for in the name of somebody who is signed in here, and tells the rest of
 * the site when something may have been written.
 *
 * <p>A browser names the page's origin in {@code Sec-Fetch-Site} or {@code Origin}; programs send neither.
 */
final class WriteGuard implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What was written elsewhere, a decision, is no article's. */
    private static final Set<String> OF_ARTICLES = Set.of(SparqlEndpoint.UPDATE, SparqlEndpoint.GRAPHS);

    /** Questions may be posted from anywhere; they change nothing. */
    private static final String QUESTIONS = "/sparql";

    private final Runnable afterwards;

    /** @param afterwards is run after each request that may have written what articles say */
    WriteGuard(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            throw new ServletException("only HTTP is spoken here");
        }
        if (READING.contains(http.getMethod()) || QUESTIONS.equals(http.getRequestURI())) {
            next.doFilter(request, response);
            return;
        }
        if (!isOwn(http)) {
            answer.setStatus(403);
            answer.setContentType("text/plain; charset=utf-8");
            answer.getWriter().println("Pages of other sites may not write here.");
            return;
        }
        try {
            next.doFilter(request, response);
        } finally {
            if (OF_ARTICLES.contains(http.getRequestURI())) {
                afterwards.run();
            }
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
