package dev.parley.server;

import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;

/** Tells what went wrong: a page to people, {@code application/problem+json} (RFC 9457) to programs. */
final class Problems {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "This cannot be asked",
            401, "Sign in first",
            403, "Not allowed",
            404, "There is nothing here",
            405, "This is not how to ask",
            406, "Not in this form",
            413, "Too much at once",
            500, "Something broke",
            503, "Too busy");

    private final Templates templates;

    Problems(Templates templates) {
        this.templates = templates;
    }

    Reply reply(Request request, int status, String detail) {
        return request.path().startsWith("/api") || request.accept().prefersJson()
                ? json(status, detail)
                : html(status, detail);
    }

    Reply html(int status, String detail) {
        return Reply.html(
                status,
                templates.render("problem", Map.of("status", status, "title", title(status), "detail", detail)));
    }

    Reply json(int status, String detail) {
        var problem = JsonBuilder.create()
                .startObject()
                .pair("title", title(status))
                .pair("status", status)
                .pair("detail", detail)
                .finishObject()
                .build();
        return Reply.text(status, "application/problem+json", JSON.toString(problem));
    }

    private static String title(int status) {
        return TITLES.getOrDefault(status, "Something went wrong");
    }
}
