package dev.parley.cli;

import dev.parley.graph.GraphValidator;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        description = "Checks every article's graph and the curators' decisions in the store against the SHACL shapes.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Override
    public Integer call() {
        try (var graph = store.open(base.iris())) {
            return Txn.calculateRead(graph.dataset(), () -> report(graph.dataset()));
        }
    }

    private int report(DatasetGraph dataset) {
        var out = spec.commandLine().getOut();
        var validator = new GraphValidator();
        var prefix = base.iris().base() + "article/";
        int articles = 0;
        int violations = 0;
        for (var violation : validator.validate(dataset.getGraph(base.iris().curation()))) {
            violations++;
            out.printf("decisions: %s%n", violation.line());
        }
        for (var names = dataset.listGraphNodes(); names.hasNext(); ) {
            var name = names.next();
            if (!name.getURI().startsWith(prefix)) {
                continue;
            }
            articles++;
            for (var violation : validator.validate(dataset.getGraph(name))) {
                violations++;
                out.printf("%s: %s%n", name.getURI().substring(prefix.length()), violation.line());
            }
        }
        out.printf("%d articles, %d violations%n", articles, violations);
        return violations == 0 ? 0 : 1;
    }
}
