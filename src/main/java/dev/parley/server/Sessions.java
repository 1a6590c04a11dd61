package dev.parley.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is signed in. Kept in memory: a restart signs everybody out. */
final class Sessions {

    private static final String COOKIE = "parley-session";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int SECRET_BYTES = 24;

    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Optional<Visit>> visit = ThreadLocal.withInitial(Optional::empty);
    private final InstantSource clock;
    private final boolean isWritable;

    /** The request that a thread is answering. */
    private record Visit(Optional<Session> session, String address) {}

    Sessions(InstantSource clock, boolean isWritable) {
        this.clock = clock;
        this.isWritable = isWritable;
    }

    /** {@return whether anybody may sign in} */
    boolean isWritable() {
        return isWritable;
    }

    Session open(String user) {
        var now = clock.instant();
        byId.values().removeIf(session -> session.ends().isBefore(now));
        var session = new Session(secret(), user, secret(), now.plus(LIFE));
        byId.put(session.id(), session);
        return session;
    }

    void close(Session session) {
        byId.remove(session.id());
    }

    Optional<Session> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .filter(session -> session.ends().isAfter(clock.instant()))
                .findFirst();
    }

    /** {@return the header that lets a browser remember the session; scripts do not see it} */
    static String cookie(Session session) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax".formatted(COOKIE, session.id(), LIFE.toSeconds());
    }

    static String noCookie() {
        return COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";
    }

    /** Answers while every template knows who is signed in. */
    <T> T during(Optional<Session> session, String address, Supplier<T> answer) {
        visit.set(Optional.of(new Visit(session, address)));
        try {
            return answer.get();
        } finally {
            visit.remove();
        }
    }

    /** {@return what templates may say of the present visitor: {@code session}, {@code here} and {@code writable}} */
    Map<String, Object> model() {
        var address = visit.get().map(Visit::address).orElse("/");
        return visit.get()
                .flatMap(Visit::session)
                .map(session -> Map.<String, Object>of("session", session, "here", address, "writable", isWritable))
                .orElseGet(() -> Map.<String, Object>of("here", address, "writable", isWritable));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
