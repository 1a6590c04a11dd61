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

    MeetingParticipants(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    /** {@return those whom the phrases mean, by name, title or pronoun, or whom they have in apposition} */
    Set<EntityId> of(int sentence, List<Integer> heads) {
        var found = new LinkedHashSet<EntityId>();
        for (int head : heads) {
            var meant = context.speakers(sentence, List.of(head));
            found.addAll(meant.isEmpty() ? apposed(sentence, head) : meant);
        }
        return found;
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

    private List<EntityId> before(int sentence, int verb) {
        var tree = reading.tree(sentence);
        int from = verb;
        while (from > 0 && !isClauseEdge(tree, from - 1, verb)) {
            from--;
        }
        return read(sentence, from, verb);
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
