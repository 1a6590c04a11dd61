package dev.parley.server;

import dev.parley.article.InputException;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import dev.parley.query.ResultFormat;
import dev.parley.query.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The questions for programs: {@code /api/NAME?param=value&format=csv&limit=100&offset=0}. A further page of rows is
 * announced by a {@code Link} header with {@code rel="next"}.
 */
final class Api implements Page {

    static final int ROWS_BY_DEFAULT = 1_000;
    static final int ROWS_AT_MOST = 10_000;

    /** The parameters of the API itself; a query's own must have other names. */
    private static final Set<String> OWN_PARAMETERS = Set.of("format", "limit", "offset");

    private final QueryCatalog queries;
    private final QueryRunner runner;
    private final URI base;
    private final OpenApi openApi;

    /** An answer in full, and whether there is more of it. */
    private record Written(ByteArrayOutputStream bytes, String contentType, boolean isCut) {}

    Api(QueryCatalog queries, QueryRunner runner, URI base) {
        this.queries = queries;
        this.runner = runner;
        this.base = base;
        this.openApi = new OpenApi();
    }

    @Override
    public Reply reply(Request request) {
        if (request.rest().equals("openapi.json")) {
            return Reply.json(openApi.describe(queries.all(), request.origin()));
        }
        if (request.rest().isEmpty()) {
            return Reply.seeOther("/questions");
        }
        var query = queries.all().stream()
                .filter(known -> known.name().equals(request.rest()))
                .findFirst()
                .orElseThrow(() -> new NotFound("No query %s; known: %s.".formatted(request.rest(), names())));
        request.parameters().keySet().stream()
                .filter(name -> !OWN_PARAMETERS.contains(name))
                .filter(name -> query.parameters().stream()
                        .noneMatch(known -> known.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new InputException(
                            "query " + query.name(), "no parameter '%s'".formatted(name), "see /api/openapi.json");
                });
        return answer(Question.of(query, request), request);
    }

    private String names() {
        return String.join(
                ", ", queries.all().stream().map(query -> query.name()).toList());
    }

    private Reply answer(Question question, Request request) {
        var format = request.parameter("format").map(ResultFormat::of).or(() -> accepted(request.accept()));
        if (format.isEmpty()) {
            throw new InputException(
                    "Accept",
                    "no form of results that is known here",
                    "ask for text/csv or application/sparql-results+json");
        }
        var limit = request.number("limit", ROWS_BY_DEFAULT, 1, ROWS_AT_MOST);
        var offset = request.number("offset", 0, 0, Integer.MAX_VALUE - ROWS_AT_MOST);
        var written = runner.run(question.bind(base), result -> write(result, format.get(), offset, limit));
        var reply = Reply.of(200, written.contentType(), written.bytes()::writeTo)
                .with("Vary", "Accept")
                .with("Access-Control-Allow-Origin", "*");
        return written.isCut()
                ? reply.with("Link", "<%s>; rel=\"next\"".formatted(next(request, offset + limit)))
                : reply;
    }

    private static Written write(QueryResult result, ResultFormat format, int offset, int limit) {
        var writer = new ResultWriter(format);
        var out = new ByteArrayOutputStream();
        if (result instanceof QueryResult.Table table) {
            var window = new QueryResult.Table(window(table.rows(), offset, limit), table.prefixes());
            writer.write(window, out);
            return new Written(out, writer.contentType(result), table.rows().hasNext());
        }
        writer.write(result, out);
        return new Written(out, writer.contentType(result), false);
    }

    private static RowSet window(RowSet rows, int offset, int limit) {
        for (int i = 0; i < offset && rows.hasNext(); i++) {
            rows.next();
        }
        var some = new ArrayList<Binding>();
        while (rows.hasNext() && some.size() < limit) {
            some.add(rows.next());
        }
        return RowSetStream.create(rows.getResultVars(), some.iterator());
    }

    /** {@return the form of results that the client likes best; JSON for one that takes anything} */
    private static Optional<ResultFormat> accepted(Accept accept) {
        var offered = Arrays.asList(
                ResultFormat.JSON, ResultFormat.CSV, ResultFormat.TSV, ResultFormat.XML, ResultFormat.TTL);
        if (accept.quality("application/json") > 0) {
            return Optional.of(ResultFormat.JSON)
                    .filter(json -> offered.stream()
                            .allMatch(
                                    other -> accept.quality(other.contentType()) <= accept.quality("application/json")))
                    .or(() -> best(offered, accept));
        }
        return best(offered, accept);
    }

    private static Optional<ResultFormat> best(List<ResultFormat> offered, Accept accept) {
        return offered.stream()
                .filter(format -> accept.quality(format.contentType()) > 0)
                .min(Comparator.comparingDouble(format -> -accept.quality(format.contentType())));
    }

    private static String next(Request request, int offset) {
        var query = new StringBuilder();
        request.parameters().forEach((name, value) -> {
            if (!name.equals("offset")) {
                query.append(Encoding.parameter(name, value)).append('&');
            }
        });
        return request.path() + "?" + query + "offset=" + offset;
    }
}
