package dev.parley.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the YAML files in {@code patterns/}; {@code patterns/README.md} explains them to whoever writes one. */
final class PatternFile {

    private static final String FOLDER = "patterns/";

    private static final String CLASSES = "classes.yaml";

    /** Before the name of a word class, where a rule asks for one of its words. */
    private static final String CLASS = "$";

    private static final Set<String> KEYS =
            Set.of("id", "fact", "trigger", "modality", "arguments", "details", "confidence", "examples");

    private final String name;

    PatternFile(String name) {
        this.name = name;
    }

    /** {@return the rules under {@code patterns:}, in order} */
    List<Pattern> patterns() {
        var patterns = new ArrayList<Pattern>();
        var file = load();
        var classes = new LinkedHashMap<String, List<String>>();
        new PatternFile(CLASSES).wordLists().forEach((key, words) -> classes.put(CLASS + key, words));
        for (var entry : list(file.get("patterns"))) {
            patterns.add(pattern(map(entry), classes));
        }
        return patterns;
    }

    /** {@return the file as word lists by name} */
    Map<String, List<String>> wordLists() {
        var lists = new LinkedHashMap<String, List<String>>();
        load().forEach((key, value) -> lists.put(key, strings(value)));
        return lists;
    }

    /** {@return the word lists below one key of the file} */
    Map<String, List<String>> wordLists(String key) {
        var lists = new LinkedHashMap<String, List<String>>();
        map(load().get(key)).forEach((name, value) -> lists.put(name, strings(value)));
        return lists;
    }

    /** {@return one word list of the file} */
    List<String> wordList(String key) {
        return strings(load().get(key));
    }

    private Map<String, Object> load() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream in = PatternFile.class.getResourceAsStream(FOLDER + name)) {
            return map(yaml.load(Objects.requireNonNull(in, () -> "no file " + FOLDER + name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private Pattern pattern(Map<String, Object> entry, Map<String, List<String>> classes) {
        var id = String.valueOf(entry.get("id"));
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalStateException("%s: %s has keys %s; known: %s".formatted(name, id, entry.keySet(), KEYS));
        }
        var trigger = map(entry.get("trigger"));
        var arguments = new LinkedHashMap<String, Pattern.Argument>();
        map(entry.get("arguments")).forEach((argument, value) -> arguments.put(argument, argument(value, classes)));
        var details = new LinkedHashMap<String, String>();
        map(entry.getOrDefault("details", Map.of())).forEach((key, value) -> details.put(key, String.valueOf(value)));
        return new Pattern(
                id,
                String.valueOf(entry.get("fact")),
                lemmas(trigger.get("lemmas"), classes),
                new LinkedHashSet<>(strings(trigger.getOrDefault("tags", List.of("VERB")))),
                modalities(entry.getOrDefault("modality", List.of("asserted"))),
                arguments,
                details,
                ((Number) entry.getOrDefault("confidence", 0.8)).doubleValue(),
                list(entry.getOrDefault("examples", List.of())).stream()
                        .map(example -> example(map(example)))
                        .toList());
    }

    private static Pattern.Argument argument(Object value, Map<String, List<String>> classes) {
        if (value instanceof String paths) {
            return new Pattern.Argument(paths(paths), Set.of(), Set.of(), Set.of(), false, false);
        }
        var entry = map(value);
        return new Pattern.Argument(
                paths(String.valueOf(entry.get("at"))),
                new LinkedHashSet<>(strings(entry.getOrDefault("is", List.of()))),
                new LinkedHashSet<>(lemmas(entry.get("lemmas"), classes)),
                new LinkedHashSet<>(lemmas(entry.get("not"), classes)),
                Boolean.TRUE.equals(entry.get("required")),
                Boolean.TRUE.equals(entry.get("absent")));
    }

    /** The words, with those of a class in the place of its name. */
    private static List<String> lemmas(@Nullable Object words, Map<String, List<String>> classes) {
        return strings(words).stream()
                .flatMap(word -> word.startsWith(CLASS) ? ofClass(word, classes).stream() : Stream.of(word))
                .toList();
    }

    private static List<String> ofClass(String name, Map<String, List<String>> classes) {
        var words = classes.get(name);
        if (words == null) {
            throw new IllegalStateException("no class '%s'; known: %s".formatted(name, classes.keySet()));
        }
        return words;
    }

    private static List<ArgumentPath> paths(String alternatives) {
        var paths = new ArrayList<ArgumentPath>();
        for (var path : alternatives.split(",", -1)) {
            paths.add(ArgumentPath.parse(path));
        }
        return paths;
    }

    private static Set<Modality> modalities(Object names) {
        var modalities = EnumSet.noneOf(Modality.class);
        for (var modality : strings(names)) {
            modalities.add(Modality.valueOf(modality.toUpperCase(Locale.ROOT)));
        }
        return modalities;
    }

    private static Pattern.Example example(Map<String, Object> entry) {
        var finds = new ArrayList<Map<String, String>>();
        for (var found : list(entry.getOrDefault("finds", List.of()))) {
            var cells = new LinkedHashMap<String, String>();
            map(found).forEach((key, value) -> cells.put(key, String.valueOf(value)));
            finds.add(cells);
        }
        return new Pattern.Example(String.valueOf(entry.get("text")), finds);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    @SuppressWarnings("unchecked") // YAML maps of pattern files have string keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
