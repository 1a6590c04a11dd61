package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells when a statement was made and through what: "in a letter released on Monday", "wrote on Telegram". */
final class StatementSetting {

    private static final int LABEL = 20;
    private static final Pattern HOUR = Pattern.compile("(?:^|\\n)\\d{1,2}[:.]\\d{2}\\b[^\\n\\p{Ll}]{0,8}$");

    private final Context context;
    private final SpeechWords words;

    StatementSetting(Context context, SpeechWords words) {
        this.context = context;
        this.words = words;
    }

    /** {@return the date of the verb's own clause, of its letter or post, or of the verb of saying that it hangs on} */
    Optional<PartialDate> date(int sentence, int trigger) {
        for (int verb : clauses(sentence, trigger)) {
            var date = context.date(sentence, verb).or(() -> dateOfChannel(sentence, verb));
            if (date.isPresent()) {
                return date;
            }
        }
        return isLiveEntry(sentence) ? context.reading().article().published().map(PartialDate::of) : Optional.empty();
    }

    /** Entries of a live report begin with the hour: "12:30 – The premier thanks …". They are of the article's day. */
    private boolean isLiveEntry(int sentence) {
        var trees = context.reading().trees();
        int first = sentence;
        while (first > 0
                && trees.get(first - 1).sentence().paragraph()
                        == trees.get(sentence).sentence().paragraph()) {
            first--;
        }
        int start = trees.get(first).sentence().start();
        var before = context.reading().article().text().substring(Math.max(0, start - LABEL), start);
        return HOUR.matcher(before).find();
    }

    private Optional<PartialDate> dateOfChannel(int sentence, int verb) {
        var tree = context.reading().tree(sentence);
        return channels(sentence, verb).stream()
                .flatMap(noun -> tree.subtree(noun).stream())
                .filter(token -> tree.isUnder(token, "acl"))
                .flatMap(participle -> context.date(sentence, participle).stream())
                .findFirst();
    }

    /** {@return the word for what the speaker spoke in or posted on} */
    Optional<String> channel(int sentence, int trigger) {
        var tree = context.reading().tree(sentence);
        return clauses(sentence, trigger).stream()
                .flatMap(verb -> channels(sentence, verb).stream())
                .map(tree::form)
                .findFirst();
    }

    private List<Integer> channels(int sentence, int verb) {
        var tree = context.reading().tree(sentence);
        return tree.children(verb).stream()
                .filter(child -> tree.isUnder(child, "obl", "nmod"))
                .filter(child -> tree.caseOf(child).matches("in|on|via|through|by|during|at"))
                .filter(child -> words.channels().contains(tree.lemma(child))
                        || words.platforms().contains(tree.form(child).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The verb, and those above it that share its subject or say it. */
    private List<Integer> clauses(int sentence, int trigger) {
        var tree = context.reading().tree(sentence);
        var verbs = new ArrayList<Integer>();
        int at = trigger;
        verbs.add(at);
        while (tree.head(at) >= 0 && leadsUp(tree, at)) {
            at = tree.head(at);
            verbs.add(at);
        }
        return verbs;
    }

    private boolean leadsUp(SyntaxTree tree, int at) {
        boolean hasOwnSubject = !tree.children(at, "nsubj", "nsubj:pass").isEmpty();
        boolean isSaid = tree.isUnder(at, "ccomp") && words.saying().contains(tree.lemma(tree.head(at)));
        boolean isNominal = tree.hasTag(at, "NOUN") && tree.isUnder(at, "obj");
        return isSaid || isNominal || (!hasOwnSubject && tree.isUnder(at, "conj", "xcomp", "advcl"));
    }
}
