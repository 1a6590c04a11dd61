package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the noun phrases that mean one particular agreement; a vague "agreements" is none. */
final class AgreementReader {

    private static final Set<EntityType> PARTIES =
            Set.of(EntityType.STATE, EntityType.TERRITORY, EntityType.ORGANIZATION);

    private final AgreementWords words;

    AgreementReader(AgreementWords words) {
        this.words = words;
    }

    /** {@return the status that agreements of this type have when nothing is said of it: a law is in force} */
    Optional<String> usualStatus(String type) {
        return words.usualStatus(type);
    }

    List<AgreementPhrase> read(Context context, int sentence) {
        var tree = context.reading().tree(sentence);
        var found = new ArrayList<AgreementPhrase>();
        for (int token = 0; token < tree.size(); token++) {
            at(context, sentence, token).ifPresent(found::add);
        }
        return found;
    }

    Optional<AgreementPhrase> at(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var lemma = tree.lemma(head);
        if (!words.isAgreement(lemma) || !tree.hasTag(head, "NOUN", "PROPN") || tree.isUnder(head, "compound")) {
            return Optional.empty();
        }
        var type = typeByModifiers(tree, head);
        boolean isNamed = tree.hasTag(head, "PROPN") || (NameFinder.isCapitalised(tree.form(head)) && head > 0);
        boolean isPlural = tree.token(head).xpos().equals("NNS");
        var parties = parties(context, sentence, head);
        var date = ownDate(context, sentence, head);
        boolean isTelling = type.isPresent() || isNamed || (date.isPresent() && !words.isWeak(lemma));
        if ((isPlural && !isNamed) || (words.isWeak(lemma) && !isTelling && parties.size() < 2)) {
            return Optional.empty();
        }
        if (!isTelling
                && parties.isEmpty()
                && type.isEmpty()
                && words.typeOfNoun(lemma).equals("other")) {
            return Optional.empty();
        }
        return Optional.of(new AgreementPhrase(
                sentence,
                head,
                label(context, sentence, head),
                type.orElse(words.typeOfNoun(lemma)),
                parties,
                date,
                isNamed));
    }

    private Optional<String> typeByModifiers(SyntaxTree tree, int head) {
        var modifiers = new ArrayList<>(tree.children(head, "compound", "amod"));
        tree.children(head, "nmod").stream()
                .filter(child -> tree.caseOf(child).equals("of"))
                .forEach(modifiers::add);
        return modifiers.stream()
                .flatMap(modifier -> words.typeOfModifier(tree.lemma(modifier)).stream())
                .findFirst();
    }

    private static List<EntityId> parties(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var found = new ArrayList<EntityId>();
        for (int child : tree.children(head, "amod", "compound", "nmod:poss", "nmod")) {
            var preposition = tree.caseOf(child);
            boolean isParty = preposition.isEmpty()
                    || preposition.equals("between")
                    || preposition.equals("with")
                    || preposition.equals("among");
            if (isParty) {
                tree.conjuncts(child).stream()
                        .flatMap(at -> context.referents().of(sentence, at).stream())
                        .filter(id -> PARTIES.contains(id.type()) && !found.contains(id))
                        .forEach(found::add);
            }
        }
        for (var mention : context.reading().entities().mentions(sentence)) {
            boolean isHyphenated = mention.form() == Mention.Form.ADJECTIVE
                    && mention.end() <= head
                    && head - mention.start() <= 6
                    && isUnbroken(tree, mention.start(), head);
            var id = context.reading().entities().id(mention);
            if (isHyphenated && !found.contains(id)) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean isUnbroken(SyntaxTree tree, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tree.hasTag(token, "VERB", "ADP", "DET", "AUX")
                    || tree.form(token).equals(",")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<PartialDate> ownDate(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        return context.reading().times(sentence).stream()
                .filter(time -> tree.head(time.end() - 1) == head
                        || tree.head(time.start()) == head
                        || time.end() == head
                        || (time.end() == head - 1 && tree.hasTag(head - 1, "NOUN", "ADJ")))
                .map(TimeExpression::date)
                .findFirst();
    }

    private static String label(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        int first = head;
        while (first > 0 && isLabelWord(tree, first - 1)) {
            first--;
        }
        int last = head;
        for (int child : tree.children(head, "nmod", "nmod:unmarked")) {
            if (child > head
                    && (tree.caseOf(child).equals("of") || tree.caseOf(child).equals("on"))) {
                var below = tree.subtree(child);
                last = Math.max(last, below.size() <= 8 ? below.get(below.size() - 1) : last);
            }
        }
        return context.reading().text(sentence, first, last);
    }

    private static boolean isLabelWord(SyntaxTree tree, int token) {
        boolean isModifier = tree.hasTag(token, "ADJ", "NOUN", "PROPN", "NUM")
                || tree.form(token).equals("-");
        return isModifier
                && !tree.isUnder(token, "obl", "nsubj", "obj")
                && !Set.of("new", "final", "first", "last", "own", "such").contains(tree.lemma(token));
    }
}
