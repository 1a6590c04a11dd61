package dev.parley.extraction;

import dev.parley.text.Name;
import dev.parley.text.NameType;
import java.util.List;
import java.util.Optional;

/** Finds organisations: as the reader tagged them, as the gazetteer lists them, or by their head word. */
final class OrganizationMentions {

    private final Lexicon lexicon;
    private final KnownNames knownNames;
    private final NameWords words;

    OrganizationMentions(Lexicon lexicon, KnownNames knownNames, NameWords words) {
        this.lexicon = lexicon;
        this.knownNames = knownNames;
        this.words = words;
    }

    /** "Amnesty International and Human Rights Watch" are two organisations that the reader may take for one. */
    List<Name> parts(SyntaxTree tree, Name name) {
        for (int at = name.start() + 1; at < name.end() - 1 && name.type() == NameType.ORG; at++) {
            boolean isPair = tree.form(at).equals("and")
                    && lexicon.organization(tree.words(name.start(), at)).isPresent()
                    && lexicon.organization(tree.words(at + 1, name.end())).isPresent();
            if (isPair) {
                return List.of(new Name(NameType.ORG, name.start(), at), new Name(NameType.ORG, at + 1, name.end()));
            }
        }
        return List.of(name);
    }

    /** {@return the mention that the reader tagged, without what it took in too much and with what it left out} */
    Optional<Mention> from(SyntaxTree tree, int from, int to) {
        int start = from;
        while (start < to
                && (tree.hasTag(start, "DET", "PUNCT") || tree.form(start).equals("The"))) {
            start++;
        }
        int end = NameFinder.trimmedEnd(tree, start, to);
        while (end > start && isNoNameEnd(tree, end - 1)) {
            end--;
        }
        if (!NameFinder.hasCapital(tree, start, end)
                || lexicon.isTitleHead(tree.words(start, end))
                || lexicon.country(tree.words(start, end)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Mention.named(tree, extendLeft(tree, start), end, EntityType.ORGANIZATION));
    }

    /** "Special Representatives for", "Minsk jailed": no name ends in a preposition or a small word that is no institution. */
    private boolean isNoNameEnd(SyntaxTree tree, int token) {
        boolean isSmall = Character.isLowerCase(tree.form(token).charAt(0));
        return tree.hasTag(token, "ADP") || (isSmall && tree.hasTag(token, "VERB", "AUX", "ADV", "CCONJ"));
    }

    /** Adds institutions by head word, "Ministry of Internal Affairs", and those that the gazetteer lists, "OSCE". */
    void addTo(List<Mention> mentions, SyntaxTree tree) {
        for (int at = 0; at < tree.size(); at++) {
            if (isCovered(mentions, at, EntityType.ORGANIZATION)) {
                continue;
            }
            int end = knownNames.longestFrom(
                    tree, at, phrase -> lexicon.organization(phrase).isPresent());
            if (end > at) {
                int start = tree.form(at).equals("The") && end > at + 1 ? at + 1 : at;
                mentions.removeIf(other -> other.start() >= start && other.end() <= end);
                mentions.add(Mention.named(tree, start, end, EntityType.ORGANIZATION));
            } else if (isHead(tree, at) && !isCovered(mentions, at, EntityType.PERSON)) {
                byHead(tree, mentions, at).ifPresent(found -> {
                    mentions.removeIf(other -> other.start() >= found.start()
                            && other.end() <= found.end()
                            && other.form() == Mention.Form.NAME
                            && other.type() != EntityType.STATE
                            && other.type() != EntityType.TERRITORY);
                    mentions.add(found);
                });
            }
        }
    }

    /** A noun: "jailed" is no jail. */
    private boolean isHead(SyntaxTree tree, int token) {
        return tree.hasTag(token, "NOUN", "PROPN", "ADJ")
                && !tree.form(token).endsWith("ed")
                && lexicon.isOrganizationHead(tree.lemma(token));
    }

    private Optional<Mention> byHead(SyntaxTree tree, List<Mention> mentions, int head) {
        int start = extendLeft(tree, head);
        int end = extendRight(tree, mentions, head + 1);
        boolean isNamed =
                tree.isCapitalised(head) ? start < head || end > head + 1 : start < head && isCountryWord(tree, start);
        return isNamed ? Optional.of(Mention.named(tree, start, end, EntityType.ORGANIZATION)) : Optional.empty();
    }

    /** Takes in the capitalised words before, and a state in front: "Armenia's Defence Ministry", "Indian foreign ministry". */
    private int extendLeft(SyntaxTree tree, int from) {
        int start = from;
        while (start > 0 && isNameModifier(tree, start - 1)) {
            start--;
        }
        if (start > 1 && tree.form(start - 1).equals("'s") && isCountryWord(tree, start - 2)) {
            start -= 2;
        }
        return start;
    }

    private boolean isNameModifier(SyntaxTree tree, int token) {
        if (tree.hasTag(token, "DET", "PUNCT", "ADP", "VERB", "PRON", "AUX", "CCONJ", "SCONJ", "ADV", "PART")) {
            return false;
        }
        return (tree.isCapitalised(token) && token > 0 && !CalendarWords.isMonthOrWeekday(tree.form(token)))
                || isCountryWord(tree, token)
                || (words.isOrganizationField(tree.form(token)) && lexicon.isOrganizationHead(tree.lemma(token + 1)));
    }

    private boolean isCountryWord(SyntaxTree tree, int token) {
        return lexicon.country(tree.form(token)).isPresent();
    }

    private int extendRight(SyntaxTree tree, List<Mention> mentions, int from) {
        int end = from;
        while (end < tree.size()
                && !isCovered(mentions, end, EntityType.PERSON)
                && tree.isCapitalised(end)
                && tree.hasTag(end, "PROPN", "NOUN", "ADJ")
                && !lexicon.isTitleHead(tree.form(end))) {
            end++;
        }
        while (end < tree.size() - 1 && words.nameLinks().contains(tree.form(end))) {
            int next = tree.form(end + 1).equals("the") ? end + 2 : end + 1;
            int stop = next;
            while (stop < tree.size() && !isCovered(mentions, stop, EntityType.PERSON) && tree.isCapitalised(stop)) {
                stop++;
            }
            if (stop == next) {
                break;
            }
            end = stop;
        }
        return end;
    }

    private static boolean isCovered(List<Mention> mentions, int token, EntityType type) {
        return mentions.stream().anyMatch(mention -> mention.type() == type && mention.covers(token));
    }
}
