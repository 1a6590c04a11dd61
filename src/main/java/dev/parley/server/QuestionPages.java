package dev.parley.server;

import dev.parley.query.Parameter;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue of questions, and one page per question with its form and its answer. */
final class QuestionPages implements Page {

    private static final int ROWS_A_PAGE = 100;

    private final QueryCatalog queries;
    private final QueryRunner runner;
    private final GraphReader graph;
    private final Search search;
    private final Templates templates;

    QuestionPages(QueryCatalog queries, QueryRunner runner, GraphReader graph, Search search, Templates templates) {
        this.search = search;
        this.queries = queries;
        this.runner = runner;
        this.graph = graph;
        this.templates = templates;
    }

    @Override
    public Reply reply(Request request) {
        if (request.rest().isEmpty()) {
            return Reply.html(
                    200, templates.render("questions", Map.of("queries", queries.all(), "faults", queries.faults())));
        }
        var known = queries.all().stream()
                .filter(query -> query.name().equals(request.rest()))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no question named %s.".formatted(request.rest())));
        return Reply.html(200, html(named(Question.of(known, request)), request));
    }

    /** {@return the question with things in the place of names, which somebody typed without choosing a suggestion} */
    private Question named(Question question) {
        var given = new LinkedHashMap<>(question.given());
        question.query().parameters().stream()
                .filter(parameter -> parameter.type() == Parameter.Type.IRI)
                .forEach(parameter -> given.computeIfPresent(
                        parameter.name(),
                        (name, value) -> value.matches("[^/:]+")
                                ? search.thing(value)
                                        .flatMap(graph.addresses()::path)
                                        .orElse(value)
                                : value));
        return new Question(question.query(), given);
    }

    private String html(Question question, Request request) {
        var query = question.query();
        var page = request.number("page", 1, 1, 10_000);
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("given", question.given());
        model.put("page", page);
        model.put("asked", asked(question.given()));
        model.put("view", query.view().name());
        model.put("example", query.example().orElse(""));
        model.put("sparql", query.sparql());
        if (question.isComplete()) {
            var bound = question.bind(URI.create(graph.addresses().base()));
            model.put("substituted", bound.substituted().serialize());
            model.put("tables", runner.run(bound, result -> table(result, page)));
        } else {
            model.put("substituted", query.sparql());
            model.put("tables", List.of());
        }
        return templates.render("question", model);
    }

    /** {@return the rows; a question that is answered by a graph has none} */
    private List<ResultTable> table(QueryResult result, int page) {
        return result instanceof QueryResult.Table table
                ? List.of(ResultTable.read(table.rows(), (page - 1) * ROWS_A_PAGE, ROWS_A_PAGE, graph))
                : List.of();
    }

    /** {@return the parameters as a query string that ends in {@code &}, or nothing} */
    private static String asked(Map<String, String> given) {
        return given.entrySet().stream()
                .map(entry -> Encoding.parameter(entry.getKey(), entry.getValue()) + "&")
                .collect(Collectors.joining());
    }
}
