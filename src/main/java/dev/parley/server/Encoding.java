package dev.parley.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes parameters into addresses. */
final class Encoding {

    private Encoding() {}

    /** {@return {@code name=value}, percent-encoded} */
    static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
