package dev.parley.text.evaluation;

import dev.parley.text.Document;
import dev.parley.text.Name;
import dev.parley.text.Sentence;
import dev.parley.text.Token;
import dev.parley.text.evaluation.GoldText.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compares what a reader saw in running text with what people annotated, word by word where both cut the same word, in
 * the way of the CoNLL 2018 shared task: a word that is cut differently is lost.
 */
final class TextScorer {

    private final Tally words = new Tally();
    private final Tally sentences = new Tally();
    private final Tally upos = new Tally();
    private final Tally lemmas = new Tally();
    private final Tally heads = new Tally();
    private final Tally labelledHeads = new Tally();
    private final Tally names = new Tally();
    private final Set<String> markedTypes = new HashSet<>();

    /** A word of either side, with where its head stands; the root's head is nowhere. */
    private record Edge(String upos, String lemma, String relation, Span head) {}

    private static final Span NOWHERE = new Span(-1, -1);

    TextScorer(List<GoldSentence> gold) {
        gold.forEach(sentence -> sentence.names().stream()
                .flatMap(List::stream)
                .map(NameSpan::type)
                .forEach(markedTypes::add));
    }

    void add(List<GoldSentence> gold, GoldText text, Document read) {
        compare(
                sentences,
                new HashSet<>(text.words().stream().map(TextScorer::cover).toList()),
                readSentences(read));
        var goldEdges = new HashMap<Span, Edge>();
        var goldNames = new HashSet<String>();
        for (int s = 0; s < gold.size(); s++) {
            addGold(gold.get(s), text.words().get(s), goldEdges, goldNames);
        }
        var readEdges = new HashMap<Span, Edge>();
        var readNames = new HashSet<String>();
        read.sentences().forEach(sentence -> addRead(sentence, readEdges, readNames));
        compare(words, goldEdges.keySet(), readEdges.keySet());
        compare(names, goldNames, readNames);
        if (gold.getFirst().syntax().isPresent()) {
            compareEdges(goldEdges, readEdges);
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(row("words", words));
        lines.add(row("sentences", sentences));
        if (!heads.isEmpty()) {
            lines.add(row("UPOS", upos));
            lines.add(row("lemmas", lemmas));
            lines.add(row("UAS", heads));
            lines.add(row("LAS", labelledHeads));
        }
        if (!names.isEmpty()) {
            lines.add(row("all names", names));
        }
        return lines;
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "  %-12s precision %6.2f  recall %6.2f  F1 %6.2f",
                name,
                tally.precision(),
                tally.recall(),
                tally.f1());
    }

    private static void addGold(GoldSentence sentence, List<Span> spans, Map<Span, Edge> edges, Set<String> goldNames) {
        for (int i = 0; i < spans.size(); i++) {
            int word = i;
            edges.put(
                    spans.get(i),
                    sentence.syntax()
                            .map(all -> all.get(word))
                            .map(syntax ->
                                    new Edge(syntax.upos(), syntax.lemma(), syntax.deprel(), at(spans, syntax.head())))
                            .orElse(new Edge("_", "_", "_", NOWHERE)));
        }
        sentence.names()
                .ifPresent(all -> all.forEach(name -> goldNames.add(key(
                        name.type(),
                        spans.get(name.start()).start(),
                        spans.get(name.end() - 1).end()))));
    }

    private void addRead(Sentence sentence, Map<Span, Edge> edges, Set<String> readNames) {
        var spans = sentence.tokens().stream()
                .map(token -> new Span(token.start(), token.end()))
                .toList();
        for (var token : sentence.tokens()) {
            edges.put(
                    new Span(token.start(), token.end()),
                    new Edge(token.upos(), token.lemma(), token.deprel(), at(spans, token.head())));
        }
        for (var name : sentence.names()) {
            var type = typeIn(name);
            if (markedTypes.contains(type)) {
                readNames.add(key(
                        type,
                        spans.get(name.start()).start(),
                        spans.get(name.end() - 1).end()));
            }
        }
    }

    private void compareEdges(Map<Span, Edge> gold, Map<Span, Edge> read) {
        gold.forEach((span, edge) -> {
            var found = read.getOrDefault(span, new Edge("", "", "", NOWHERE));
            boolean sameHead = read.containsKey(span) && edge.head.equals(found.head);
            upos.add(false, true, edge.upos.equals(found.upos));
            lemmas.add(false, true, edge.lemma.equalsIgnoreCase(found.lemma));
            if (!edge.upos.equals("PUNCT")) {
                heads.add(false, true, sameHead);
                labelledHeads.add(false, true, sameHead && universal(edge).equals(universal(found)));
            }
        });
        for (var edge : read.values()) {
            upos.add(true, false, false);
            lemmas.add(true, false, false);
            if (!edge.upos.equals("PUNCT")) {
                heads.add(true, false, false);
                labelledHeads.add(true, false, false);
            }
        }
    }

    private static <T> void compare(Tally tally, Set<T> gold, Set<T> read) {
        gold.forEach(item -> tally.add(false, true, read.contains(item)));
        read.forEach(item -> tally.add(true, false, false));
    }

    private static Set<Span> readSentences(Document read) {
        var spans = new HashSet<Span>();
        read.sentences().forEach(sentence -> spans.add(new Span(sentence.start(), sentence.end())));
        return spans;
    }

    private static Span cover(List<Span> words) {
        return new Span(words.getFirst().start(), words.getLast().end());
    }

    private static Span at(List<Span> spans, int head) {
        return head == Token.NO_HEAD ? NOWHERE : spans.get(head);
    }

    private String typeIn(Name name) {
        var type = name.type().name();
        return type.equals("GPE") && !markedTypes.contains("GPE") ? "LOC" : type;
    }

    private static String key(String type, int start, int end) {
        return "%s %d %d".formatted(type, start, end);
    }

    private static String universal(Edge edge) {
        int colon = edge.relation.indexOf(':');
        return colon < 0 ? edge.relation : edge.relation.substring(0, colon);
    }
}
