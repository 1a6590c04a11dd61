package dev.parley.cli;

import dev.parley.article.InputException;
import dev.parley.query.Parameter;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryRunner;
import dev.parley.query.ReadyQuery;
import dev.parley.query.ResultFormat;
import dev.parley.query.ResultWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "query", description = "Runs a ready-made query, or one from a file.")
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Name of a query, such as people, or a file that ends in .rq.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--list", description = "Show the queries with their parameters.")
    private boolean lists;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Fill in a parameter; may be given again.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private ResultFormat format;

    @Option(
            names = "--timeout",
            defaultValue = "PT1M",
            paramLabel = "DURATION",
            description = "How long the query may take, such as PT30S; default: one minute.")
    private Duration timeout;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        if (lists) {
            QueryCatalog.bundled().all().forEach(this::describe);
            return 0;
        }
        var question = find().bind(parameters, base.uri());
        try (var graph = store.open(base.iris())) {
            var runner = new QueryRunner(graph.dataset(), timeout);
            output.write(out -> runner.run(question, answer -> {
                new ResultWriter(format).write(answer, out);
                return answer;
            }));
        }
        return 0;
    }

    private ReadyQuery find() {
        var wanted = name.orElseThrow(
                () -> new InputException("query", "no name given", "see the names with: parley query --list"));
        return wanted.endsWith(".rq")
                ? QueryCatalog.read(Path.of(wanted))
                : QueryCatalog.bundled().get(wanted);
    }

    private void describe(ReadyQuery query) {
        var out = spec.commandLine().getOut();
        out.printf("%-24s %s%n", query.name(), query.summary());
        for (var parameter : query.parameters()) {
            out.printf(
                    "    --param %s=%s%n        %s%s%n",
                    parameter.name(),
                    type(parameter),
                    parameter.description(),
                    parameter.optional() ? "" : " (required)");
        }
    }

    private static String type(Parameter parameter) {
        return parameter.type().name();
    }
}
