package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells who takes part in a meeting: by the syntax where it serves, else by the names around the verb.
 *
 * <p>Long lists of names with their posts are what parsers break most often, so the words between a verb of meeting and
 * the next verb are read from left to right as well.
 */
final class MeetingParticipants {

    private static final Set<String> COMPANY = Set.of("with", "alongside");

    private final Context context;
    private final ArticleReading reading;
    private final Set<String> representatives;

    /** @param representatives nouns for people who stand for their state or organisation */
    MeetingParticipants(Context context, Set<String> representatives) {
        this.context = context;
        this.representatives = representatives;
        this.reading = context.reading();
    }

    /** {@return those whom the phrases mean, by name, title or pronoun, or whom they have in apposition} */
    Set<EntityId> of(int sentence, List<Integer> heads) {
        var found = new LinkedHashSet<EntityId>();
        for (int head : heads) {
            found.addAll(of(sentence, head));
        }
        return found;
    }

    private List<EntityId> of(int sentence, int head) {
        var led = led(sentence, head);
        if (!led.isEmpty()) {
            return led;
        }
        var meant = context.speakers(sentence, List.of(head));
        if (meant.size() == 1 && reading.tree(sentence).lemma(head).matches("commission|committee")) {
            var sides = represented(sentence, head);
            return sides.size() >= 2 ? sides : meant;
        }
        if (!meant.isEmpty()) {
            return meant;
        }
        var apposed = apposed(sentence, head);
        return apposed.isEmpty() ? represented(sentence, head) : apposed;
    }

    /** "A delegation led by A". */
    private List<EntityId> led(int sentence, int head) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        return tree.children(head, "acl").stream()
                .filter(verb -> tree.lemma(verb).matches("lead|head"))
                .flatMap(verb -> arguments.agents(verb).stream())
                .flatMap(agent -> tree.conjuncts(agent).stream())
                .flatMap(agent -> context.speakers(sentence, List.of(agent)).stream())
                .filter(id -> id.type() == EntityType.PERSON)
                .toList();
    }

    /** "Houthi representatives", "the foreign ministers of Chad and Sudan", "a delegation of the union". */
    private List<EntityId> represented(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isSeveral = tree.token(head).xpos().matches("NNP?S")
                || tree.lemma(head).matches("delegation|team|mission|side|commission|committee|group");
        if (!isSeveral || !representatives.contains(tree.lemma(head))) {
            return List.of();
        }
        return tree.children(head, "amod", "compound", "nmod:poss", "nmod", "nmod:desc").stream()
                .filter(child -> tree.caseOf(child).matches("|of|from|for"))
                .flatMap(child -> tree.conjuncts(child).stream())
                .flatMap(child -> reading.entities().idAt(sentence, child).stream())
                .filter(id -> id.type() != EntityType.PERSON && id.type() != EntityType.PLACE)
                .distinct()
                .toList();
    }

    /** "The foreign ministers of Chad and Sudan, A and B". */
    private List<EntityId> apposed(int sentence, int head) {
        var tree = reading.tree(sentence);
        return tree.children(head, "appos", "conj", "flat").stream()
                .flatMap(child -> tree.conjuncts(child).stream())
                .flatMap(child -> reading.entities().idAt(sentence, child).stream())
                .filter(id -> id.type() == EntityType.PERSON)
                .distinct()
                .toList();
    }

    /** {@return the persons named before the verb as its subject, and after it as its object or "with"} */
    Set<EntityId> around(int sentence, int verb) {
        var found = new LinkedHashSet<>(before(sentence, verb));
        found.addAll(after(sentence, verb));
        return found;
    }

    /** {@return the persons named before the verb as its subject} */
    List<EntityId> before(int sentence, int verb) {
        var tree = reading.tree(sentence);
        boolean isShared = tree.relation(verb).equals("conj")
                && tree.hasTag(tree.head(verb), "VERB")
                && tree.children(verb, "nsubj", "nsubj:pass").isEmpty();
        int first = isShared ? tree.firstConjunct(verb) : verb; // "met A and spoke with B": the subject is farther off
        int from = first;
        while (from > 0 && !isClauseEdge(tree, from - 1, first)) {
            from--;
        }
        return read(sentence, from, first);
    }

    /** {@return the persons named after "between" that belongs to the noun, however the parser takes the list} */
    Set<EntityId> between(int sentence, int noun) {
        var tree = reading.tree(sentence);
        for (int token = noun + 1; token < tree.size() && !tree.hasTag(token, "VERB"); token++) {
            if (tree.lemma(token).equals("between")) {
                int to = token + 1;
                while (to < tree.size() && !tree.hasTag(to, "VERB", "AUX")) {
                    to++;
                }
                return new LinkedHashSet<>(read(sentence, token + 1, to));
            }
        }
        return Set.of();
    }

    private List<EntityId> after(int sentence, int verb) {
        var tree = reading.tree(sentence);
        int to = verb + 1;
        while (to < tree.size() && !isClauseEdge(tree, to, verb)) {
            to++;
        }
        boolean isInterrupted = to < tree.size() && tree.hasTag(to, "VERB", "AUX");
        var found = read(sentence, verb + 1, to);
        // a name right before the next verb is that verb's subject
        boolean isSubject = isInterrupted
                && !found.isEmpty()
                && reading.entities()
                        .idAt(sentence, to - 1)
                        .filter(found.get(found.size() - 1)::equals)
                        .isPresent();
        return isSubject ? found.subList(0, found.size() - 1) : found;
    }

    private static boolean isClauseEdge(SyntaxTree tree, int token, int verb) {
        boolean isOther = tree.hasTag(token, "VERB", "AUX", "SCONJ") && tree.head(token) != verb;
        return isOther || tree.isRelativePronoun(token) || tree.form(token).matches("[;:\"“”]|when|where|while");
    }

    /** The persons in a stretch of words, but not those after "of", "to", "by": "an aide to President X". */
    private List<EntityId> read(int sentence, int from, int to) {
        var tree = reading.tree(sentence);
        var found = new ArrayList<EntityId>();
        boolean isTaken = true;
        boolean isAfterPerson = false;
        for (int token = from; token < to; token++) {
            var mention = reading.entities().mentionAt(sentence, token);
            if (mention.isPresent()) {
                var id = reading.entities().id(mention.get());
                isAfterPerson = id.type() == EntityType.PERSON;
                boolean isOwner = mention.get().end() < tree.size()
                        && tree.form(mention.get().end()).matches("['’]s?");
                if (isAfterPerson && isTaken && !isOwner && !found.contains(id)) {
                    found.add(id);
                }
            } else if (tree.hasTag(token, "ADP")) {
                boolean isCompany = token > 0 && tree.lemma(token - 1).matches("company|presence|alongside");
                isTaken = isCompany || COMPANY.contains(tree.lemma(token));
            } else if (tree.form(token).equals(",") || (tree.hasTag(token, "CCONJ") && !isAfterPerson)) {
                isTaken = true;
            }
        }
        return found;
    }
}
