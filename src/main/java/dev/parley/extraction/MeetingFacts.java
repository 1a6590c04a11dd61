package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** States who met or telephoned whom, when and where. */
final class MeetingFacts {

    private static final Set<String> PHONE_WORDS =
            Set.of("phone", "telephone", "call", "hotline", "telephonic", "videoconference");

    private MeetingFacts() {}

    static void fromMatch(Context context, Match match) {
        int sentence = match.sentence();
        var heads = new ArrayList<Integer>();
        match.arguments().forEach((name, tokens) -> {
            if (name.startsWith("participant")) {
                heads.addAll(tokens);
            }
        });
        var participants = new TreeSet<>(context.speakers(sentence, heads));
        if (participants.size() < 2) {
            return;
        }
        var date = context.date(sentence, match.trigger());
        if (match.modality() == Modality.FUTURE && date.isEmpty()) {
            return;
        }
        var details = new ArrayList<Detail>();
        details.add(new Detail(Attribute.MODE, new Value.Code(mode(context, match))));
        place(context, match).ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        context.reading()
                .claim(
                        new Fact.Meeting(participants, date),
                        details,
                        sentence,
                        match.pattern().id(),
                        match.pattern().confidence());
    }

    private static String mode(Context context, Match match) {
        var tree = context.reading().tree(match.sentence());
        boolean isByPhone =
                tree.subtree(match.trigger()).stream().anyMatch(token -> PHONE_WORDS.contains(tree.lemma(token)));
        return isByPhone ? "phone" : match.pattern().details().getOrDefault("mode", "unspecified");
    }

    private static Optional<String> place(Context context, Match match) {
        var tree = context.reading().tree(match.sentence());
        var arguments = new PredicateArguments(tree);
        return arguments.nominals(match.trigger(), Set.of("in", "at")).stream()
                .flatMap(head -> context.place(match.sentence(), head).stream())
                .findFirst();
    }
}
