package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the persons and smaller groups of a list such as "A, a nurse; B; and two farmers", without whoever only describes them. */
final class ListedMembers {

    private static final Set<String> OUTSIDE = Set.of("nsubj", "nsubj:pass", "nmod:poss", "obl:agent");

    private final Context context;
    private final ArticleReading reading;

    ListedMembers(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    /** {@return those named between these words, as members of the group; {@code to} is exclusive} */
    List<GroupMembers.Membership> of(SyntaxTree tree, int from, int to, EntityId group) {
        int sentence = tree.sentence().index();
        var members = new LinkedHashMap<EntityId, List<Detail>>();
        for (int token = from; token < to; token++) {
            boolean isNamed = reading.entities()
                    .idAt(sentence, token)
                    .filter(id -> id.type() == EntityType.PERSON)
                    .isPresent();
            boolean isHead = tree.head(token) < from || !sameMention(sentence, token, tree.head(token));
            if (isNamed && isHead && isListed(tree, token, from)) {
                members.put(reading.entities().idAt(sentence, token).orElseThrow(), List.of());
            }
            var people = context.groups()
                    .at(reading, sentence, token)
                    .filter(phrase ->
                            phrase.count().isPresent() || phrase.label().contains(" "))
                    .filter(phrase -> !phrase.isBare() && !phrase.noun().isEmpty());
            if (people.isPresent() && isListed(tree, token, from)) {
                var details = details(people.get());
                context.captives().of(sentence, token).forEach(member -> members.put(member, details));
            }
        }
        members.remove(group);
        return members.entrySet().stream()
                .map(entry -> new GroupMembers.Membership(entry.getKey(), group, sentence, entry.getValue()))
                .toList();
    }

    private static List<Detail> details(GroupPhrase phrase) {
        var details = new ArrayList<Detail>();
        phrase.count().ifPresent(count -> details.add(new Detail(Attribute.COUNT, new Value.Count(count))));
        phrase.nationality().forEach(state -> details.add(new Detail(Attribute.NATIONALITY, new Value.Thing(state))));
        return details;
    }

    private boolean sameMention(int sentence, int token, int other) {
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isPresent() && mention.get().covers(other);
    }

    /**
     * {@return whether the name is a member of the list that starts at {@code from}}
     *
     * <p>A name in a clause about a member ("whom X suspended") or after a preposition is none.
     */
    static boolean isListed(SyntaxTree tree, int token, int from) {
        boolean isSubject = OUTSIDE.contains(tree.relation(token))
                && tree.head(token) >= from
                && tree.hasTag(tree.head(token), "VERB")
                && !isBareParticiple(tree, tree.head(token))
                && tree.head(token) > token;
        boolean isOwner = tree.isUnder(token, "nmod:poss", "obl:agent") || isInClauseOfAnother(tree, token, from);
        int title = token;
        while (tree.isUnder(title, "appos", "flat", "nmod:desc", "compound") && tree.head(title) >= from) {
            title = tree.head(title);
        }
        boolean isPlain = List.of(token, title).stream()
                .allMatch(head -> tree.caseOf(head).matches("|including|such as|like"));
        return !isSubject && !isOwner && isPlain;
    }

    /** "A, whose counsel, B, has called": B is told of only to describe A. */
    private static boolean isInClauseOfAnother(SyntaxTree tree, int token, int from) {
        for (int at = token; at >= from; at = tree.head(at)) {
            boolean isApart = IntStream.range(Math.max(at, 0), token)
                    .anyMatch(between -> tree.form(between).equals(";"));
            if (tree.relation(at).equals("acl:relcl") && tree.head(at) >= from && !isApart) {
                return true;
            }
        }
        return false;
    }

    /** "A, an editor, jailed for eight years": no verb that A would be the subject of. */
    private static boolean isBareParticiple(SyntaxTree tree, int verb) {
        return tree.token(verb).xpos().equals("VBN")
                && tree.children(verb, "aux", "aux:pass").isEmpty();
    }
}
