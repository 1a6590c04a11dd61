package dev.parley.extraction;

import dev.parley.text.Sentence;
import dev.parley.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence's dependency tree, to walk in both directions. Tokens are named by their 0-based index in the sentence.
 *
 * <p>A relation matches when it is equal or when it is a subtype: {@code nsubj} matches {@code nsubj:pass} only in
 * {@link #isUnder}, not in {@link #childOf}, because voice matters there.
 */
final class SyntaxTree {

    private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "which", "that", "whom", "whose");

    private final Sentence sentence;
    private final List<List<Integer>> children;
    private final List<String> lemmas;

    SyntaxTree(Sentence sentence) {
        this.sentence = sentence;
        this.lemmas = sentence.tokens().stream()
                .map(token -> token.lemma().toLowerCase(java.util.Locale.ROOT))
                .toList();
        this.children = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < size(); i++) {
            int head = token(i).head();
            if (head != Token.NO_HEAD) {
                children.get(head).add(i);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    String form(int index) {
        return token(index).form();
    }

    /** {@return the lemma in lower case} */
    String lemma(int index) {
        return lemmas.get(index);
    }

    String relation(int index) {
        return token(index).deprel();
    }

    int head(int index) {
        return token(index).head();
    }

    boolean hasTag(int index, String... tags) {
        return Arrays.asList(tags).contains(token(index).upos());
    }

    /** {@return whether the relation to the head is one of these or a subtype of one} */
    boolean isUnder(int index, String... relations) {
        var relation = relation(index);
        for (var wanted : relations) {
            if (relation.equals(wanted) || relation.startsWith(wanted + ":")) {
                return true;
            }
        }
        return false;
    }

    List<Integer> children(int index) {
        return children.get(index);
    }

    /** {@return the dependents with exactly one of these relations, in order} */
    List<Integer> children(int index, String... relations) {
        var wanted = Arrays.asList(relations);
        return children.get(index).stream()
                .filter(child -> wanted.contains(relation(child)))
                .toList();
    }

    Optional<Integer> childOf(int index, String... relations) {
        return children(index, relations).stream().findFirst();
    }

    /** {@return the preposition or other case marker of a nominal, in lower case, such as "in" or "according to"} */
    String caseOf(int index) {
        var marker = new StringBuilder();
        for (int child : children(index)) {
            if (relation(child).equals("case") && child < index && !form(child).equals("'s")) {
                append(marker, form(child));
                children(child, "fixed").forEach(part -> append(marker, form(part)));
            }
        }
        return marker.toString();
    }

    private static void append(StringBuilder words, String word) {
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** {@return the token and the ones coordinated with it, in order} */
    List<Integer> conjuncts(int index) {
        var all = new ArrayList<Integer>();
        all.add(index);
        children(index, "conj").forEach(child -> all.addAll(conjuncts(child)));
        children(index, "flat").stream() // where a parser hangs the next name on the last word of a name
                .flatMap(part -> children(part, "conj").stream())
                .forEach(child -> all.addAll(conjuncts(child)));
        return all;
    }

    /** {@return the first member of the coordination that the token belongs to} */
    int firstConjunct(int index) {
        int first = index;
        while (relation(first).equals("conj")) {
            first = head(first);
        }
        return first;
    }

    /** {@return the tokens at or below this one, in order} */
    List<Integer> subtree(int index) {
        var all = new ArrayList<Integer>();
        collect(index, all);
        all.sort(null);
        return all;
    }

    private void collect(int index, List<Integer> into) {
        into.add(index);
        children(index).forEach(child -> collect(child, into));
    }

    /** {@return the noun that a relative clause's verb describes, where the token heads such a clause} */
    Optional<Integer> antecedent(int verb) {
        return isUnder(verb, "acl") ? Optional.of(head(verb)) : Optional.empty();
    }

    /**
     * {@return the nouns that a relative pronoun may stand for, likeliest first; none for any other word}
     *
     * <p>Those are what its clause describes ("the man whose appeal was rejected"), what "all of whom" follows, and for "who"
     * also what the described noun belongs to ("a reporter of the Times who was arrested").
     */
    List<Integer> nounsOf(int pronoun) {
        boolean isAllOfWhom = form(pronoun).matches("(?i)each|both|all")
                && children(pronoun, "nmod", "obl").stream().anyMatch(this::isRelativePronoun);
        if (isAllOfWhom) {
            return phraseBefore(pronoun).map(List::of).orElse(List.of());
        }
        int at = isRelativePronoun(pronoun) ? pronoun : Token.NO_HEAD;
        while (at >= 0 && !isUnder(at, "acl")) {
            at = head(at);
        }
        if (at < 0 || head(at) < 0) {
            return List.of();
        }
        int noun = head(at);
        boolean isOfPerson = form(pronoun).matches("(?i)who|whom") && isUnder(noun, "nmod") && head(noun) >= 0;
        return isOfPerson ? List.of(noun, head(noun)) : List.of(noun);
    }

    /** {@return the first of the coordinated phrases that end right before the token} */
    Optional<Integer> phraseBefore(int token) {
        int at = token - 1;
        while (at > 0 && hasTag(at, "PUNCT")) {
            at--;
        }
        while (at > 0 && isUnder(at, "flat", "compound", "appos", "conj", "nmod")) {
            at = head(at);
        }
        return at >= 0 && hasTag(at, "NOUN", "PROPN", "NUM") ? Optional.of(at) : Optional.empty();
    }

    boolean isRelativePronoun(int index) {
        return RELATIVE_PRONOUNS.contains(lemma(index)) && hasTag(index, "PRON", "DET", "SCONJ");
    }

    boolean isCapitalised(int index) {
        return Character.isUpperCase(form(index).charAt(0));
    }

    /** {@return the words as written but for spaces, which stand where the text has them; {@code end} is exclusive} */
    String words(int start, int end) {
        var words = new StringBuilder();
        for (int token = start; token < end; token++) {
            boolean isApart =
                    token > start && token(token).start() > token(token - 1).end();
            words.append(isApart ? " " : "").append(form(token));
        }
        return words.toString();
    }

    /** {@return the words from the first to the last of these tokens, as the article has them} */
    String text(int first, int last, String articleText) {
        return articleText.substring(token(first).start(), token(last).end()).replaceAll("\\s+", " ");
    }
}
