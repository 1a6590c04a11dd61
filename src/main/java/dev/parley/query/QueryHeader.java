package dev.parley.query;

import dev.parley.article.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the comment header of a query: YAML behind {@code #+}, as grlc has it (https://grlc.io).
 *
 * <p>Keys that only grlc itself uses, such as {@code endpoint} or {@code tags}, are passed over.
 */
final class QueryHeader {

    private static final String MARK = "#+";

    private final String source;

    /** @param source where the text comes from, for messages */
    QueryHeader(String source) {
        this.source = source;
    }

    /** Reads a query; without a header it is a question without documentation or parameters. */
    ReadyQuery read(String name, String sparql) {
        var header = parse(sparql);
        return new ReadyQuery(
                name,
                source,
                text(header, "summary").orElse(""),
                text(header, "description").orElse(""),
                parameters(header),
                text(header, "example"),
                text(header, "view").map(this::view).orElse(ReadyQuery.View.TABLE),
                sparql);
    }

    private Map<?, ?> parse(String sparql) {
        var yaml = sparql.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("#"))
                .map(QueryHeader::withoutMark)
                .collect(Collectors.joining("\n"));
        try {
            return newYaml().load(yaml) instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException problem) {
            throw new InputException(
                    "%s:%d".formatted(source, problem.getProblemMark().getLine() + 1),
                    "the header is no YAML: " + problem.getProblem(),
                    "quote the text, or indent it below 'description: |'");
        }
    }

    /** An ordinary comment becomes an empty line, so that the YAML's line numbers are those of the file. */
    private static String withoutMark(String line) {
        if (!line.startsWith(MARK)) {
            return "";
        }
        var rest = line.substring(MARK.length());
        return rest.startsWith(" ") ? rest.substring(1) : rest;
    }

    private List<Parameter> parameters(Map<?, ?> header) {
        var parameters = new ArrayList<Parameter>();
        if (header.get("params") instanceof Map<?, ?> params) {
            params.forEach((name, settings) ->
                    parameters.add(parameter(name.toString(), settings instanceof Map<?, ?> map ? map : Map.of())));
        }
        return parameters;
    }

    private Parameter parameter(String name, Map<?, ?> settings) {
        var fallback = text(settings, "default");
        return new Parameter(
                name,
                text(settings, "type").map(this::type).orElse(Parameter.Type.STRING),
                fallback.isPresent()
                        || text(settings, "optional").map(Boolean::parseBoolean).orElse(false),
                text(settings, "description").orElse(""),
                fallback);
    }

    private Parameter.Type type(String name) {
        return Parameter.Type.of(name).orElseThrow(() -> unknown("type", name, Stream.of(Parameter.Type.values())));
    }

    private ReadyQuery.View view(String name) {
        return Stream.of(ReadyQuery.View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("view", name, Stream.of(ReadyQuery.View.values())));
    }

    private InputException unknown(String key, String value, Stream<?> known) {
        var names = known.map(Object::toString)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new InputException(source, "no %s '%s'".formatted(key, value), "known: " + names);
    }

    private static Optional<String> text(Map<?, ?> settings, String key) {
        return Optional.ofNullable(settings.get(key)).map(Object::toString).map(String::strip);
    }

    /** A loader for which every plain value is a text: dates and numbers stay as they are written. */
    private static Yaml newYaml() {
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextResolver());
    }

    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: see newYaml.
        }
    }
}
