package dev.parley.article;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The block of {@code key: value} lines between two lines {@code ---} at the beginning of a text.
 *
 * <p>YAML first; where that fails, line by line, because headlines hold colons that YAML wants quoted
 * ({@code title: Georgia: two years for founder}). Only YAML's tree is read, no value is constructed.
 *
 * @param metadata what the block says
 * @param rest the text after it
 */
record FrontMatter(Metadata metadata, String rest) {

    private static final Pattern BLOCK = Pattern.compile(
            "\\A\\s*---[ \\t]*\\n(?<yaml>(?:(?!---|\\.\\.\\.).*\\n){0,200}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern FIELD = Pattern.compile("([\\w-]+)\\s*:\\s*(.*)");
    private static final int MAX_NESTING = 20;

    /** Splits a text, with line feeds only, into front matter and the rest; most texts have no front matter. */
    static FrontMatter of(String text) {
        var block = BLOCK.matcher(text);
        if (!block.lookingAt()) {
            return new FrontMatter(Metadata.NONE, text);
        }
        var fields = fields(block.group("yaml"));
        var metadata = new Metadata(
                first(fields, "title", "headline"),
                all(fields, "author", "authors", "byline", "by"),
                first(fields, "publisher", "source", "site", "newspaper"),
                first(fields, "date", "published", "datepublished", "pubdate", "publication_date")
                        .flatMap(Dates::parse),
                first(fields, "url", "link", "canonical", "canonical_url").flatMap(FrontMatter::uri));
        return new FrontMatter(metadata, text.substring(block.end()));
    }

    /** {@return an absolute web address, if the text is one} */
    static Optional<URI> uri(String text) {
        try {
            var uri = new URI(text.strip());
            return Optional.of(uri).filter(URI::isAbsolute).filter(it -> it.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> fields(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(MAX_NESTING);
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            return root instanceof MappingNode mapping ? fields(mapping) : fieldsByLine(yaml);
        } catch (YAMLException e) {
            return fieldsByLine(yaml);
        }
    }

    private static Map<String, List<String>> fields(MappingNode mapping) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                fields.put(key.getValue().toLowerCase(Locale.ROOT), scalars(entry.getValueNode()));
            }
        }
        return fields;
    }

    private static List<String> scalars(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(scalar.getValue());
            case SequenceNode sequence ->
                sequence.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(it -> ((ScalarNode) it).getValue())
                        .toList();
            default -> List.of();
        };
    }

    private static Map<String, List<String>> fieldsByLine(String yaml) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var line : yaml.lines().toList()) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                fields.put(field.group(1).toLowerCase(Locale.ROOT), List.of(unquoted(field.group(2))));
            }
        }
        return fields;
    }

    private static String unquoted(String value) {
        var text = value.strip();
        var isQuoted = text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Optional<String> first(Map<String, List<String>> fields, String... keys) {
        return all(fields, keys).stream().findFirst();
    }

    private static List<String> all(Map<String, List<String>> fields, String... keys) {
        var values = new ArrayList<String>();
        Stream.of(keys)
                .flatMap(key -> fields.getOrDefault(key, List.of()).stream())
                .map(Paragraphs::normalise)
                .filter(value -> !value.isBlank() && !value.equals("null"))
                .forEach(values::add);
        return values;
    }
}
