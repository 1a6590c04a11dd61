package dev.parley.cli;

import dev.parley.query.BoundQuery;
import dev.parley.query.QueryResult;
import dev.parley.query.QueryRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** What the graph says of one thing, and the passages that say so. */
final class Explanation {

    private final QueryRunner runner;
    private final boolean showsTraces;

    /** @param showsTraces whether to tell what each rule matched */
    Explanation(QueryRunner runner, boolean showsTraces) {
        this.runner = runner;
        this.showsTraces = showsTraces;
    }

    /** Something that articles call by the words that were looked for. */
    record Candidate(Node thing, String label) {}

    /** {@return what is called by all of these words, the most mentioned first} */
    List<Candidate> find(List<String> words) {
        // each word has to occur somewhere in the name
        var pattern = words.stream()
                .map(word -> "(?=.*" + Pattern.quote(word) + ")")
                .collect(Collectors.joining("", "^", ""));
        return ask("entities-named", Map.of("pattern", NodeFactory.createLiteralString(pattern))).stream()
                .map(row -> new Candidate(row.get("thing"), text(row, "label")))
                .toList();
    }

    /** {@return the lines that explain a thing or a fact; none when the graph does not know it} */
    List<String> explain(Node thing) {
        var lines = new ArrayList<String>();
        var facts = ask("facts-of", Map.of("thing", thing)).stream()
                .map(row -> row.get("fact"))
                .toList();
        if (!facts.equals(List.of(thing))) {
            lines.addAll(describe(thing));
        }
        for (var fact : facts) {
            lines.add("");
            lines.addAll(describe(fact));
            lines.addAll(passages(fact));
        }
        return lines;
    }

    private List<String> describe(Node thing) {
        var details = ask("details-of", Map.of("thing", thing));
        if (details.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(thing.getURI()),
                        details.stream().map(row -> "  %-16s %s".formatted(text(row, "name"), text(row, "text"))))
                .toList();
    }

    private List<String> passages(Node fact) {
        return ask("passages-of", Map.of("fact", fact)).stream()
                .flatMap(this::passage)
                .toList();
    }

    private Stream<String> passage(Binding row) {
        var passage = "    “%s”%n      %s, at %s; rule %s, confidence %s"
                .formatted(
                        text(row, "quotation"),
                        localName(text(row, "article")),
                        text(row, "start"),
                        text(row, "rule"),
                        text(row, "confidence"));
        if (!showsTraces) {
            return Stream.of(passage);
        }
        var trace = text(row, "trace");
        return Stream.of(
                passage, "      " + (trace.isEmpty() ? "the rule fills in what the sentence leaves out" : trace));
    }

    private List<Binding> ask(String question, Map<String, Node> values) {
        return runner.run(new BoundQuery(CommandQuery.named(question), values), answer -> switch (answer) {
            case QueryResult.Table table -> table.rows().materialize().stream().toList();
            case QueryResult.Triples triples -> throw new IllegalStateException(question + " asks for a graph");
            case QueryResult.Answer yesOrNo -> throw new IllegalStateException(question + " asks for yes or no");
        });
    }

    private static String text(Binding row, String column) {
        var term = row.get(column);
        return term == null ? "" : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    private static String localName(String iri) {
        return iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    }
}
