package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the fact stages work with: the article being read and the means to understand its phrases.
 *
 * @param reading the article
 * @param referents whom phrases mean
 * @param groups phrases for several people
 * @param captives whom phrases mean that speak of people held or tried
 * @param lexicon general knowledge about names
 */
record Context(ArticleReading reading, Referents referents, GroupReader groups, Captives captives, Lexicon lexicon)
        implements PhraseTypes {

    private static final Set<EntityType> SPEAKERS =
            Set.of(EntityType.PERSON, EntityType.STATE, EntityType.TERRITORY, EntityType.ORGANIZATION);

    private static final Set<String> THAT = Set.of("it", "this", "that");

    private static final Set<String> PLACING = Set.of("in", "at");

    @Override
    public boolean isOneOf(SyntaxTree tree, int head, Set<String> types) {
        int sentence = tree.sentence().index();
        var meant = referents.of(sentence, head);
        return types.stream().anyMatch(type -> switch (type) {
            case "name" ->
                reading.entities()
                        .idAt(sentence, head)
                        .filter(id -> id.type() == EntityType.PERSON)
                        .isPresent();
            case "person" -> has(meant, Set.of(EntityType.PERSON));
            case "state" -> has(meant, Set.of(EntityType.STATE, EntityType.TERRITORY));
            case "organization" -> has(meant, Set.of(EntityType.ORGANIZATION));
            case "speaker" -> has(meant, SPEAKERS);
            case "group" -> groups.at(reading, sentence, head).isPresent();
            case "detainees" ->
                groups.at(reading, sentence, head)
                        .filter(GroupPhrase::isDetainees)
                        .isPresent();
            case "authority" -> captives.isAuthority(sentence, head);
            case "prison" -> captives.isPrison(sentence, head);
            case "captive" -> captives.isOne(sentence, head);
            case "imperative" -> isImperative(tree, head);
            case "quoted" -> referents.marks().isQuoted(sentence, head);
            case "own" -> referents.isFirstPerson(sentence, head);
            case "thing" -> isThing(sentence, head, meant);
            case "participle" -> tree.token(head).xpos().matches("VBN|VBD");
            case "matter" -> !has(meant, Set.of(EntityType.PERSON));
            case "term" ->
                Numbers.parse(tree.form(head)).isPresent() || tree.lemma(head).matches("year|month");
            case "number" -> Numbers.parse(tree.form(head)).isPresent();
            case "place" -> place(sentence, head).isPresent();
            default -> throw new IllegalStateException("no phrase type '%s'".formatted(type));
        });
    }

    /** Neither somebody nor a group: "the release", not "the seven". */
    private boolean isThing(int sentence, int head, List<EntityId> meant) {
        var tree = reading.tree(sentence);
        if (THAT.contains(tree.form(head).toLowerCase(Locale.ROOT))) {
            return true;
        }
        return !has(meant, SPEAKERS)
                && !tree.hasTag(head, "PROPN", "NUM")
                && groups.at(reading, sentence, head).isEmpty();
    }

    /** "Free the pilots", "do not shoot": a bare verb without subject that no other word explains. */
    private static boolean isImperative(SyntaxTree tree, int verb) {
        boolean isBare = tree.token(verb).xpos().equals("VB")
                && tree.children(verb, "nsubj", "nsubj:pass", "mark", "expl").isEmpty()
                && tree.children(verb, "aux").stream()
                        .allMatch(aux -> tree.form(aux).toLowerCase(Locale.ROOT).matches("do|don['’]?t"));
        return isBare
                && (tree.head(verb) < 0 || tree.isUnder(verb, "ccomp", "parataxis", "conj", "root", "appos", "dep"));
    }

    private static boolean has(List<EntityId> ids, Set<EntityType> types) {
        return ids.stream().anyMatch(id -> types.contains(id.type()));
    }

    /** {@return those of these phrases' meanings that can speak and act} */
    List<EntityId> speakers(int sentence, List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> referents.of(sentence, head).stream())
                .filter(id -> SPEAKERS.contains(id.type()))
                .distinct()
                .toList();
    }

    /** {@return the name of the place that the phrase names, also as "the Chadian capital", if it names one} */
    Optional<String> place(int sentence, int head) {
        if (reading.tree(sentence).lemma(head).equals("capital")) {
            return capital(sentence, head);
        }
        return reading.entities()
                .mentionAt(sentence, head)
                .filter(mention -> mention.type() != EntityType.PERSON && mention.type() != EntityType.ORGANIZATION)
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(mention -> reading.entities().label(reading.entities().id(mention)))
                .map(label -> label.replaceFirst("(?<=[a-z]{3})\\.$", ""));
    }

    private Optional<String> capital(int sentence, int head) {
        return reading.tree(sentence).children(head, "amod", "compound", "nmod:poss", "nmod").stream()
                .flatMap(state -> reading.entities().idAt(sentence, state).stream())
                .flatMap(state -> lexicon.capitalOf(reading.entities().label(state)).stream())
                .findFirst();
    }

    /** {@return the day, month or year that the predicate's clause names} */
    Optional<PartialDate> date(int sentence, int predicate) {
        return reading.dateBelow(sentence, predicate);
    }

    /**
     * {@return the date of an event, in its own clause or in the one that it shares its scene with}
     *
     * <p>"On Monday they met in Lomé, where they signed a treaty": clauses joined by "and", "where" and participles
     * share time and place.
     */
    Optional<PartialDate> dateOf(int sentence, int predicate) {
        return scene(sentence, predicate).stream()
                .flatMap(at -> reading.dateBelow(sentence, at).stream())
                .findFirst();
    }

    /** {@return the place of an event, in its own clause or in the one that it shares its scene with} */
    Optional<String> placeOf(int sentence, int predicate) {
        var arguments = new PredicateArguments(reading.tree(sentence));
        return scene(sentence, predicate).stream()
                .flatMap(at -> arguments.nominals(at, PLACING).stream())
                .flatMap(head -> place(sentence, head).stream())
                .findFirst();
    }

    private List<Integer> scene(int sentence, int predicate) {
        var tree = reading.tree(sentence);
        var clauses = new ArrayList<Integer>();
        clauses.add(predicate);
        int at = predicate;
        while (tree.head(at) >= 0 && sharesScene(tree, at)) {
            at = tree.head(at);
            clauses.add(at);
        }
        return clauses;
    }

    private static boolean sharesScene(SyntaxTree tree, int at) {
        boolean isSameScene = tree.children(at, "advmod", "mark").stream()
                .anyMatch(mark -> tree.lemma(mark).matches("where|when"));
        boolean isParticiple = tree.relation(at).equals("advcl")
                && tree.token(at).xpos().equals("VBG")
                && tree.children(at, "mark").isEmpty();
        boolean isJoined = tree.relation(at).equals("conj") && tree.hasTag(tree.head(at), "VERB");
        return isJoined || isParticiple || (isSameScene && tree.isUnder(at, "advcl", "acl"));
    }

    /** {@return the words of the phrase with this head and all below it} */
    String phrase(int sentence, int head) {
        var below = reading.tree(sentence).subtree(head);
        return reading.text(sentence, below.get(0), below.get(below.size() - 1));
    }
}
