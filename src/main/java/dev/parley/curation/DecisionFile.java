package dev.parley.curation;

import dev.parley.article.InputException;
import dev.parley.graph.GraphValidator;
import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import dev.parley.graph.Violation;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/** Decisions as a file, in TriG or Turtle. What follows from them is not in it; the store that reads it finds it out. */
public final class DecisionFile {

    private final Iris iris;

    public DecisionFile(Iris iris) {
        this.iris = iris;
    }

    /**
     * {@return TriG or Turtle}
     *
     * @throws InputException if the file's name ends in neither's way
     */
    public static Lang language(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .flatMap(DecisionFile::language)
                .orElseThrow(() -> new InputException(
                        file.toString(), "its name does not tell the format", "end it in .trig or .ttl"));
    }

    private static Optional<Lang> language(String name) {
        if (name.endsWith(".trig")) {
            return Optional.of(Lang.TRIG);
        }
        return name.endsWith(".ttl") ? Optional.of(Lang.TURTLE) : Optional.empty();
    }

    /** Writes decisions in the order given, as the same bytes each time. */
    public void write(List<Decision> decisions, Lang language, OutputStream out) {
        var isTrig = language.equals(Lang.TRIG);
        var stream = StreamRDFWriter.getWriterStream(
                out, isTrig ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS, new Context());
        var graph = new DecisionGraph(GraphFactory.createDefaultGraph(), iris);
        stream.start();
        Prefixes.of(iris).forEach(stream::prefix);
        for (var decision : decisions) {
            for (var triple : graph.triples(decision)) {
                if (isTrig) {
                    stream.quad(Quad.create(iris.curation(), triple));
                } else {
                    stream.triple(triple);
                }
            }
        }
        stream.finish();
    }

    /**
     * {@return the decisions in a file, the oldest first}
     *
     * @throws InputException if it is not to be read, or holds something that is no whole decision, or none at all
     */
    public List<Decision> read(Path file) {
        var graph = parse(file, language(file));
        var violations = new GraphValidator().validate(graph);
        if (!violations.isEmpty()) {
            throw faulty(file, violations);
        }
        var decisions = new DecisionGraph(graph, iris).all();
        if (decisions.isEmpty()) {
            throw new InputException(
                    file.toString(), "it holds no decision", "give a file that 'parley curation export' wrote");
        }
        return decisions;
    }

    /** What stands in any graph of the file counts. */
    private static Graph parse(Path file, Lang language) {
        if (!Files.isReadable(file)) {
            throw new InputException(file.toString(), "there is no such file to read", "give one that exists");
        }
        var dataset = DatasetGraphFactory.create();
        try {
            RDFParser.source(file)
                    .forceLang(language)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                    .parse(dataset);
        } catch (RiotParseException problem) {
            throw new InputException(
                    file,
                    problem.getLine(),
                    String.valueOf(problem.getOriginalMessage()),
                    "mend the %s there".formatted(language.getLabel()));
        } catch (RiotException problem) {
            throw new InputException(
                    file.toString(),
                    String.valueOf(problem.getMessage()),
                    "mend the %s".formatted(language.getLabel()));
        }
        var graph = GraphFactory.createDefaultGraph();
        dataset.stream().map(Quad::asTriple).forEach(graph::add);
        return graph;
    }

    private static InputException faulty(Path file, List<Violation> violations) {
        var first = violations.getFirst();
        var rest = violations.size() == 1 ? "" : " (and %d more faults)".formatted(violations.size() - 1);
        return new InputException("%s: %s%s".formatted(file, first.where(), rest), found(first), remedy(first));
    }

    private static String found(Violation violation) {
        return violation.message().replaceFirst("; .*", "");
    }

    private static String remedy(Violation violation) {
        return violation.message().replaceFirst("^[^;]*; ", "");
    }
}
