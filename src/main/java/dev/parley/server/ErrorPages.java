package dev.parley.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is sent when no page has answered: an address that is nobody's, a request that is no HTTP, a bug. A bug's stack
 * trace goes to the log and never to the client.
 */
final class ErrorPages implements Request.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be understood.",
            404, "No page has this address.",
            405, "This address can only be read.",
            500, "This is a fault of the program. What was asked for has been noted in the server's log.");

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var status = response.getStatus();
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable fault && status == 500) {
            LOG.error("{} failed", request.getHttpURI().getPath(), fault);
        }
        var detail = DETAILS.getOrDefault(status, "The request was not carried out.");
        var path = String.valueOf(request.getHttpURI().getPath());
        var reply = path.startsWith("/api") ? problems.json(status, detail) : problems.html(status, detail);
        var body = new ByteArrayOutputStream();
        reply.body().writeTo(body);
        SecurityHeaders.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
        return true;
    }
}
