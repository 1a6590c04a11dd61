package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way from a trigger word to an argument, as written in a pattern file.
 *
 * <p>Steps are joined by {@code /} and go from word to word:
 *
 * <ul>
 *   <li>{@code agent}, {@code patient}, {@code subject}: logical arguments, whatever the voice ({@link PredicateArguments})
 *   <li>{@code sayer}: who says what a verb of speech says ({@link Sayers})
 *   <li>{@code around}: whom a loose participle may describe that hangs on the wrong noun
 *   <li>{@code with(in|at)}: nominals with one of these prepositions; {@code with()} those with none
 *   <li>{@code content}: the clause or infinitive that is said, wanted or promised
 *   <li>{@code head}: the governing word; {@code self}: the trigger itself
 *   <li>anything else: dependents with that Universal Dependencies relation, such as {@code nmod:poss} or {@code appos}; in
 *       brackets their dictionary forms: {@code acl(lead|head)}
 * </ul>
 *
 * @param steps at least one
 */
record ArgumentPath(List<Step> steps) {

    /**
     * @param name what to follow
     * @param words the words in brackets, empty where there are none
     */
    record Step(String name, Set<String> words) {

        static Step parse(String text) {
            int bracket = text.indexOf('(');
            if (bracket < 0) {
                return new Step(text, Set.of());
            }
            if (!text.endsWith(")")) {
                throw new IllegalArgumentException("step '%s' lacks its closing bracket".formatted(text));
            }
            var inside = text.substring(bracket + 1, text.length() - 1);
            return new Step(text.substring(0, bracket), Set.of(inside.split("\\|")));
        }

        @Override
        public String toString() {
            return words.isEmpty() ? name : words.stream().sorted().collect(Collectors.joining("|", name + "(", ")"));
        }
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("/"));
    }

    ArgumentPath {
        steps = List.copyOf(steps);
    }

    static ArgumentPath parse(String text) {
        var steps = new ArrayList<Step>();
        for (var step : text.strip().split("/", -1)) {
            steps.add(Step.parse(step.strip()));
        }
        return new ArgumentPath(steps);
    }

    /** {@return the tokens that the path leads to, in order, with the coordinated ones} */
    List<Integer> follow(SyntaxTree tree, PredicateArguments arguments, int trigger) {
        var at = List.of(trigger);
        for (var step : steps) {
            at = at.stream()
                    .flatMap(token -> follow(step, tree, arguments, token).stream())
                    .distinct()
                    .toList();
        }
        return at.stream()
                .flatMap(token -> meant(tree, token).stream())
                .flatMap(token -> unfold(tree, token, trigger).stream())
                .distinct()
                .toList();
    }

    private static List<Integer> meant(SyntaxTree tree, int token) {
        var nouns = tree.nounsOf(token);
        return nouns.isEmpty() ? List.of(token) : nouns;
    }

    /** With what is coordinated; but in "A, jailed in May; and B" the participle says nothing of B. */
    private static List<Integer> unfold(SyntaxTree tree, int token, int trigger) {
        if (tree.hasTag(token, "VERB")) {
            return List.of(token);
        }
        return tree.conjuncts(token).stream()
                .filter(conjunct -> token >= trigger || conjunct < trigger)
                .toList();
    }

    private static List<Integer> follow(Step step, SyntaxTree tree, PredicateArguments arguments, int token) {
        return switch (step.name()) {
            case "self" -> List.of(token);
            case "agent" -> arguments.agents(token);
            case "sayer" -> new Sayers(tree, arguments).of(token);
            case "patient" -> arguments.patients(token);
            case "subject" -> arguments.subjects(token);
            case "around" -> arguments.around(token);
            case "with" -> arguments.nominals(token, step.words());
            case "content" -> tree.children(token, "ccomp", "xcomp", "parataxis", "advcl");
            case "head" -> tree.head(token) < 0 ? List.of() : List.of(tree.head(token));
            default ->
                tree.children(token, step.name()).stream()
                        .filter(child -> step.words().isEmpty() || step.words().contains(tree.lemma(child)))
                        .toList();
        };
    }
}
