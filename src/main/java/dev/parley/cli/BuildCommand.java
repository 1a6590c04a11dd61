package dev.parley.cli;

import dev.parley.store.ArticleStore;
import dev.parley.store.GraphStore;
import dev.parley.store.RemoteStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = {
            "Reads articles into a graph.",
            "An article that is already there and has not changed is passed over; a changed one replaces its graph."
        })
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArticlesParameter articles;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Mixin
    private TextsOption texts;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Load into this SPARQL 1.1 Graph Store service instead of a folder.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(names = "--remove", paramLabel = "ID", description = "Withdraw this article; may be given again.")
    private List<String> removed = List.of();

    @Override
    public Integer call() {
        if (texts.isKept() && endpoint.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--keep-texts needs a folder; leave --endpoint out");
        }
        var inputs = removed.isEmpty() ? articles.required(spec.commandLine()) : articles.paths();
        try (var target = openStore()) {
            var withdrawn = withdraw(target);
            var tally = new StoreBuild(
                            reading,
                            target instanceof GraphStore folder ? texts.of(folder) : Optional.empty(),
                            base.iris(),
                            InstantSource.system(),
                            spec.commandLine().getErr())
                    .run(inputs, target, withdrawn);
            spec.commandLine().getOut().println(tally.line());
            return withdrawn.size() < removed.size() ? 1 : tally.exitCode();
        }
    }

    private ArticleStore openStore() {
        return endpoint.<ArticleStore>map(url -> new RemoteStore(url, base.iris()))
                .orElseGet(() -> store.create(base.iris()));
    }

    private List<String> withdraw(ArticleStore target) {
        var withdrawn = new ArrayList<String>();
        for (var id : removed) {
            if (target.remove(id)) {
                withdrawn.add(id);
                spec.commandLine().getOut().println("withdrew " + id);
            } else {
                spec.commandLine().getErr().printf("parley: no article '%s' in the store%n", id);
            }
        }
        return withdrawn;
    }
}
