package dev.parley.extraction;

import java.util.List;
import java.util.Set;

/** States who represents whom as counsel: "her lawyer, X", "X, Y's attorney", "X represents Y". */
final class RepresentationFacts {

    private static final Set<String> COUNSEL =
            Set.of("lawyer", "attorney", "counsel", "barrister", "solicitor", "advocate", "defender", "counsellor");
    private static final double LIKELY = 0.8;

    private RepresentationFacts() {}

    static void fromTitles(Context context, List<HeldTitle> held) {
        for (var title : held) {
            int sentence = title.title().sentence();
            var tree = context.reading().tree(sentence);
            int head = title.title().head();
            if (!COUNSEL.contains(tree.lemma(head))) {
                continue;
            }
            for (int owner : tree.children(head, "nmod:poss", "nmod")) {
                boolean isOwner = tree.relation(owner).equals("nmod:poss")
                        || Set.of("for", "of", "to").contains(tree.caseOf(owner));
                if (isOwner) {
                    tree.conjuncts(owner)
                            .forEach(
                                    client -> claim(context, title.person(), sentence, client, "representation.title"));
                }
            }
        }
    }

    static void fromMatch(Context context, Match match) {
        var lawyers = context.speakers(match.sentence(), match.argument("lawyer")).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .toList();
        for (var lawyer : lawyers) {
            match.argument("client")
                    .forEach(client -> claim(
                            context,
                            lawyer,
                            match.sentence(),
                            client,
                            match.pattern().id()));
        }
    }

    private static void claim(Context context, EntityId lawyer, int sentence, int client, String rule) {
        for (var id : DetentionFacts.prisoners(context, sentence, client)) {
            boolean isClient = id.type() == EntityType.PERSON || id.type() == EntityType.GROUP;
            if (isClient && !id.equals(lawyer)) {
                context.reading().claim(new Fact.Representation(lawyer, id), List.of(), sentence, rule, LIKELY);
            }
        }
    }
}
