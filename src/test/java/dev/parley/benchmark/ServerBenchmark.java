package dev.parley.benchmark;

import dev.parley.query.QueryCatalog;
import dev.parley.query.ReadyQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Times the site over a store of synthetic articles: how soon it answers, each kind of page, each ready-made question
 * and the plainest SPARQL for the same question. The server is a process of its own; this one makes the load.
 *
 * <p>Arguments: a folder for the store, which is filled if it is missing; how many articles (default 3,500, which give
 * more than a million triples); how many seconds each line is measured at most (default 5).
 */
final class ServerBenchmark {

    private static final int CROWD = 16;
    private static final int REQUESTS_AT_MOST = 500;

    private final SyntheticStore synthetic;
    private final Duration time;

    private ServerBenchmark(SyntheticStore synthetic, Duration time) {
        this.synthetic = synthetic;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3500;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        var synthetic = new SyntheticStore(folder);
        try (var store = synthetic.openOrFill(articles)) {
            System.out.println(store.statistics());
        }
        var started = Instant.now();
        try (var server = ServedStore.start(folder)) {
            var benchmark = new ServerBenchmark(synthetic, Duration.ofSeconds(seconds));
            var client = new LoadClient(server.address());
            client.get("/");
            System.out.printf(
                    "first answer after %d ms%n",
                    Duration.between(started, Instant.now()).toMillis());
            benchmark.pages(client);
            benchmark.questions(client);
        }
    }

    private void pages(LoadClient client) {
        System.out.printf("%n%-28s %8s %8s %8s %8s  (ms)%n", "page", "1: p50", "p99", "16: p50", "p99");
        addresses().forEach((name, address) -> {
            client.load(address, 1, REQUESTS_AT_MOST, time); // the Java machine gets to know the way
            line(
                    name,
                    client.load(address, 1, REQUESTS_AT_MOST, time),
                    client.load(address, CROWD, REQUESTS_AT_MOST, time));
        });
    }

    private static void line(String name, LoadClient.Times alone, LoadClient.Times crowd) {
        System.out.printf(
                "%-28s %8.1f %8.1f %8.1f %8.1f%n",
                name, alone.millis(0.5), alone.millis(0.99), crowd.millis(0.5), crowd.millis(0.99));
    }

    /** Things are asked for as often as articles name them, the most popular ones too. */
    private static Map<String, IntFunction<String>> addresses() {
        var addresses = new LinkedHashMap<String, IntFunction<String>>();
        addresses.put("home", number -> "/");
        addresses.put("person", number -> "/page/person/person-" + skewed(number, 3000));
        addresses.put("most popular person", number -> "/page/person/person-0");
        addresses.put("person as Turtle", number -> "/data/person/person-%d.ttl".formatted(skewed(number, 3000)));
        addresses.put("state", number -> "/page/state/state-" + skewed(number, 60));
        addresses.put("group of detainees", number -> "/page/group/group-" + skewed(number, 200));
        addresses.put("agreement", number -> "/page/agreement/agreement-" + skewed(number, 300));
        addresses.put("article", number -> "/page/article/synthetic-%06d".formatted(number % 1000));
        addresses.put("list of people", number -> "/browse/person?page=" + (1 + number % 20));
        addresses.put("timeline", number -> "/timeline?page=" + (1 + number % 50));
        addresses.put("timeline of a person", number -> "/timeline?about=person/person-" + skewed(number, 3000));
        addresses.put("network of a person", number -> "/network?about=person/person-" + skewed(number, 3000));
        addresses.put("search", number -> "/search?q=person+number+" + number);
        addresses.put("suggestions", number -> "/suggest?q=perso" + number % 10);
        return addresses;
    }

    private static int skewed(int number, int limit) {
        return (int) (limit * Math.pow(new SplittableRandom(number).nextDouble(), 3));
    }

    private void questions(LoadClient client) {
        System.out.printf(
                "%n%-28s %8s %8s %8s %8s %8s %8s  (ms)%n",
                "question", "1: p50", "p99", "16: p50", "p99", "all rows", "plainest");
        for (var query : QueryCatalog.bundled().all()) {
            var question = synthetic.question(query);
            var parameters = new StringBuilder();
            question.values()
                    .forEach((name, term) -> parameters
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(term.isURI() ? term.getURI() : term.getLiteralLexicalForm()))
                            .append('&'));
            IntFunction<String> asked = number -> "/api/%s?%sformat=csv".formatted(query.name(), parameters);
            var alone = client.load(asked, 1, 100, time);
            var crowd = client.load(asked, CROWD, 100, time);
            var whole = sparql(question.substituted().serialize(), client);
            var plain = sparql(plain(query), client);
            System.out.printf(
                    "%-28s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f%n",
                    query.name(),
                    alone.millis(0.5),
                    alone.millis(0.99),
                    crowd.millis(0.5),
                    crowd.millis(0.99),
                    whole.millis(0.5),
                    plain.millis(0.5));
        }
    }

    /** All rows, whereas the API gives a page of them. */
    private LoadClient.Times sparql(String query, LoadClient client) {
        return client.load(number -> "/sparql?query=" + encoded(query), 1, 20, time);
    }

    private static String plain(ReadyQuery query) {
        var name = "plain/%s.rq".formatted(query.name());
        try (var in = ServerBenchmark.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + "; write the plainest query for the same question");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
