package dev.parley.extraction;

import java.util.Locale;
import java.util.Set;

/** Tells which words of a phrase are the agreement's name: "treaty on the status of the port", not "the new treaty". */
final class AgreementLabels {

    private static final Set<String> LINKS =
            Set.of("-", "of", "on", "for", "against", "the", "and", "in", "to", "all", "with");
    private static final int LONGEST_TOPIC = 10;

    private AgreementLabels() {}

    static String label(ArticleReading reading, AgreementWords words, int sentence, int head, boolean isNamed) {
        var tree = reading.tree(sentence);
        int last = isNamed ? endOfName(tree, head) : head;
        boolean mayHaveTopic = last == head
                && (words.isKnownByCompany(tree.lemma(head))
                        || isOfPeople(tree, head)
                        || words.typeOfNoun(tree.lemma(head))
                                .filter(type -> !type.matches("declaration|legislation"))
                                .isEmpty());
        int end = mayHaveTopic ? endOfTopic(tree, words, head) : last;
        return reading.text(
                sentence, first(tree, words, head), end == head && !isNamed ? endOfDate(reading, sentence, head) : end);
    }

    /** "Exchange of fishermen". */
    private static boolean isOfPeople(SyntaxTree tree, int head) {
        return tree.lemma(head).matches("exchange|swap")
                && head + 1 < tree.size()
                && tree.form(head + 1).equals("of");
    }

    /** "Ceasefire of July 19". */
    private static int endOfDate(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isOf = head + 1 < tree.size() && tree.form(head + 1).equals("of");
        return reading.times(sentence).stream()
                .filter(time -> isOf && time.start() == head + 2)
                .map(time -> time.end() - 1)
                .findFirst()
                .orElse(head);
    }

    /** {@return whether the word stands in the topic of an agreement before it: "protocol on verifying the ceasefire"} */
    static boolean isInTopic(SyntaxTree tree, AgreementWords words, int head) {
        for (int before = Math.max(0, head - LONGEST_TOPIC); before < head; before++) {
            boolean isAgreement = words.isAgreement(tree.lemma(before)) && tree.hasTag(before, "NOUN", "PROPN");
            if (isAgreement && endOfTopic(tree, words, before) >= head) {
                return true;
            }
        }
        return false;
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
        boolean isHyphenated = tree.form(token).equals("-")
                || (tree.form(token + 1).equals("-") && isJoined(tree, token))
                || (token > 0 && tree.form(token - 1).equals("-") && isJoined(tree, token - 1));
        boolean isModifier = tree.hasTag(token, "ADJ", "NOUN", "PROPN", "NUM")
                || isHyphenated
                || (token > 0 && tree.hasTag(token, "VERB") && tree.isCapitalised(token)); // "Agreed Framework"
        return isModifier
                && !tree.isUnder(token, "obl", "nsubj", "obj")
                && !words.isUnnamed(tree.form(token)); // "New" may be part of a name, "new" is none
    }

    private static boolean isJoined(SyntaxTree tree, int token) {
        return tree.token(token).end() == tree.token(token + 1).start();
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
        boolean isGerund =
                topic > next && tree.token(topic).xpos().equals("VBG"); // "protocol on verifying the ceasefire"
        boolean isOfAnother = topic > next
                && tree.head(topic) < head
                && tree.hasTag(tree.head(topic), "VERB"); // "put the deal on ice"
        boolean isAboutAnother = topic > next
                && words.isAgreement(tree.lemma(topic))
                && !tree.lemma(topic).equals("understanding");
        if (topic <= next
                || isAboutAnother
                || isOfAnother
                || tree.hasTag(topic, "NUM")
                || (tree.hasTag(topic, "VERB") && !isGerund)
                || CalendarWords.isMonthOrWeekday(tree.lemma(topic))) {
            return head;
        }
        int last = topic;
        for (int token = topic + 1; token < tree.size() && token - head <= LONGEST_TOPIC; token++) {
            boolean isTopic = tree.form(token).matches("of") || (isBelow(tree, token, topic) && isPlain(tree, token));
            if (words.isAgreement(tree.lemma(token))
                    && !isGerund
                    && !tree.lemma(token).equals("understanding")) {
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
