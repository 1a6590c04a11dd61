package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the rules of the pattern files apply in a sentence.
 *
 * <p>Rules are looked up by the first word of their trigger, so the cost of a sentence does not grow with the number
 * of rules. Thread-safe.
 */
final class PatternMatcher {

    /** A trigger that every word is, if its tag fits. */
    private static final String ANY = "*";

    private record Trigger(List<String> words, Pattern pattern) {}

    private final Map<String, List<Trigger>> triggersByFirstWord = new HashMap<>();
    private final ModalityReader modality;

    PatternMatcher(List<Pattern> patterns, ModalityReader modality) {
        this.modality = modality;
        for (var pattern : patterns) {
            for (var lemmas : pattern.lemmas()) {
                var words = List.of(lemmas.split(" "));
                triggersByFirstWord
                        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                        .add(new Trigger(words, pattern));
            }
        }
    }

    /**
     * {@return the matches in order of their triggers}
     *
     * @param types tells what a phrase's head means, as the rules' {@code is:} lists name it
     */
    List<Match> match(SyntaxTree tree, PhraseTypes types) {
        var arguments = new PredicateArguments(tree);
        var matches = new ArrayList<Match>();
        for (int token = 0; token < tree.size(); token++) {
            int at = token;
            for (var trigger : triggers(tree.lemma(token))) {
                if (!isAt(trigger, tree, token)) {
                    continue;
                }
                var put = put(trigger.pattern(), tree, token);
                if (trigger.pattern().modalities().contains(put)) {
                    bind(trigger.pattern(), tree, arguments, types, token)
                            .map(bound ->
                                    new Match(trigger.pattern(), tree.sentence().index(), at, put, bound))
                            .ifPresent(matches::add);
                }
            }
        }
        return matches;
    }

    private List<Trigger> triggers(String lemma) {
        var ofAny = triggersByFirstWord.getOrDefault(ANY, List.of());
        var own = triggersByFirstWord.getOrDefault(lemma, List.of());
        if (ofAny.isEmpty() || own.isEmpty()) {
            return ofAny.isEmpty() ? own : ofAny;
        }
        var both = new ArrayList<>(own);
        both.addAll(ofAny);
        return both;
    }

    /** What somebody's words amount to is read from the words themselves, whatever the verb that reports them. */
    private Modality put(Pattern pattern, SyntaxTree tree, int token) {
        boolean isSpoken =
                pattern.fact().equals("statement") && !pattern.arguments().containsKey("speaker");
        return isSpoken ? modality.ofClause(tree, token) : modality.of(tree, token);
    }

    private static boolean isAt(Trigger trigger, SyntaxTree tree, int token) {
        return trigger.pattern().tags().contains(tree.token(token).upos())
                && trigger.words().stream().skip(1).allMatch(word -> hasPart(tree, token, word));
    }

    /** The rest of a trigger phrase stands below its first word: "take captive", "carry out", "put on trial". */
    private static boolean hasPart(SyntaxTree tree, int token, String word) {
        return tree.children(token).stream()
                .anyMatch(child -> tree.lemma(child).equals(word)
                        || tree.children(child).stream()
                                .anyMatch(below -> tree.lemma(below).equals(word)));
    }

    private static Optional<Map<String, List<Integer>>> bind(
            Pattern pattern, SyntaxTree tree, PredicateArguments arguments, PhraseTypes types, int token) {
        var bound = new LinkedHashMap<String, List<Integer>>();
        for (var entry : pattern.arguments().entrySet()) {
            var found = find(entry.getValue(), tree, arguments, types, token);
            boolean isExcluded =
                    found.stream().anyMatch(at -> entry.getValue().notLemmas().contains(tree.lemma(at)));
            boolean isOutOfPlace = !found.isEmpty() && entry.getValue().isAbsent();
            if (isExcluded
                    || isOutOfPlace
                    || (found.isEmpty() && entry.getValue().isRequired())) {
                return Optional.empty();
            }
            bound.put(entry.getKey(), found);
        }
        return Optional.of(bound);
    }

    private static List<Integer> find(
            Pattern.Argument argument, SyntaxTree tree, PredicateArguments arguments, PhraseTypes types, int token) {
        for (var path : argument.paths()) {
            var found = path.follow(tree, arguments, token).stream()
                    .filter(at -> argument.types().isEmpty() || types.isOneOf(tree, at, argument.types()))
                    .filter(at -> argument.lemmas().isEmpty() || isOneOf(argument.lemmas(), tree, at))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether the lists name the token's dictionary form, or after "=" its very form. */
    private static boolean isOneOf(Set<String> words, SyntaxTree tree, int token) {
        return words.contains(tree.lemma(token))
                || words.contains("=" + tree.form(token).toLowerCase(Locale.ROOT));
    }
}
