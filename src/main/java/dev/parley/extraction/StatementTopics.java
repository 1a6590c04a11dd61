package dev.parley.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement is about: the topics of its own words, and where these leave it open ("welcomed the step") those of
 * the sentences before and of the headline.
 */
final class StatementTopics {

    private static final String OTHER = "other";
    private static final int SENTENCES_BEFORE = 2;
    private static final int HEADLINE = 2;
    private static final int ARTICLE = 3;
    private static final int SELF = 4;
    private static final int PREV = 3;
    private static final int ANTECEDENT = 3;
    private static final int MOST_FROM_AROUND = 2;

    private static final Set<String> POINTERS = Set.of(
            "it",
            "this",
            "that",
            "these",
            "those",
            "they",
            "all",
            "everything",
            "charge",
            "accusation",
            "allegation",
            "claim",
            "report",
            "version",
            "suggestion",
            "account",
            "finding",
            "assertion",
            "criticism",
            "story",
            "involvement",
            "wrongdoing",
            "responsibility",
            "offer",
            "proposal",
            "idea",
            "demand",
            "call",
            "condition",
            "plan",
            "request",
            "notion",
            "rumour",
            "rumor",
            "blame");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "them", "this", "that", "these", "those");

    private final Context context;
    private final TopicReader reader;

    StatementTopics(Context context, TopicReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /**
     * {@return codes of topics, at least one; "other" where the words themselves tell none}
     *
     * @param heads what the statement is about, as its rule found it
     * @param answered the topics of what the statement answers, where its words only point to that: "denied it"
     */
    SortedSet<String> of(int sentence, List<Integer> heads, SortedSet<String> answered) {
        var tree = context.reading().tree(sentence);
        boolean isPointer = heads.stream().allMatch(head -> pointsBack(tree, head));
        if (isPointer && !answered.isEmpty()) {
            return answered;
        }
        var own = reader.closeTopics(tree, heads, token -> isName(sentence, token));
        if (own.isEmpty()) {
            own = reader.topics(tree, heads, token -> isName(sentence, token));
        }
        if (!own.isEmpty() && own.isClear()) {
            return own.topics();
        }
        var all = around(sentence, isPointer || heads.stream().anyMatch(head -> hasPronoun(tree, head)));
        all.addAll(own.topics());
        if (own.isEmpty()) {
            all.add(OTHER);
        }
        return all;
    }

    /** "It", "the charge", "these reports": words that only point to what was said before. */
    private static boolean pointsBack(SyntaxTree tree, int head) {
        boolean isPointer = POINTERS.contains(tree.lemma(head));
        return isPointer
                && tree.children(head, "acl", "acl:relcl", "ccomp", "nmod", "nmod:poss", "amod", "compound", "xcomp")
                        .isEmpty();
    }

    /** "That they be published": a clause about something named before. */
    private static boolean hasPronoun(SyntaxTree tree, int head) {
        return tree.children(head, "nsubj", "nsubj:pass", "obj").stream()
                .anyMatch(child -> PRONOUNS.contains(tree.form(child)));
    }

    /** The topics that the sentence, the ones before it and the headline speak of most; the nearest count most. */
    private SortedSet<String> around(int sentence, boolean pointsBack) {
        var weights = new TreeMap<String, Integer>();
        add(weights, sentence, SELF);
        if (pointsBack && sentence > 0) {
            add(weights, sentence - 1, ANTECEDENT);
        }
        for (int back = 1; back <= SENTENCES_BEFORE && sentence - back > 0; back++) {
            add(weights, sentence - back, PREV - back);
        }
        add(weights, 0, HEADLINE);
        ofArticle().ifPresent(topic -> weights.merge(topic, ARTICLE, Integer::sum));
        weights.remove(OTHER);
        var best = new TreeSet<String>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_FROM_AROUND)
                .forEach(entry -> best.add(entry.getKey()));
        return best;
    }

    /** The topic that the most sentences of the article speak of. */
    private Optional<String> ofArticle() {
        var counts = new TreeMap<String, Integer>();
        for (int sentence = 0; sentence < context.reading().trees().size(); sentence++) {
            add(counts, sentence, 1);
        }
        counts.remove(OTHER);
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private void add(Map<String, Integer> weights, int sentence, int weight) {
        reader.topics(context.reading().tree(sentence), token -> isName(sentence, token))
                .forEach(topic -> weights.merge(topic, weight, Integer::sum));
    }

    private boolean isName(int sentence, int token) {
        return context.reading()
                .entities()
                .mentionAt(sentence, token)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.PERSON)
                .isPresent();
    }
}
