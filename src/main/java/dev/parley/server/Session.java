package dev.parley.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A time for which somebody is signed in.
 *
 * @param id what the cookie holds; a secret
 * @param user the name that was signed in with
 * @param token what each form of this session sends along, so that other sites cannot make forms that count
 */
public record Session(String id, String user, String token, Instant ends) {

    /** @throws Page.Refused if the form was not made for this session */
    void requireToken(Request request) {
        var given = request.parameter("token").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) {
            throw new Page.Refused(
                    403, "This form is not of your present session. Open its page again, and send it anew.");
        }
    }
}
