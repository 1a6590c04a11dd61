package dev.parley.cli;

import dev.parley.query.BoundQuery;
import dev.parley.query.Family;
import dev.parley.query.Gold;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import dev.parley.query.Reliability;
import dev.parley.query.Scorer;
import dev.parley.query.Scores;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Reads annotated articles and tells precision and recall.")
final class EvaluateCommand implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD_DIR", description = "Folder with one annotation, ARTICLE-ID.json, per article.")
    private Path goldFolder;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Folder with the articles; default: beside their annotations.")
    private Optional<Path> articleFolder = Optional.empty();

    @Option(names = "--errors", description = "List what was missed and what was found wrongly.")
    private boolean listsErrors;

    @Option(names = "--reliability", description = "Tell how many of the facts of each confidence were right.")
    private boolean listsReliability;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Write how often each rule was right; see docs/EXTRACTION.md.")
    private Optional<Path> rulesFile = Optional.empty();

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private BaseOption base;

    @Override
    public Integer call() throws IOException {
        var gold = Gold.read(goldFolder);
        var err = spec.commandLine().getErr();
        try (var store = GraphStore.inMemory(base.iris())) {
            var tally = new StoreBuild(reading, Optional.empty(), base.iris(), InstantSource.system(), err)
                    .run(articlesOf(gold), store, List.of());
            err.println(tally.line());
            var runner = new QueryRunner(store.dataset(), TIMEOUT);
            print(new Scorer(gold).score(tables(runner)), runner);
            return tally.exitCode();
        }
    }

    /** {@return the files that are named as the annotations are, without the annotations themselves} */
    private List<Path> articlesOf(Gold gold) throws IOException {
        var ids = Set.copyOf(gold.articleIds());
        try (Stream<Path> files = Files.list(articleFolder.orElse(goldFolder))) {
            return files.filter(file -> ids.contains(stem(file)))
                    .filter(file ->
                            articleFolder.isPresent() || !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Map<Family, List<Map<String, String>>> tables(QueryRunner runner) {
        var catalog = QueryCatalog.bundled();
        var tables = new EnumMap<Family, List<Map<String, String>>>(Family.class);
        for (var family : Family.values()) {
            var question = catalog.get(family.queryName()).bind(Map.of(), base.uri());
            tables.put(family, runner.run(question, EvaluateCommand::rows));
        }
        return tables;
    }

    private static List<Map<String, String>> rows(QueryResult answer) {
        return switch (answer) {
            case QueryResult.Table table -> table.texts();
            case QueryResult.Triples triples -> List.of();
            case QueryResult.Answer yesOrNo -> List.of();
        };
    }

    private void print(Scores scores, QueryRunner runner) throws IOException {
        var out = spec.commandLine().getOut();
        out.print(scores);
        if (listsErrors) {
            scores.misses().forEach(out::println);
        }
        var reliability = reliability(scores, runner);
        if (listsReliability) {
            reliability.table().forEach(out::println);
        }
        if (rulesFile.isPresent()) {
            Files.write(rulesFile.get(), reliability.rules());
        }
        out.flush();
    }

    private static Reliability reliability(Scores scores, QueryRunner runner) {
        record Place(String article, String fact) {}
        var rules = new HashMap<Place, Map<String, Double>>();
        var question = new BoundQuery(CommandQuery.named("rules-of-facts"), Map.of());
        for (var row : runner.run(question, EvaluateCommand::rows)) {
            rules.computeIfAbsent(new Place(cell(row, "article"), cell(row, "fact")), place -> new HashMap<>())
                    .put(cell(row, "rule"), Double.valueOf(cell(row, "confidence")));
        }
        return new Reliability(scores.judgements()
                .map(judgement -> new Reliability.JudgedFact(
                        judgement, rules.getOrDefault(new Place(judgement.articleId(), judgement.factIri()), Map.of())))
                .toList());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
