package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** States who demands, welcomes, criticises, accuses, denies, rejects, warns or promises what. */
final class StatementFacts {

    private final TopicReader topics;

    StatementFacts(TopicReader topics) {
        this.topics = topics;
    }

    void fromMatch(Context context, Match match) {
        int sentence = match.sentence();
        var tree = context.reading().tree(sentence);
        var speakers = context.speakers(sentence, match.argument("speaker"));
        var about = match.argument("topic").isEmpty() ? List.of(match.trigger()) : match.argument("topic");
        var codes = topics.topics(tree, about);
        var targets = context.speakers(sentence, match.argument("target"));
        var date = context.date(sentence, match.trigger());
        for (var speaker : speakers) {
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
