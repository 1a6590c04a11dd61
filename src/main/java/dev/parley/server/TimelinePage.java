package dev.parley.server;

import dev.parley.article.InputException;
import dev.parley.graph.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Everything that has a date, in order of time, at {@code /timeline}; of a kind, about somebody, in a period if asked. */
final class TimelinePage implements Page {

    private static final int EVENTS_A_PAGE = 50;
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final StoreSummary summary;
    private final Search search;
    private final Templates templates;

    /** One entry, for the template; a step has the agreement that it belongs to. */
    public record Event(FactView fact, List<Link> agreement) {}

    /** One year with its number of events, for the template. */
    public record Year(String year, int events) {}

    /** What was asked for; what is empty asks for anything. */
    private record Filter(Optional<Family> family, Optional<Node> about, String from, String until) {

        /** A date of less precision, such as a year, counts where it may lie in the period. */
        boolean takes(FactIndex.Entry entry) {
            var date = entry.date();
            return family.map(wanted -> wanted == entry.family()).orElse(true)
                    && (date.compareTo(from) >= 0 || from.startsWith(date))
                    && (until.isEmpty() || date.compareTo(until) <= 0 || date.startsWith(until));
        }
    }

    TimelinePage(StoreSummary summary, Search search, Templates templates) {
        this.summary = summary;
        this.search = search;
        this.templates = templates;
    }

    @Override
    public Reply reply(Request request) {
        var about = request.parameter("about").orElse("");
        var thing = search.thing(about);
        var filter = new Filter(
                request.parameter("type").flatMap(Family::named), thing, date("from", request), date("until", request));
        var page = request.number("page", 1, 1, 100_000);
        var model = new HashMap<String, Object>();
        model.put("families", families());
        model.put("type", filter.family().map(Family::toString).orElse(""));
        model.put("about", about);
        model.put("from", filter.from());
        model.put("until", filter.until());
        model.put("isUnknown", !about.isEmpty() && thing.isEmpty());
        model.put("asked", asked(request, Stream.of("type", "about", "from", "until")));
        model.put("askedOfYear", asked(request, Stream.of("type", "about")));
        model.put("page", page);
        Txn.executeRead(summary.graph().store(), () -> {
            thing.ifPresent(node -> model.put("thing", summary.graph().link(node)));
            var isUnknown = !about.isEmpty() && thing.isEmpty();
            show(isUnknown ? List.of() : entries(filter), page, model);
        });
        return Reply.html(200, templates.render("timeline", model));
    }

    private void show(List<FactIndex.Entry> entries, int page, Map<String, Object> model) {
        var reader = new FactReader(summary);
        model.put("total", entries.size());
        model.put("lastPage", Math.max(1, (entries.size() + EVENTS_A_PAGE - 1) / EVENTS_A_PAGE));
        model.put("years", years(entries));
        model.put(
                "events",
                entries.stream()
                        .skip((long) (page - 1) * EVENTS_A_PAGE)
                        .limit(EVENTS_A_PAGE)
                        .map(entry -> new Event(reader.readBare(entry.fact()), agreement(entry)))
                        .toList());
    }

    private List<FactIndex.Entry> entries(Filter filter) {
        var facts = summary.facts();
        var candidates = filter.about()
                .map(thing -> facts.of(factsAbout(thing)).stream().filter(FactIndex.Entry::hasDate))
                .orElseGet(() -> facts.dated().stream());
        // an agreement's own date is that of one of its steps
        return candidates
                .filter(entry -> entry.family() != Family.AGREEMENT)
                .filter(filter::takes)
                .toList();
    }

    /** {@return the facts in which a thing plays a part, with the steps of its agreements} */
    private List<Node> factsAbout(Node thing) {
        var graph = summary.graph();
        return Stream.concat(
                        Stream.of(thing),
                        graph.same(thing).stream()
                                .flatMap(each -> graph.find(Node.ANY, Node.ANY, each))
                                .map(Quad::getSubject)
                                .distinct())
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact),
                        summary.facts().of(fact).filter(entry -> entry.family() == Family.AGREEMENT).stream()
                                .flatMap(entry -> graph.find(fact, Vocabulary.STEP, Node.ANY))
                                .map(Quad::getObject)))
                .toList();
    }

    private List<Link> agreement(FactIndex.Entry entry) {
        return entry.family() != Family.STEP
                ? List.of()
                : summary.graph()
                        .find(Node.ANY, Vocabulary.STEP, entry.fact())
                        .limit(1)
                        .map(quad -> summary.graph().link(quad.getSubject()))
                        .toList();
    }

    /** {@return the years with events, the latest first} */
    private static List<Year> years(List<FactIndex.Entry> entries) {
        var counts = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.date().substring(0, 4), LinkedHashMap::new, Collectors.summingInt(entry -> 1)));
        return counts.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> families() {
        return Arrays.stream(Family.values())
                .filter(family -> !family.dates().isEmpty() && family != Family.AGREEMENT)
                .collect(
                        Collectors.toMap(Family::toString, Family::heading, (left, right) -> left, LinkedHashMap::new));
    }

    private static String date(String name, Request request) {
        var date = request.parameter(name).orElse("");
        if (!date.isEmpty() && !date.matches(DATE)) {
            throw new InputException(
                    name, "'%s' is not a date".formatted(date), "write it as 2026-03-31, 2026-03 or 2026");
        }
        return date;
    }

    /** {@return the parameters as a query string that ends in {@code &}, or nothing} */
    private static String asked(Request request, Stream<String> names) {
        return names.flatMap(
                        name -> request.parameter(name).map(value -> Encoding.parameter(name, value) + "&").stream())
                .collect(Collectors.joining());
    }
}
