package dev.parley.server;

import dev.parley.article.InputException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;

/**
 * Puts one {@link Page} at an address of the site: GET and HEAD, ETags, and pages for what goes wrong; and where there is one,
 * what answers a form that is sent there.
 */
final class PagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** HTTP wants a way to be told; no browser knows this one, so that none asks for a password in a window of its own. */
    private static final String SIGN_IN = "Session realm=\"Parley\"";

    private final transient Page page;
    private final transient Optional<Page> form;
    private final transient Problems problems;
    private final transient Sessions sessions;

    PagesServlet(Page page, Optional<Page> form, Problems problems, Sessions sessions) {
        this.page = page;
        this.form = form;
        this.problems = problems;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(page, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (form.isEmpty()) {
            super.doPost(request, response);
            return;
        }
        answer(form.get(), request, response);
    }

    private void answer(Page answering, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request(request);
        var reply = sessions.during(asked.session(), address(request), () -> reply(answering, asked));
        send(sessions.isWritable() ? forVisitor(reply, asked) : reply, request, response);
    }

    /** What a page shows then depends on who is signed in, and changes whenever somebody decides. */
    private static Reply forVisitor(Reply reply, Request request) {
        var vary = Stream.concat(Stream.ofNullable(reply.headers().get("Vary")), Stream.of("Cookie"))
                .collect(Collectors.joining(", "));
        var varying = reply.with("Vary", vary).without("Last-Modified");
        return request.session().isPresent() ? varying.with("Cache-Control", "no-store") : varying;
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    /** The container drops the body of an answer to HEAD by itself. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private Reply reply(Page answering, Request request) {
        try {
            return answering.reply(request);
        } catch (Page.NotFound nothing) {
            return problems.reply(request, 404, message(nothing));
        } catch (Page.Refused refused) {
            var reply = problems.reply(request, refused.status(), message(refused));
            return refused.status() == 401 ? reply.with("WWW-Authenticate", SIGN_IN) : reply;
        } catch (InputException wrong) {
            return problems.reply(request, 400, message(wrong));
        } catch (QueryCancelledException late) {
            return problems.reply(request, 503, "The answer took too long. Ask for less, or try again later.")
                    .with("Retry-After", "10");
        }
    }

    private static String message(RuntimeException problem) {
        return String.valueOf(problem.getMessage());
    }

    private Request request(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return new Request(
                request.getServletPath()
                        + Optional.ofNullable(request.getPathInfo()).orElse(""),
                rest(request),
                parameters,
                Accept.parse(Optional.ofNullable(request.getHeader("Accept")).orElse("")),
                sessions.of(request),
                origin(request));
    }

    /** The undecoded path, because an IRI is compared as it is written. */
    private static String rest(HttpServletRequest request) {
        var rest = request.getRequestURI().substring(request.getServletPath().length());
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static String origin(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private static void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (!reply.contentType().isEmpty()) {
            response.setContentType(reply.contentType());
        }
        if (isUnchanged(reply, request)) {
            response.setStatus(304);
            return;
        }
        if (reply.isStreamed()) {
            reply.body().writeTo(response.getOutputStream());
            return;
        }
        var bytes = new ByteArrayOutputStream();
        reply.body().writeTo(bytes);
        if (reply.status() == 200) {
            var tag = tag(bytes.toByteArray());
            response.setHeader("ETag", tag);
            if (isKnown(tag, request.getHeader("If-None-Match"))) {
                response.setStatus(304);
                return;
            }
        }
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private static boolean isKnown(String tag, String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag));
    }

    /** The tag decides where the client sends both (RFC 9110, section 13.1.3). */
    private static boolean isUnchanged(Reply reply, HttpServletRequest request) {
        var changed = reply.headers().get("Last-Modified");
        if (changed == null || request.getHeader("If-None-Match") != null) {
            return false;
        }
        try {
            var seen = request.getDateHeader("If-Modified-Since");
            return seen
                    >= ZonedDateTime.parse(changed, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                            .toEpochMilli();
        } catch (IllegalArgumentException noDate) { // such a header is to be ignored
            return false;
        }
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
