package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the noun phrases that mean one particular agreement; a vague "agreements" is none. */
final class AgreementReader {

    private static final String UNTOLD = "other";

    private final AgreementWords words;
    private final AgreementParties parties;

    AgreementReader(AgreementWords words, AgreementParties parties) {
        this.words = words;
        this.parties = parties;
    }

    /**
     * {@return the sentence's phrases, in order}
     *
     * @param told what steps are told of in the sentence: "signed a declaration" means a particular one
     */
    List<AgreementPhrase> read(Context context, int sentence, AgreementSteps.Told told) {
        var tree = context.reading().tree(sentence);
        var found = new ArrayList<AgreementPhrase>();
        for (int token = 0; token < tree.size(); token++) {
            boolean isHead = tree.hasTag(token, "NOUN", "PROPN") && !tree.isUnder(token, "compound");
            if (isHead) {
                at(context, sentence, token, told).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<AgreementPhrase> at(Context context, int sentence, int head, AgreementSteps.Told told) {
        var tree = context.reading().tree(sentence);
        var lemma = tree.lemma(head);
        boolean isCandidate = (words.isAgreement(lemma) || words.isPointing(lemma)) && words.isCompanyKept(tree, head);
        if (!isCandidate
                || isClause(tree, head)
                || isOrganization(context, sentence, head)
                || words.isOther(tree, head)
                || AgreementLabels.isInTopic(tree, words, head)
                || isTextOfAnother(tree, head)) {
            return Optional.empty();
        }
        boolean isNamed = isNamed(tree, head);
        boolean isPlural = tree.token(head).xpos().equals("NNS");
        boolean isProper = isNamed || hasProperModifier(context, tree, head);
        boolean isOneText = lemma.equals("amendment") && told.touched().contains(head);
        if (isPlural && !isProper && !isOneText) {
            return Optional.empty();
        }
        var label = AgreementLabels.label(context.reading(), words, sentence, head, isNamed);
        var type = type(tree, head, label);
        var named = parties.of(context, sentence, head);
        var date = ownDate(context, sentence, head);
        var kind = isNamed
                ? Optional.of(AgreementPhrase.Kind.NAME)
                : kind(tree, head, label, told, isProper || isTelling(context, tree, head, type, named, date));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AgreementPhrase(
                sentence,
                head,
                label,
                type.or(() -> words.typeOfNoun(lemma)).orElse(UNTOLD),
                type.isPresent() || words.typeOfNoun(lemma).isPresent(),
                named,
                date,
                kind.get()));
    }

    /** Empty where the phrase means no particular agreement. */
    private Optional<AgreementPhrase.Kind> kind(
            SyntaxTree tree, int head, String label, AgreementSteps.Told told, boolean isTelling) {
        boolean isSigned = told.made().contains(head);
        var lemma = tree.lemma(head);
        if (isDenied(tree, head)) {
            return Optional.empty();
        }
        boolean isDefinite = isDefinite(tree, head);
        boolean isRestricted = isRestricted(tree, head);
        boolean isBare = label.replaceAll("[0-9]+", "").strip().indexOf(' ') < 0;
        if (isDefinite && isBare && !isRestricted && words.isPointing(lemma)) {
            boolean mayBeNew = words.isAgreement(lemma) && (isSigned || isTelling);
            return Optional.of(mayBeNew ? AgreementPhrase.Kind.REMINDER : AgreementPhrase.Kind.POINTER);
        }
        boolean isTouched = told.touched().contains(head) && !isBare;
        if (!words.isAgreement(lemma) || !(isTelling || isSigned || isTouched)) {
            return Optional.empty();
        }
        boolean isNew = !isDefinite || isRestricted;
        return Optional.of(isNew ? AgreementPhrase.Kind.INTRODUCTION : AgreementPhrase.Kind.DESCRIPTION);
    }

    /** "The text of the treaty" is the treaty. */
    private boolean isTextOfAnother(SyntaxTree tree, int head) {
        return tree.lemma(head).matches("text|draft|wording|terms")
                && tree.children(head, "nmod").stream().anyMatch(other -> words.isAgreement(tree.lemma(other)));
    }

    /** "No agreement on the port". */
    private static boolean isDenied(SyntaxTree tree, int head) {
        return tree.children(head, "det").stream()
                .anyMatch(det -> tree.lemma(det).matches("no|any|neither"));
    }

    /** "The accord that they signed", "the deal reached in May": told apart from others by a clause. */
    private static boolean isRestricted(SyntaxTree tree, int head) {
        int next = head + 1;
        return next < tree.size()
                && (tree.form(next).matches("that|which")
                        || tree.token(next).xpos().equals("VBN"));
    }

    private boolean isTelling(
            Context context,
            SyntaxTree tree,
            int head,
            Optional<String> type,
            List<EntityId> parties,
            Optional<PartialDate> date) {
        var lemma = tree.lemma(head);
        if (lemma.equals("statement")) {
            return type.isPresent()
                    && (!parties.isEmpty() || date.isPresent() || !type.get().equals("declaration"));
        }
        if (type.isPresent() || words.isStrong(lemma) || words.isStrongWith(tree, head)) {
            return true;
        }
        if (words.isWeak(lemma)) {
            boolean isDealWith = lemma.equals("deal") && !parties.isEmpty();
            return parties.size() >= 2 || isDealWith || date.isPresent() || isOfOrganization(context, tree, head);
        }
        return !parties.isEmpty() || date.isPresent() || words.typeOfNoun(lemma).isPresent();
    }

    /** "The UN climate convention". */
    private static boolean isOfOrganization(Context context, SyntaxTree tree, int head) {
        return tree.lemma(head).equals("convention")
                && tree.children(head, "compound", "nmod:poss").stream()
                        .anyMatch(child -> context.reading()
                                .entities()
                                .idAt(tree.sentence().index(), child)
                                .isPresent());
    }

    /** A name has capitals in it; a headline has them anyway. */
    private boolean isNamed(SyntaxTree tree, int head) {
        boolean isCapital =
                head > 0 && tree.isCapitalised(head) && !tree.sentence().isHeadline();
        boolean isNumbered = tree.lemma(head).equals("section");
        if (isNumbered) {
            return tree.children(head, "nummod", "nmod:unmarked", "dep", "flat").stream()
                    .anyMatch(child -> child == head + 1);
        }
        return isCapital
                && (AgreementLabels.first(tree, words, head) < head || AgreementLabels.endOfName(tree, head) > head);
    }

    /** "The Black Sea grain deal", "the Dayton accords": named by a place, and not by a party or a person. */
    private boolean hasProperModifier(Context context, SyntaxTree tree, int head) {
        int sentence = tree.sentence().index();
        return !tree.sentence().isHeadline()
                && IntStream.range(AgreementLabels.first(tree, words, head), head)
                        .filter(token -> tree.hasTag(token, "PROPN")
                                && tree.isUnder(token, "compound", "nmod")
                                && !tree.lemma(token).matches("act|bill|law|statement"))
                        .anyMatch(token -> context.reading()
                                .entities()
                                .mentionAt(sentence, token)
                                .filter(mention -> mention.form() != Mention.Form.CAPITAL
                                        && mention.type() != EntityType.TERRITORY
                                        && mention.type() != EntityType.PLACE)
                                .isEmpty());
    }

    /** "It contains a ceasefire": no agreement of its own. */
    private boolean isClause(SyntaxTree tree, int head) {
        int governor = tree.head(tree.firstConjunct(head));
        return governor >= 0
                && tree.isUnder(tree.firstConjunct(head), "obj", "obl")
                && words.isContaining(tree.lemma(governor));
    }

    /** "Permanent Strategic Framework (PSF)", "Republican National Convention". */
    private static boolean isOrganization(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        boolean mayBe = tree.lemma(head).matches("framework|convention|exchange");
        var body = context.reading()
                .entities()
                .mentionAt(sentence, head)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION && mention.length() > 1);
        boolean isPartOfName =
                body.filter(mention -> mention.head(tree) != head).isPresent(); // "Government of National Accord"
        return isPartOfName || (mayBe && body.isPresent() && AgreementLabels.endOfName(tree, head) == head);
    }

    private Optional<String> type(SyntaxTree tree, int head, String label) {
        if (NameFold.fold(label).matches(".*\\bpeace\\b.*") && !tree.lemma(head).equals("section")) {
            return Optional.of("peace-treaty");
        }
        var modifiers = new ArrayList<>(tree.children(head, "compound", "amod"));
        tree.children(head, "nmod").stream()
                .filter(child -> tree.caseOf(child).equals("of"))
                .forEach(modifiers::add);
        return modifiers.stream()
                .flatMap(modifier -> words.typeOfModifier(tree.lemma(modifier)).stream())
                .findFirst();
    }

    static boolean isDefinite(SyntaxTree tree, int head) {
        return tree.children(head, "det", "nmod:poss").stream()
                .anyMatch(det ->
                        tree.hasTag(det, "PRON") || tree.lemma(det).matches("the|this|that|these|those|its|their"));
    }

    /** "Came home on Monday in a swap". */
    static boolean isSceneOfExchange(SyntaxTree tree, int head) {
        return tree.lemma(head).matches("swap|exchange")
                && tree.isUnder(head, "obl")
                && tree.hasTag(tree.head(head), "VERB")
                && tree.caseOf(head).matches("in|through|during|as part of|under");
    }

    private static Optional<PartialDate> ownDate(Context context, int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var year = tree.children(head, "nummod", "compound").stream()
                .map(tree::form)
                .filter(form -> form.matches("1[89]\\d\\d|20\\d\\d"))
                .findFirst();
        if (year.isPresent()) {
            return year.map(PartialDate::new);
        }
        if (isSceneOfExchange(tree, head)) {
            return context.dateOf(sentence, tree.head(head));
        }
        return context.reading().times(sentence).stream()
                .filter(time -> tree.head(time.end() - 1) == head
                        || tree.head(time.start()) == head
                        || time.end() == head
                        || (time.start() == head + 2 && tree.form(head + 1).matches("of|on|from"))
                        || (time.end() == head - 1 && tree.hasTag(head - 1, "NOUN", "ADJ", "PROPN")))
                .map(TimeExpression::date)
                .findFirst();
    }
}
