package dev.parley.extraction;

import dev.parley.article.Article;
import dev.parley.text.Document;
import dev.parley.text.Sentence;
import dev.parley.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One article while it is being read: its trees, dates and entities, and what has been understood so far. */
final class ArticleReading {

    private final Document document;
    private final List<SyntaxTree> trees;
    private final List<List<TimeExpression>> times = new ArrayList<>();
    private final EntityBook entities;
    private final RuleReliability reliability;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Place, Supplier<String>> traces = new HashMap<>();

    private record Place(int sentence, String rule) {}

    ArticleReading(Document document, List<SyntaxTree> trees, EntityBook entities, RuleReliability reliability) {
        this.document = document;
        this.reliability = reliability;
        this.trees = trees;
        this.entities = entities;
        var tagger = new TimeTagger(document.article().published());
        trees.forEach(tree -> times.add(tagger.tag(tree)));
    }

    Article article() {
        return document.article();
    }

    List<SyntaxTree> trees() {
        return trees;
    }

    SyntaxTree tree(int sentence) {
        return trees.get(sentence);
    }

    EntityBook entities() {
        return entities;
    }

    /** {@return what the token names, if it is part of a name} */
    List<EntityId> named(int sentence, int token) {
        return entities.idAt(sentence, token).stream().toList();
    }

    List<TimeExpression> times(int sentence) {
        return times.get(sentence);
    }

    /** {@return the facts found so far, in the order in which stages found them} */
    List<Claim> claims() {
        return claims;
    }

    /** Notes what a rule of the pattern files has matched, for the facts that are claimed by it there from now on. */
    void trace(Match match) {
        trace(match.sentence(), match.pattern().id(), () -> match.trace(this));
    }

    /** As {@link #trace(Match)}, for another rule; the words are put together only for a fact that is claimed. */
    void trace(int sentence, String rule, Supplier<String> trace) {
        traces.put(new Place(sentence, rule), trace);
    }

    /**
     * Records a fact that one sentence states.
     *
     * @param confidence of the rule by its author; what was measured since weighs in
     */
    void claim(Fact fact, List<Detail> details, int sentence, String rule, double confidence) {
        var trace = traces.getOrDefault(new Place(sentence, rule), () -> "");
        var evidence = new Evidence(span(sentence), rule, reliability.confidence(rule, confidence), trace.get());
        claims.add(new Claim(fact, details, List.of(evidence)));
    }

    /** {@return the name that a token belongs to, else the token, as the article has it} */
    String phrase(int sentence, int token) {
        return tree(sentence).sentence().names().stream()
                .filter(name -> name.start() <= token && token < name.end())
                .findFirst()
                .map(name -> text(sentence, name.start(), name.end() - 1))
                .orElseGet(() -> tree(sentence).form(token));
    }

    /** {@return the index of the sentence that the span begins in} */
    int sentenceOf(TextSpan span) {
        var sentences = document.sentences();
        int at = 0;
        while (at + 1 < sentences.size() && sentences.get(at + 1).start() <= span.start()) {
            at++;
        }
        return at;
    }

    /** {@return the index of the sentence that the claim was first read from} */
    int sentenceOf(Claim claim) {
        return sentenceOf(claim.evidence().get(0).span());
    }

    /** {@return the tenures claimed so far} */
    Stream<Fact.Tenure> tenures() {
        return claims.stream()
                .map(Claim::fact)
                .filter(Fact.Tenure.class::isInstance)
                .map(Fact.Tenure.class::cast);
    }

    private TextSpan span(int sentence) {
        Sentence read = document.sentences().get(sentence);
        return new TextSpan(article().id(), read.start(), read.end());
    }

    /** {@return the words as the article has them, on one line} */
    String text(int sentence, int first, int last) {
        return tree(sentence).text(first, last, article().text());
    }

    /** {@return the date in this part of the sentence that stands nearest below the given word, else in its clause} */
    Optional<PartialDate> dateBelow(int sentence, int token) {
        var tree = tree(sentence);
        return times(sentence).stream()
                .filter(time -> isClauseMate(tree, time.start(), token))
                .min(java.util.Comparator.comparingInt(time -> Math.abs(time.start() - token)))
                .map(TimeExpression::date);
    }

    private static boolean isClauseMate(SyntaxTree tree, int time, int predicate) {
        for (int at = time; at >= 0; at = tree.head(at)) {
            if (at == predicate) {
                return true;
            }
            boolean isClause = tree.hasTag(at, "VERB") || tree.isUnder(at, "acl", "advcl", "ccomp", "parataxis");
            if (at != time && isClause) {
                return false;
            }
        }
        return false;
    }

    /** {@return whether the word is part of an expression of time} */
    boolean isTime(int sentence, int token) {
        return times(sentence).stream().anyMatch(time -> time.start() <= token && token < time.end());
    }
}
