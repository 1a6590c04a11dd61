package dev.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whom a phrase means that tells people by their state: "Azerbaijani officials", "the Egyptian president". */
final class StateActors {

    private final ArticleReading reading;
    private final PeopleWords words;
    private final Lexicon lexicon;

    StateActors(ArticleReading reading, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.words = words;
        this.lexicon = lexicon;
    }

    /** {@return the states, or who the article says holds the office of each; empty when the phrase names no state} */
    List<EntityId> of(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isOffice = words.stateOffices().contains(tree.lemma(head)) && isCurrent(tree, head);
        if (!isOffice && !words.stateActors().contains(tree.lemma(head))) {
            return List.of();
        }
        return owningStates(sentence, head).stream()
                .map(owner -> isOffice ? officeHolder(tree, head, owner).orElse(owner) : owner)
                .toList();
    }

    /** {@return "the Kenyan": whoever was named last of those who hold an office of that people's state} */
    List<EntityId> compatriot(Mention people, int sentence, int head) {
        var state = reading.entities().id(people);
        var persons = officesOf(state).map(Fact.Tenure::person).toList();
        return reading.entities().mentionsBefore(sentence, head).stream()
                .map(reading.entities()::id)
                .filter(persons::contains)
                .reduce((earlier, later) -> later)
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isCurrent(SyntaxTree tree, int head) {
        return tree.token(head).xpos().matches("NNP?")
                && tree.children(head, "amod", "compound").stream()
                        .noneMatch(
                                word -> Set.of("former", "late", "ex", "deputy").contains(tree.lemma(word)));
    }

    /** "The Egyptian president": who the article says holds the office. */
    private Optional<EntityId> officeHolder(SyntaxTree tree, int head, EntityId state) {
        var modifiers = tree.children(head, "amod", "compound").stream()
                .map(tree::lemma)
                .filter(word -> lexicon.country(word).isEmpty())
                .toList();
        return officesOf(state)
                .filter(tenure -> isOffice(tenure.role().toLowerCase(Locale.ROOT), tree.lemma(head), modifiers))
                .map(Fact.Tenure::person)
                .findFirst();
    }

    private Stream<Fact.Tenure> officesOf(EntityId state) {
        return reading.tenures()
                .filter(tenure -> tenure.of().filter(state::equals).isPresent());
    }

    private static boolean isOffice(String role, String lemma, List<String> modifiers) {
        var words = List.of(role.split("[ -]", -1));
        return lemma.equals("leader")
                ? role.matches("president|(supreme )?leader|king|emir")
                : words.get(words.size() - 1).equals(lemma) && words.containsAll(modifiers);
    }

    private List<EntityId> owningStates(int sentence, int head) {
        var tree = reading.tree(sentence);
        for (int child : tree.children(head, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")) {
            var states = Set.of("", "of", "in", "from").contains(tree.caseOf(child))
                    ? statesAt(sentence, child)
                    : List.<EntityId>of();
            if (!states.isEmpty()) {
                return states;
            }
        }
        return List.of();
    }

    private List<EntityId> statesAt(int sentence, int token) {
        var tree = reading.tree(sentence);
        return tree.conjuncts(token).stream()
                .flatMap(at -> reading.entities().mentionAt(sentence, at).stream())
                .filter(found -> found.type() == EntityType.STATE || found.type() == EntityType.TERRITORY)
                .map(reading.entities()::id)
                .distinct()
                .toList();
    }
}
