package dev.parley.text.evaluation;

import dev.parley.text.Name;
import dev.parley.text.Sentence;
import dev.parley.text.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what a reader saw with what people annotated, on the same words.
 *
 * <p>Attachment leaves punctuation out and compares universal relations, the part before the colon. Relations are scored
 * as edges: right when both word, head and relation agree, with their subtypes. Names are scored by exact span and type;
 * types that the file does not mark are left out, and states count as places where the file knows no {@code GPE}.
 */
final class ReadingScorer {

    private static final Set<String> OF_VERBS = Set.of("nsubj", "nsubj:pass", "obj", "ccomp", "parataxis");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

    private final Set<String> markedTypes = new HashSet<>();
    private final Tally heads = new Tally();
    private final Tally labelledHeads = new Tally();
    private final Tally upos = new Tally();
    private final Tally xpos = new Tally();
    private final Tally lemmas = new Tally();
    private final Tally allNames = new Tally();
    private final Map<String, Tally> relations = new TreeMap<>();
    private final Map<String, Tally> names = new TreeMap<>();

    ReadingScorer(List<GoldSentence> gold) {
        gold.forEach(sentence -> sentence.names().stream()
                .flatMap(List::stream)
                .map(NameSpan::type)
                .forEach(markedTypes::add));
    }

    ReadingScores scores() {
        return new ReadingScores(heads, labelledHeads, upos, xpos, lemmas, relations, names, allNames);
    }

    void add(GoldSentence gold, Sentence read) {
        gold.syntax().ifPresent(syntax -> addSyntax(syntax, read.tokens()));
        gold.names().ifPresent(spans -> addNames(spans, read.names()));
    }

    private void addSyntax(List<GoldSyntax> gold, List<Token> read) {
        for (int i = 0; i < gold.size(); i++) {
            addWord(gold.get(i), read.get(i));
            addRelation(gold, gold.get(i), read.get(i));
        }
    }

    private void addWord(GoldSyntax gold, Token read) {
        upos.add(gold.upos().equals(read.upos()));
        xpos.add(gold.xpos().equals(read.xpos()));
        if (!gold.lemma().equals("_")) {
            lemmas.add(gold.lemma().toLowerCase(Locale.ROOT).equals(read.lemma().toLowerCase(Locale.ROOT)));
        }
        if (!gold.upos().equals("PUNCT")) {
            boolean sameHead = gold.head() == read.head();
            heads.add(sameHead);
            labelledHeads.add(sameHead && universal(gold.deprel()).equals(universal(read.deprel())));
        }
    }

    private void addRelation(List<GoldSyntax> sentence, GoldSyntax gold, Token read) {
        var goldGroup = group(sentence, gold, gold.deprel(), gold.head());
        var readGroup = group(sentence, gold, read.deprel(), read.head());
        boolean isSame = goldGroup.equals(readGroup) && gold.head() == read.head();
        goldGroup.ifPresent(name -> tally(relations, name).add(false, true, isSame));
        readGroup.ifPresent(name -> tally(relations, name).add(true, false, false));
    }

    /** Subjects, objects and clauses are those of verbs, conjuncts those that are nominal: the edges that facts hang on. */
    private static Optional<String> group(List<GoldSyntax> sentence, GoldSyntax word, String relation, int head) {
        if (OF_VERBS.contains(relation)
                && (head < 0 || !sentence.get(head).upos().equals("VERB"))) {
            return Optional.empty();
        }
        return switch (relation) {
            case "ccomp", "parataxis" -> Optional.of("ccomp or parataxis");
            case "conj" -> NOMINAL.contains(word.upos()) ? Optional.of("conj (nominal)") : Optional.empty();
            case "nsubj", "nsubj:pass", "obj", "iobj", "appos", "nmod:poss", "obl:agent", "xcomp", "root", "flat" ->
                Optional.of(relation);
            case "nmod", "obl", "acl", "acl:relcl", "advcl", "compound" -> Optional.of(relation);
            default -> Optional.empty();
        };
    }

    private void addNames(List<NameSpan> gold, List<Name> read) {
        var wanted = new HashSet<>(gold);
        var found = new HashSet<NameSpan>();
        for (var name : read) {
            var type = typeIn(name);
            if (markedTypes.contains(type)) {
                found.add(new NameSpan(type, name.start(), name.end()));
            }
        }
        for (var span : wanted) {
            addName(span.type(), false, true, found.contains(span));
        }
        for (var span : found) {
            addName(span.type(), true, false, false);
        }
    }

    private String typeIn(Name name) {
        var type = name.type().name();
        return type.equals("GPE") && !markedTypes.contains("GPE") ? "LOC" : type;
    }

    private void addName(String type, boolean isFound, boolean isGold, boolean isRight) {
        tally(names, type).add(isFound, isGold, isRight);
        allNames.add(isFound, isGold, isRight);
    }

    private static Tally tally(Map<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, key -> new Tally());
    }

    private static String universal(String relation) {
        return Arrays.asList(relation.split(":", 2)).getFirst();
    }
}
