package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells who the parties to an agreement are: those its phrase names, and those who sign it. Leaders stand for their
 * states, commanders for their organisations.
 */
final class AgreementParties {

    private static final Set<EntityType> PARTIES =
            Set.of(EntityType.STATE, EntityType.TERRITORY, EntityType.ORGANIZATION);
    private static final Set<String> BETWEEN = Set.of("", "between", "with", "among");
    private static final int ADJECTIVE_REACH = 6;
    private static final String LEADING =
            ".*\\b(leader|commander|head|chief|president|chair\\w*|director|secretary)\\b.*";

    /** {@return the parties that the phrase itself names: "the Chad-Sudan treaty", "an accord between A and B"} */
    List<EntityId> of(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var found = new LinkedHashSet<EntityId>();
        for (int child : tree.children(head, "amod", "compound", "nmod:poss", "nmod")) {
            var preposition = tree.caseOf(child);
            if (BETWEEN.contains(preposition)) {
                tree.conjuncts(child).stream()
                        .filter(at -> !isPartOfName(context, sentence, at, head) && !isPlaceName(context, sentence, at))
                        .flatMap(at -> actors(context, sentence, at).stream())
                        .forEach(id -> party(context, id).ifPresent(found::add));
            }
        }
        var phrase = tree.subtree(head);
        for (int token = head + 1; token < tree.size() && !isEnd(tree, token, phrase); token++) {
            if (tree.form(token).equals("between")) {
                listed(context, sentence, token + 1)
                        .forEach(id -> party(context, id).ifPresent(found::add));
            }
        }
        adjectives(context, sentence, head).forEach(found::add);
        found.addAll(actingUnder(context, sentence, head));
        return List.copyOf(found);
    }

    private static boolean isEnd(SyntaxTree tree, int token, List<Integer> phrase) {
        return tree.hasTag(token, "PUNCT") || (tree.hasTag(token, "VERB") && !phrase.contains(token));
    }

    private static boolean isPartOfName(Context context, int sentence, int token, int head) {
        return context.reading()
                .entities()
                .mentionAt(sentence, token)
                .filter(mention -> mention.covers(head))
                .isPresent();
    }

    /** "The Pretoria agreement" was made there, and is not South Africa's. */
    private static boolean isPlaceName(Context context, int sentence, int token) {
        return context.reading().tree(sentence).isUnder(token, "compound", "amod")
                && context.reading()
                        .entities()
                        .mentionAt(sentence, token)
                        .filter(mention -> mention.form() == Mention.Form.CAPITAL)
                        .isPresent();
    }

    private static List<EntityId> adjectives(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        return context.reading().entities().mentions(sentence).stream()
                .filter(mention -> mention.form() == Mention.Form.ADJECTIVE)
                .filter(mention -> mention.end() <= head
                        && head - mention.start() <= ADJECTIVE_REACH
                        && isUnbroken(tree, mention.start(), head))
                .map(context.reading().entities()::id)
                .filter(id -> PARTIES.contains(id.type()))
                .toList();
    }

    private static boolean isUnbroken(SyntaxTree tree, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tree.hasTag(token, "VERB", "ADP", "DET", "AUX")
                    || tree.form(token).equals(",")) {
                return false;
            }
        }
        return true;
    }

    /** {@return who signs or concludes in this step} */
    List<EntityId> signatories(Context context, Match step) {
        int sentence = step.sentence();
        var found = new LinkedHashSet<EntityId>();
        var arguments = new PredicateArguments(context.reading().tree(sentence));
        var heads = new ArrayList<>(step.argument("party"));
        heads.addAll(arguments.nominals(step.trigger(), Set.of("with")));
        var named = heads.stream().flatMap(head -> actors(context, sentence, head).stream());
        Stream.concat(named, around(context, step).stream())
                .forEach(id -> party(context, id).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Who signs; for a state's army or parliament the state. */
    private static List<EntityId> actors(Context context, int sentence, int head) {
        var entities = context.reading().entities();
        var state = entities.mentionAt(sentence, head)
                .filter(
                        body -> body.type() == EntityType.ORGANIZATION
                                && body.text()
                                        .matches(
                                                "(?i).*(army|parliament|military|government|forces|congress|senate|assembly|cabinet|ministry)"))
                .flatMap(body -> entities.mentions(sentence).stream()
                        .filter(inner -> inner.type() == EntityType.STATE && inner.overlaps(body))
                        .findFirst())
                .map(entities::id);
        if (state.isPresent()) {
            return List.of(state.get());
        }
        var tree = context.reading().tree(sentence);
        boolean isNameless = tree.lemma(head).matches("government|junta|regime|state|authority")
                && tree.children(head, "amod", "compound", "nmod:poss", "nmod").isEmpty();
        if (isNameless && entities.mentionAt(sentence, head).isEmpty()) {
            return context.referents().mainState().stream().toList();
        }
        var meant = context.speakers(sentence, List.of(head));
        if (!meant.isEmpty()) {
            return meant;
        }
        var behind = behind(context, sentence, head);
        return behind.isEmpty()
                        && tree.lemma(head).matches("side|country|neighbour|neighbor|state|government|capital|nation")
                ? twoBefore(context, sentence)
                : behind;
    }

    /** "The two countries": the only two that are named here and in the two sentences before. */
    private static List<EntityId> twoBefore(Context context, int sentence) {
        var states = IntStream.rangeClosed(Math.max(0, sentence - 2), sentence)
                .boxed()
                .flatMap(at -> context.reading().entities().mentions(at).stream())
                .filter(mention -> mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY)
                .map(context.reading().entities()::id)
                .distinct()
                .toList();
        return states.size() == 2 ? states : List.of();
    }

    /** "The rebels of the March 23 Movement", "Houthi fighters". */
    private static List<EntityId> behind(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        boolean isPeople = tree.token(head).xpos().equals("NNS");
        return tree.children(head, "nmod", "compound", "amod").stream()
                .filter(child -> isPeople && tree.caseOf(child).matches("|of"))
                .flatMap(child -> context.reading().entities().idAt(sentence, child).stream())
                .filter(id -> PARTIES.contains(id.type()))
                .toList();
    }

    /** "Under the deal, Chad and Sudan agreed to": those who act under it. */
    private static List<EntityId> actingUnder(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        int verb = tree.head(head);
        boolean isUnder = verb >= 0 && tree.caseOf(head).equals("under") && tree.hasTag(verb, "VERB");
        if (!isUnder) {
            return List.of();
        }
        var subjects = new PredicateArguments(tree)
                .subjects(verb).stream()
                        .flatMap(subject -> tree.conjuncts(subject).stream())
                        .flatMap(subject -> actors(context, sentence, subject).stream())
                        .flatMap(id -> party(context, id).stream())
                        .distinct()
                        .toList();
        return subjects.size() >= 2 ? subjects : List.of();
    }

    /** Lists that parsers break: "signed in May by A, B and C", "the accord that A and the head of B, C, signed". */
    private static List<EntityId> around(Context context, Match step) {
        var tree = context.reading().tree(step.sentence());
        if (!step.pattern().details().containsKey("telling")) {
            return List.of();
        }
        for (int token = step.trigger() + 1; token < tree.size() && !tree.hasTag(token, "VERB"); token++) {
            if (tree.form(token).equals("by")) {
                return listed(context, step.sentence(), token + 1);
            }
        }
        for (int token = step.trigger() - 1; token > 0 && !tree.hasTag(token, "VERB"); token--) {
            if (tree.isRelativePronoun(token) || tree.lemma(token).equals("that")) {
                return listed(context, step.sentence(), token + 1);
            }
        }
        return List.of();
    }

    /** The persons, or else the states and organisations, that are named from here on until a verb or another phrase. */
    private static List<EntityId> listed(Context context, int sentence, int from) {
        var tree = context.reading().tree(sentence);
        var all = new LinkedHashSet<EntityId>();
        for (int token = from; token < tree.size() && isListWord(context, sentence, token); token++) {
            context.reading().entities().idAt(sentence, token).ifPresent(all::add);
        }
        var persons = all.stream().filter(id -> id.type() == EntityType.PERSON).toList();
        return persons.isEmpty() ? List.copyOf(all) : persons;
    }

    private static boolean isListWord(Context context, int sentence, int token) {
        var tree = context.reading().tree(sentence);
        return tree.hasTag(token, "DET", "CCONJ", "NOUN", "PROPN", "ADJ", "NUM", "PART")
                || tree.form(token).matches("[,'’()-]|of|then")
                || context.reading().entities().mentionAt(sentence, token).isPresent();
    }

    /** {@return the party that one who signs stands for} */
    static Optional<EntityId> party(Context context, EntityId signatory) {
        if (PARTIES.contains(signatory.type())) {
            var label = context.reading().entities().label(signatory);
            return Optional.of(signatory).filter(id -> !label.matches("(?i)(both|two|the two) .*"));
        }
        var offices = context.reading()
                .tenures()
                .filter(tenure -> tenure.person().equals(signatory))
                .filter(tenure -> isLeading(tenure))
                .flatMap(tenure -> tenure.of().stream())
                .filter(of -> PARTIES.contains(of.type()))
                .toList();
        return offices.stream()
                .filter(of -> of.type() == EntityType.STATE)
                .findFirst()
                .or(() -> offices.stream().findFirst());
    }

    private static boolean isLeading(Fact.Tenure tenure) {
        boolean isOfState =
                tenure.of().filter(of -> of.type() == EntityType.STATE).isPresent();
        return isOfState || NameFold.fold(tenure.role()).matches(LEADING);
    }
}
