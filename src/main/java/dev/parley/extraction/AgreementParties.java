package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                        .flatMap(at -> context.referents().of(sentence, at).stream())
                        .forEach(id -> party(context, id).ifPresent(found::add));
            }
        }
        for (int token = head + 1; token < tree.size() && !tree.hasTag(token, "VERB", "PUNCT"); token++) {
            if (tree.form(token).equals("between")) {
                listed(context, sentence, token + 1)
                        .forEach(id -> party(context, id).ifPresent(found::add));
            }
        }
        adjectives(context, sentence, head).forEach(found::add);
        return List.copyOf(found);
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
        return context.reading().tree(sentence).relation(token).equals("compound")
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
        Stream.concat(context.speakers(sentence, heads).stream(), around(context, step).stream())
                .forEach(id -> party(context, id).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Lists that parsers break: "signed in May by A, B and C", "the accord that A and the head of B, C, signed". */
    private static List<EntityId> around(Context context, Match step) {
        var tree = context.reading().tree(step.sentence());
        if (!step.pattern().arguments().containsKey("party")) {
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
        var offices = context.reading().claims().stream()
                .map(Claim::fact)
                .filter(Fact.Tenure.class::isInstance)
                .map(Fact.Tenure.class::cast)
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
