package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom the holder of an office replaced in it: "appointed X as minister, replacing Y", "X became minister in
 * succession to Y", "X, who takes over from Y as minister".
 */
final class Predecessors {

    private static final double LIKELY = 0.8;
    /** "Army chief X will succeed Y as minister": Y was minister, not army chief. */
    private static final Set<String> BESIDE_NAMES = Set.of("role.before-name", "role.before-comma", "role.after-comma");

    private static final Set<String> PLACES = Set.of("succession", "place");

    private final ArticleReading reading;
    private final RoleWords words;

    Predecessors(ArticleReading reading, RoleWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** {@return the titles of a sentence, and with them those that their holders' predecessors held} */
    List<HeldTitle> added(List<HeldTitle> held) {
        var all = new ArrayList<>(held);
        for (var title : held) {
            boolean isGained = !BESIDE_NAMES.contains(title.rule())
                    || held.stream()
                            .noneMatch(other ->
                                    other.person().equals(title.person()) && !BESIDE_NAMES.contains(other.rule()));
            if (isGained && title.title().isOffice() && !title.status().equals("former")) {
                predecessor(title)
                        .filter(person -> held.stream()
                                .noneMatch(other -> other.person().equals(person)
                                        && other.title().equals(title.title())))
                        .ifPresent(person -> all.add(former(person, title)));
            }
        }
        return all;
    }

    private static HeldTitle former(EntityId person, HeldTitle successor) {
        var same = successor.of().isEmpty() ? List.of(successor.person()) : successor.of();
        return new HeldTitle(person, successor.title(), same, "former", "role.replaced", LIKELY);
    }

    private Optional<EntityId> predecessor(HeldTitle held) {
        int sentence = held.title().sentence();
        var tree = reading.tree(sentence);
        for (int at = 0; at < tree.size(); at++) {
            var replaced =
                    words.has(Use.SUCCEEDING, tree.lemma(at)) ? replacedBy(sentence, at, held) : displaced(tree, at);
            var person = replaced.stream()
                    .flatMap(token -> reading.named(sentence, token).stream())
                    .filter(id -> id.type() == EntityType.PERSON && !id.equals(held.person()))
                    .findFirst();
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** "Replacing Y", "who replaced Y": somebody else is not said to replace Y. */
    private List<Integer> replacedBy(int sentence, int verb, HeldTitle held) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        boolean isLoose = tree.token(verb).xpos().equals("VBG") && tree.isUnder(verb, "advcl", "acl", "conj");
        boolean isHolder = arguments.agents(verb).stream()
                .anyMatch(token -> reading.named(sentence, token).contains(held.person()));
        return tree.hasTag(verb, "VERB") && !arguments.isPassive(verb) && (isLoose || isHolder)
                ? arguments.patients(verb)
                : List.of();
    }

    /** "In succession to Y", "in place of Y", "take over from Y". */
    private static List<Integer> displaced(SyntaxTree tree, int at) {
        boolean isPlace = PLACES.contains(tree.lemma(at)) && tree.caseOf(at).equals("in");
        boolean isTaking = tree.lemma(at).equals("take")
                && at + 1 < tree.size()
                && tree.form(at + 1).equals("over");
        if (!isPlace && !isTaking) {
            return List.of();
        }
        var links = isTaking ? Set.of("from") : Set.of("to", "of");
        var near = tree.children(at, "nmod", "obl").stream()
                .filter(child -> links.contains(tree.caseOf(child)))
                .toList();
        return near.isEmpty() ? behind(tree, at, links) : near;
    }

    /** The name two words behind, where the parser hangs it elsewhere: "in succession to Y". */
    private static List<Integer> behind(SyntaxTree tree, int at, Set<String> links) {
        boolean isNext = at + 2 < tree.size() && links.contains(tree.form(at + 1));
        return isNext ? List.of(at + 2) : List.of();
    }
}
