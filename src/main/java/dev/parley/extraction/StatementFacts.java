package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** States who demands, welcomes, criticises, accuses, denies, rejects, warns or promises what. */
final class StatementFacts {

    private static final String OTHER = "other";

    private final TopicReader topics;

    StatementFacts(TopicReader topics) {
        this.topics = topics;
    }

    void fromMatch(Context context, Match match) {
        int sentence = match.sentence();
        var speakers = context.speakers(sentence, match.argument("speaker"));
        var codes = about(context, match);
        var targets = context.speakers(sentence, match.argument("target"));
        var date = context.date(sentence, match.trigger());
        for (var speaker : speakers) {
            if (isCourt(context, speaker)) {
                continue;
            }
            var details = new ArrayList<Detail>();
            targets.stream()
                    .filter(target -> !target.equals(speaker))
                    .forEach(target -> details.add(new Detail(Attribute.TARGET, new Value.Thing(target))));
            quotation(context, sentence)
                    .ifPresent(words -> details.add(new Detail(Attribute.QUOTATION, new Value.Text(words))));
            var fact = new Fact.Statement(speaker, match.pattern().code("act"), codes, date);
            context.reading()
                    .claim(
                            fact,
                            details,
                            sentence,
                            match.pattern().id(),
                            match.pattern().confidence());
        }
    }

    /** What a court orders or refuses is a proceeding and no statement. */
    private static boolean isCourt(Context context, EntityId speaker) {
        return speaker.type() == EntityType.ORGANIZATION
                && context.reading().entities().label(speaker).matches("(?i).*\\b(court|tribunal)\\b.*");
    }

    /**
     * The topics of what is said; where its own words tell none ("welcomed the step", "denied it"), those of the
     * sentence, of the one before or of the headline, with "other" because the words themselves leave it open.
     */
    private SortedSet<String> about(Context context, Match match) {
        var tree = context.reading().tree(match.sentence());
        var own = topics.topics(tree, match.argument("topic"));
        if (!own.isEmpty()) {
            return own;
        }
        var around = new TreeSet<>(topics.topics(tree));
        for (int before = match.sentence() - 1;
                around.isEmpty() && before >= Math.max(0, match.sentence() - 2);
                before--) {
            around.addAll(topics.topics(context.reading().tree(before)));
        }
        around.add(OTHER);
        return around;
    }

    /** The first stretch in quotation marks of three words or more. */
    private static Optional<String> quotation(Context context, int sentence) {
        var tree = context.reading().tree(sentence);
        int open = -1;
        for (int token = 0; token < tree.size(); token++) {
            boolean isQuote = tree.form(token).equals("\"")
                    || tree.form(token).equals("``")
                    || tree.form(token).equals("''");
            if (isQuote && open < 0) {
                open = token + 1;
            } else if (isQuote) {
                return token - open >= 3
                        ? Optional.of(context.reading().text(sentence, open, token - 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
