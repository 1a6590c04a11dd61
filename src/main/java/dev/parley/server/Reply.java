package dev.parley.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status the status code of HTTP
 * @param contentType media type and character set; empty where there is no body
 * @param headers further headers, in order
 * @param body what is sent
 * @param isStreamed whether the body may be too large to be held in memory; it then gets no ETag
 */
record Reply(int status, String contentType, Map<String, String> headers, Body body, boolean isStreamed) {

    /** Writes what is sent. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Reply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Reply of(int status, String contentType, Body body) {
        return new Reply(status, contentType, Map.of(), body, false);
    }

    static Reply text(int status, String contentType, String text) {
        return of(status, contentType + "; charset=utf-8", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reply html(int status, String html) {
        return text(status, "text/html", html);
    }

    static Reply json(String json) {
        return text(200, "application/json", json);
    }

    /** {@return the way to a description of a thing that cannot itself be sent (303 See Other)} */
    static Reply seeOther(String location) {
        return new Reply(303, "", Map.of("Location", location), out -> {}, false);
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, more, body, isStreamed);
    }

    Reply without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Reply(status, contentType, fewer, body, isStreamed);
    }

    Reply streamed() {
        return new Reply(status, contentType, headers, body, true);
    }
}
