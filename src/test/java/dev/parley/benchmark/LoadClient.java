package dev.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Asks a server for pages, one after the other or many at once, and takes the time of each. */
final class LoadClient {

    /** Some numbers name nothing; a query may take longer than the server allows, which its time shows. */
    private static final Set<Integer> EXPECTED = Set.of(200, 404, 503);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    /** @param sortedNanos how long each request took, the whole answer included */
    record Times(List<Long> sortedNanos) {

        Times {
            sortedNanos = List.copyOf(sortedNanos);
        }

        /** {@return the time within which such a part of the requests was answered} */
        double millis(double part) {
            var place = (int) Math.ceil(part * sortedNanos.size()) - 1;
            return sortedNanos.get(Math.max(0, place)) / 1e6;
        }
    }

    LoadClient(URI server) {
        this.server = server;
    }

    /**
     * Asks again and again until the time is over or so many requests have been answered, at least once for each client.
     *
     * @param address the path of request number so-and-so
     */
    Times load(IntFunction<String> address, int clients, int requestsAtMost, Duration time) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    do {
                        var start = System.nanoTime();
                        get(address.apply(next.getAndIncrement()));
                        nanos.add(System.nanoTime() - start);
                    } while (next.get() < requestsAtMost && System.nanoTime() < end);
                });
            }
        }
        return new Times(nanos.stream().sorted().toList());
    }

    /** Gets a page and reads it to its end. */
    void get(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Accept", path.startsWith("/sparql") ? "text/csv" : "*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (!EXPECTED.contains(answer.statusCode())) {
                throw new IllegalStateException(path + " is answered with " + answer.statusCode());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
