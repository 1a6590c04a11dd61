package dev.parley.server;

import java.util.HashMap;
import java.util.Optional;

/** Lets those in the password file sign in at {@code /sign-in}, and out at {@code /sign-out}. */
final class SignIn {

    /** An address of this site: no other host, nothing that would end a header. */
    private static final String LOCAL = "/(?![/\\\\])[\\x21-\\x7e]*";

    private final Optional<Passwords> passwords;
    private final Sessions sessions;
    private final Templates templates;

    SignIn(Optional<Passwords> passwords, Sessions sessions, Templates templates) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.templates = templates;
    }

    Reply page(Request request) {
        requireWritable();
        return form(200, request, "");
    }

    /** The form's {@code name}, {@code password} and {@code next}, the address to go on to. */
    Reply in(Request request) {
        requireWritable();
        var name = request.parameter("name").orElse("");
        var password = request.parameters().getOrDefault("password", "");
        if (!passwords.orElseThrow().accept(name, password)) {
            return form(403, request, "This name and password do not belong together.");
        }
        return Reply.seeOther(next(request)).with("Set-Cookie", Sessions.cookie(sessions.open(name)));
    }

    Reply out(Request request) {
        request.session().ifPresent(session -> {
            session.requireToken(request);
            sessions.close(session);
        });
        return Reply.seeOther("/").with("Set-Cookie", Sessions.noCookie());
    }

    private Reply form(int status, Request request, String problem) {
        var model = new HashMap<String, Object>();
        model.put("next", next(request));
        model.put("name", request.parameter("name").orElse(""));
        model.put("problem", problem);
        return Reply.html(status, templates.render("sign-in", model)).with("Cache-Control", "no-store");
    }

    private static String next(Request request) {
        return request.parameter("next")
                .filter(address -> address.matches(LOCAL))
                .orElse("/");
    }

    private void requireWritable() {
        if (passwords.isEmpty()) {
            throw new Page.NotFound("This server only reads: nobody signs in.");
        }
    }
}
