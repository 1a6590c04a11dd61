package dev.parley.extraction;

import java.util.List;
import java.util.Set;

/** Tells who speaks where a phrase names several at once: "two of the men, A and B", "24 states, Chad and Mali among them". */
final class SpeakerPhrases {

    private static final Set<String> LISTING = Set.of("including", "such as", "among");

    private final Context context;

    SpeakerPhrases(Context context) {
        this.context = context;
    }

    /** Those whom the phrases mean; of a group without a name, those that the article lists as its members. */
    List<EntityId> speakers(int sentence, List<Integer> heads) {
        var named = context.speakers(sentence, heads);
        if (!named.isEmpty()) {
            return named;
        }
        var tree = context.reading().tree(sentence);
        var members = heads.stream()
                .flatMap(head -> tree.subtree(head).stream())
                .filter(token -> LISTING.contains(tree.caseOf(token)) || isName(tree, token))
                .flatMap(first -> tree.conjuncts(first).stream())
                .toList();
        var listed = context.speakers(sentence, members);
        if (!listed.isEmpty()) {
            return listed;
        }
        var among = amongThem(sentence, heads);
        return among.isEmpty() ? counted(sentence, heads) : among;
    }

    /** "All four deny it", "both said": those of whom was told last that they are held. */
    private List<EntityId> counted(int sentence, List<Integer> heads) {
        var tree = context.reading().tree(sentence);
        return heads.stream()
                .filter(head ->
                        tree.hasTag(head, "NUM", "DET") || tree.lemma(head).equals("all"))
                .flatMap(head -> context.captives().of(sentence, head).stream())
                .filter(id -> id.type() == EntityType.PERSON)
                .distinct()
                .toList();
    }

    /** The factions "Dawn" and "Unity": names in apposition to a plural. */
    private static boolean isName(SyntaxTree tree, int token) {
        return tree.relation(token).equals("appos")
                && tree.head(token) >= 0
                && tree.token(tree.head(token)).xpos().matches("NNS|CD");
    }

    /** "24 states — Chad, Mali and Togo among them — called": those named between the mark before and "among". */
    private List<EntityId> amongThem(int sentence, List<Integer> heads) {
        var tree = context.reading().tree(sentence);
        for (int token = 1; token + 1 < tree.size(); token++) {
            boolean isAmong =
                    tree.lemma(token).equals("among") && tree.form(token + 1).equals("them");
            if (!isAmong || heads.isEmpty() || heads.get(0) > token) {
                continue;
            }
            int opening = token;
            while (opening > heads.get(0) && !tree.form(opening).matches("--|—|–|\\(")) {
                opening--;
            }
            int from = opening;
            int to = token;
            return context.reading().entities().mentions(sentence).stream()
                    .filter(mention -> mention.start() > from && mention.end() <= to)
                    .map(context.reading().entities()::id)
                    .filter(id -> id.type() != EntityType.PLACE)
                    .distinct()
                    .toList();
        }
        return List.of();
    }
}
