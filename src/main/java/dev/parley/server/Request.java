package dev.parley.server;

import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for.
 *
 * @param path the decoded path, with its leading slash
 * @param rest what follows the place that the page was put at, percent-encoded as the client sent it, without a leading
 *     slash; may be empty
 * @param parameters the first value of each parameter of the query string, and of a form that was sent
 * @param accept the formats that the client takes
 * @param session who is signed in
 * @param origin scheme, host and port that the client used, without a slash at the end
 */
record Request(
        String path,
        String rest,
        Map<String, String> parameters,
        Accept accept,
        Optional<Session> session,
        String origin) {

    Request {
        parameters = Map.copyOf(parameters);
    }

    /** {@return the parameter without blanks around it, unless nothing is left} */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** {@return a whole number, kept between two bounds; the fallback where none is given or it is no number} */
    int number(String name, int fallback, int least, int most) {
        var digits = parameter(name).filter(value -> value.matches("\\d{1,9}"));
        return digits.map(value -> Math.clamp(Long.parseLong(value), least, most))
                .orElse(fallback);
    }
}
