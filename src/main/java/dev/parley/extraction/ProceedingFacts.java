package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Optional;

/** States charges, trials, sentences and appeals. */
final class ProceedingFacts {

    private ProceedingFacts() {}

    static void fromMatch(Context context, Match match) {
        int sentence = match.sentence();
        var type = match.pattern().code("type");
        var charge = phrase(context, match, "charge");
        var outcome = phrase(context, match, "outcome")
                .map(text -> text + match.pattern().details().getOrDefault("outcome-suffix", ""));
        var details = new ArrayList<Detail>();
        charge.ifPresent(text -> details.add(new Detail(Attribute.CHARGE, new Value.Text(text))));
        outcome.ifPresent(text -> details.add(new Detail(Attribute.OUTCOME, new Value.Text(text))));
        match.argument("court").stream()
                .flatMap(head -> court(context, sentence, head).stream())
                .findFirst()
                .ifPresent(court -> details.add(new Detail(Attribute.COURT, new Value.Text(court))));
        context.date(sentence, match.trigger())
                .ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
        for (int head : match.argument("defendant")) {
            for (var defendant : DetentionFacts.prisoners(context, sentence, head)) {
                context.reading()
                        .claim(
                                new Fact.Proceeding(defendant, type, ""),
                                details,
                                sentence,
                                match.pattern().id(),
                                match.pattern().confidence());
            }
        }
    }

    private static Optional<String> phrase(Context context, Match match, String argument) {
        var tree = context.reading().tree(match.sentence());
        return match.argument(argument).stream().findFirst().map(head -> {
            var below = tree.subtree(head);
            int first = 0;
            while (first < below.size() - 1 && tree.isUnder(below.get(first), "case", "mark", "det")) {
                first++;
            }
            return context.reading().text(match.sentence(), below.get(first), below.get(below.size() - 1));
        });
    }

    private static Optional<String> court(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var named = context.reading()
                .entities()
                .mentionAt(sentence, head)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION);
        if (named.isPresent()) {
            return Optional.of(context.reading()
                    .entities()
                    .label(context.reading().entities().id(named.get())));
        }
        return tree.lemma(head).equals("court") || tree.lemma(head).equals("tribunal")
                ? Optional.of(context.phrase(sentence, head)
                        .replaceFirst("^(?i)(the|a|an|by|in|at|before) (the |a |an )?", ""))
                : Optional.empty();
    }
}
