package dev.parley.cli;

import dev.parley.article.InputException;
import dev.parley.query.QueryRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Shows a thing or a fact with every passage that supports it.")
final class ExplainCommand implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int MOST_CANDIDATES = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "IRI-OR-WORDS",
            description = "An IRI, such as person/ilham-aliyev, or words of a name.")
    private List<String> words;

    @Option(names = "--trace", description = "Tell, too, which words each rule matched, and where in the syntax.")
    private boolean showsTraces;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Override
    public Integer call() throws IOException {
        try (var graph = store.open(base.iris())) {
            var explanation = new Explanation(new QueryRunner(graph.dataset(), TIMEOUT), showsTraces);
            var lines = explanation.explain(find(explanation));
            if (lines.isEmpty()) {
                throw new InputException(asGiven(), "the graph does not know it", "give words of a name instead");
            }
            lines.forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    private Node find(Explanation explanation) {
        if (words.size() == 1 && words.getFirst().contains("/")) {
            return NodeFactory.createURI(base.uri().resolve(words.getFirst()).toString());
        }
        var candidates = explanation.find(words);
        var exact = candidates.stream()
                .filter(candidate -> candidate.label().equalsIgnoreCase(asGiven()))
                .toList();
        if (candidates.isEmpty()) {
            throw new InputException(asGiven(), "nothing in the graph is called so", "try one word of the name");
        }
        if (exact.size() != 1 && candidates.size() > 1) {
            throw new InputException(asGiven(), "several things are called so", "choose one of:" + list(candidates));
        }
        return (exact.size() == 1 ? exact : candidates).getFirst().thing();
    }

    private String asGiven() {
        return String.join(" ", words);
    }

    private String list(List<Explanation.Candidate> candidates) {
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> "%n  %-30s %s"
                        .formatted(candidate.label(), candidate.thing().getURI()))
                .collect(Collectors.joining());
    }
}
