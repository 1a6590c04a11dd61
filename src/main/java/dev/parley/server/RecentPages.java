package dev.parley.server;

import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;

/**
 * Remembers the pages that were asked for lately, so that those of the most popular persons and states, which gather
 * thousands of facts, are made once. Only for a store that nobody can change while the server runs.
 */
final class RecentPages implements Page {

    /** About 100 kB each. */
    private static final int PAGES_AT_MOST = 300;

    private final Page pages;
    private final Cache<String, Reply> replies = CacheFactory.createCache(PAGES_AT_MOST);

    RecentPages(Page pages) {
        this.pages = pages;
    }

    @Override
    public Reply reply(Request request) {
        if (!request.parameters().isEmpty()) {
            return pages.reply(request);
        }
        var known = replies.getIfPresent(request.rest());
        if (known != null) {
            return known;
        }
        var reply = pages.reply(request);
        if (reply.status() == 200) {
            replies.put(request.rest(), reply);
        }
        return reply;
    }
}
