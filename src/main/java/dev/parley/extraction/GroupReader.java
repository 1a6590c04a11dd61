package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads noun phrases for several people: how they are called, how many they are and where they belong. */
final class GroupReader {

    private final PeopleWords words;

    GroupReader(PeopleWords words) {
        this.words = words;
    }

    /** {@return the group that the noun at this place heads, if it is one} */
    Optional<GroupPhrase> at(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        var mention = reading.entities().mentionAt(sentence, head);
        boolean isNationality =
                mention.filter(found -> found.form() == Mention.Form.PEOPLE).isPresent();
        if (mention.isPresent() && !isNationality) {
            return Optional.empty();
        }
        var lemma = tree.lemma(head);
        boolean isNumber = tree.hasTag(head, "NUM") && tree.isUnder(head, "nsubj", "obj", "conj", "obl", "nmod");
        boolean isPeople = words.isPeople(lemma) || isNationality || (isNumber && hasPeopleAround(tree, head));
        if (!isPeople || isSingle(tree, head, isNumber)) {
            return Optional.empty();
        }
        return Optional.of(phrase(reading, sentence, head));
    }

    private boolean hasPeopleAround(SyntaxTree tree, int head) {
        return tree.children(head, "nmod").stream().anyMatch(child -> words.isPeople(tree.lemma(child)))
                || tree.children(head).stream()
                        .anyMatch(child -> tree.lemma(child).equals("all"));
    }

    /** "a soldier", "the Swede": one person without a name is no group. */
    private static boolean isSingle(SyntaxTree tree, int head, boolean isNumber) {
        var xpos = tree.token(head).xpos();
        boolean isSingular = xpos.equals("NN") || xpos.equals("NNP") || xpos.equals("JJ");
        var collective = Set.of("staff", "crew", "people", "police");
        return isSingular && !isNumber && !collective.contains(tree.lemma(head));
    }

    private GroupPhrase phrase(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        boolean isBare = true;
        for (int child : tree.children(head)) {
            if (child < head && isNaming(tree, child)) {
                first = Math.min(first, firstOf(tree, child));
                isBare = false;
            }
        }
        int last = lastOfComplement(tree, head);
        isBare &= last == head;
        var count = count(tree, head);
        var lemma = tree.lemma(head);
        return new GroupPhrase(
                head,
                reading.text(sentence, first, last),
                count,
                nationality(reading, sentence, head),
                isBare && count.isEmpty(),
                words.detainees().contains(lemma));
    }

    private static int firstOf(SyntaxTree tree, int child) {
        return tree.subtree(child).stream().mapToInt(Integer::intValue).min().orElse(child);
    }

    private boolean isNaming(SyntaxTree tree, int child) {
        boolean isModifier = tree.isUnder(child, "amod", "compound", "nmod:desc", "flat")
                || (tree.relation(child).equals("nmod:poss") && tree.hasTag(child, "PROPN", "ADJ"));
        return isModifier && !words.unnamedModifiers().contains(tree.lemma(child));
    }

    /** "of Nagorno-Karabakh", "of war", but no place, time or clause. */
    private static int lastOfComplement(SyntaxTree tree, int head) {
        int last = head;
        for (int child : tree.children(head, "nmod")) {
            if (child > head && tree.caseOf(child).equals("of")) {
                last = Math.max(last, lastOfPhrase(tree, child));
            }
        }
        return last;
    }

    private static int lastOfPhrase(SyntaxTree tree, int head) {
        int last = head;
        for (int child : tree.children(head, "flat", "compound", "conj", "nmod", "amod")) {
            if (child > head) {
                last = Math.max(last, lastOfPhrase(tree, child));
            }
        }
        return last;
    }

    private OptionalInt count(SyntaxTree tree, int head) {
        if (tree.hasTag(head, "NUM")) {
            return Numbers.parse(tree.form(head));
        }
        for (int child : tree.children(head, "nummod")) {
            var number = new StringBuilder();
            tree.children(child, "compound", "nummod", "flat").stream()
                    .filter(part -> part < child)
                    .forEach(part -> number.append(tree.form(part)).append(' '));
            number.append(tree.form(child));
            tree.children(child, "compound", "flat").stream()
                    .filter(part -> part > child && !tree.form(part).equals("-"))
                    .forEach(part -> number.append(' ').append(tree.form(part)));
            var parsed = Numbers.parse(number.toString());
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        return OptionalInt.empty();
    }

    private static List<EntityId> nationality(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        var found = new ArrayList<EntityId>();
        var candidates = new ArrayList<Integer>(tree.children(head, "amod", "compound", "nmod:poss", "nmod:desc"));
        candidates.add(head);
        for (int child : tree.children(head, "nmod")) {
            boolean isOrigin =
                    tree.caseOf(child).equals("from") || tree.lemma(head).matches("citizen|national");
            if (isOrigin) {
                candidates.add(child);
            }
        }
        for (int token : candidates) {
            tree.conjuncts(token).stream()
                    .flatMap(at -> reading.entities().mentionAt(sentence, at).stream())
                    .filter(mention -> mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY)
                    .map(reading.entities()::id)
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        }
        return found;
    }

    boolean isDetaineeNoun(String lemma) {
        return words.detainees().contains(lemma.toLowerCase(Locale.ROOT));
    }
}
