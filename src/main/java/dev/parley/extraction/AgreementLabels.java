package dev.parley.extraction;

import java.util.Locale;
import java.util.Set;

/** Tells which words of a phrase are the agreement's name: "treaty on the status of the port", not "the new treaty". */
final class AgreementLabels {

    private static final Set<String> LINKS =
            Set.of("of", "on", "for", "against", "the", "and", "in", "to", "all", "with");
    private static final int LONGEST_TOPIC = 10;

    private AgreementLabels() {}

    static String label(ArticleReading reading, AgreementWords words, int sentence, int head, boolean isNamed) {
        var tree = reading.tree(sentence);
        int last = isNamed ? endOfName(tree, head) : head;
        boolean mayHaveTopic = last == head
                && words.typeOfNoun(tree.lemma(head))
                        .filter(type -> !type.equals("declaration"))
                        .isEmpty();
        return reading.text(sentence, first(tree, words, head), mayHaveTopic ? endOfTopic(tree, words, head) : last);
    }

    /** {@return the first word of the name that ends in its head noun} */
    static int first(SyntaxTree tree, AgreementWords words, int head) {
        int first = head;
        while (first > 0 && isNaming(tree, words, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isNaming(SyntaxTree tree, AgreementWords words, int token) {
        boolean isModifier = tree.hasTag(token, "ADJ", "NOUN", "PROPN", "NUM")
                || tree.form(token).equals("-");
        return isModifier
                && !tree.isUnder(token, "obl", "nsubj", "obj")
                && !words.isUnnamed(tree.form(token)); // "New" may be part of a name, "new" is none
    }

    /** "Convention on the Rights of the Child": capitals and what links them, however the parser attaches them. */
    static int endOfName(SyntaxTree tree, int head) {
        int last = head;
        boolean isLinked = false;
        for (int token = head + 1; token < tree.size(); token++) {
            boolean isCapital = tree.isCapitalised(token)
                    && !CalendarWords.isMonthOrWeekday(tree.form(token).toLowerCase(Locale.ROOT));
            boolean isNumber = token == head + 1 && tree.hasTag(token, "NUM");
            if (!isCapital && !isNumber && !LINKS.contains(tree.form(token))) {
                break;
            }
            if (token == head + 1 && !tree.form(token).matches("of|on|for|against") && !isNumber) {
                break;
            }
            isLinked |= isCapital;
            last = isCapital || isNumber ? token : last;
        }
        return isLinked || last == head + 1 ? last : head;
    }

    /** "Declaration of eternal friendship", "accord on consular access"; no clauses and no dates. */
    private static int endOfTopic(SyntaxTree tree, AgreementWords words, int head) {
        int next = head + 1;
        if (next >= tree.size() || !tree.form(next).matches("of|on")) {
            return head;
        }
        int topic = tree.head(next);
        if (topic <= next || tree.hasTag(topic, "NUM", "VERB") || CalendarWords.isMonthOrWeekday(tree.lemma(topic))) {
            return head;
        }
        int last = topic;
        for (int token = topic + 1; token < tree.size() && token - head <= LONGEST_TOPIC; token++) {
            boolean isTopic = tree.form(token).matches("of") || (isBelow(tree, token, topic) && isPlain(tree, token));
            if (words.isAgreement(tree.lemma(token))) {
                return head; // an agreement about another one
            }
            if (!isTopic) {
                break;
            }
            last = tree.hasTag(token, "NOUN", "PROPN") ? token : last;
        }
        return last;
    }

    private static boolean isBelow(SyntaxTree tree, int token, int topic) {
        for (int at = token; at >= 0; at = tree.head(at)) {
            if (at == topic) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(SyntaxTree tree, int token) {
        return tree.hasTag(token, "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM")
                || tree.form(token).matches("of|the|and|-|'s");
    }
}
