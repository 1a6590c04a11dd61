package dev.parley.extraction;

import java.util.List;
import java.util.Set;

/**
 * Tells whether the name or adjective of a state speaks of the state, or is only a word within another name ("Jordan
 * River", "Norwegian Refugee Council", "Paris Agreement") or a language ("in French").
 */
final class StateWords {

    private static final Set<OrganizationKind> NOT_THE_STATES = Set.of(
            OrganizationKind.COMPANY,
            OrganizationKind.MEDIA,
            OrganizationKind.NGO,
            OrganizationKind.UNIVERSITY,
            OrganizationKind.CHURCH);
    private static final Set<String> LIST_MARKS = Set.of(",", "or", "and", "/");

    private final Lexicon lexicon;
    private final NameWords words;

    StateWords(Lexicon lexicon, NameWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return whether the mention says nothing of its state} */
    boolean saysNothing(SyntaxTree tree, Mention mention, List<Mention> ofSentence) {
        return isInName(tree, mention, ofSentence) || isBeforeTail(tree, mention) || isLanguage(tree, mention);
    }

    /** "British Airways", "University of Ghana"; "Ghana's university" speaks of Ghana. */
    private boolean isInName(SyntaxTree tree, Mention mention, List<Mention> ofSentence) {
        return ofSentence.stream()
                .filter(outer -> outer.type() == EntityType.ORGANIZATION
                        && outer.overlaps(mention)
                        && outer.length() > mention.length())
                .filter(outer -> mention.end() >= tree.size()
                        || !tree.form(mention.end()).equals("'s"))
                .filter(outer -> !isFieldOfOffice(tree, outer.end()))
                .anyMatch(outer -> NOT_THE_STATES.stream().anyMatch(kind -> lexicon.isOfKind(outer.text(), kind)));
    }

    /** "Turkish Energy and Natural Resources Minister": no company, but a minister of Turkey. */
    private boolean isFieldOfOffice(SyntaxTree tree, int behind) {
        return behind < tree.size() && (tree.form(behind).equals("and") || lexicon.isTitleHead(tree.lemma(behind)));
    }

    /** "Jordan River", "Japan Times", "Rome Statute", "New Mexico". */
    private boolean isBeforeTail(SyntaxTree tree, Mention mention) {
        int next = mention.end();
        boolean isTail = next < tree.size()
                && tree.isCapitalised(next)
                && words.nameTails().contains(tree.lemma(next).toLowerCase(java.util.Locale.ROOT));
        boolean isNew = mention.start() > 0
                && tree.form(mention.start() - 1).equals("New")
                && !mention.text().startsWith("New");
        return isTail || isNew;
    }

    /** "In Arabic, English or French": an adjective without a noun, after "in" or after another such. */
    private boolean isLanguage(SyntaxTree tree, Mention mention) {
        boolean isBare = mention.end() >= tree.size()
                || !tree.hasTag(mention.end(), "NOUN", "PROPN", "ADJ", "NUM")
                || tree.form(mention.end()).equals("-");
        if (mention.form() != Mention.Form.ADJECTIVE || !isBare) {
            return false;
        }
        int before = mention.start() - 1;
        while (before > 0 && LIST_MARKS.contains(tree.form(before)) && isAdjective(tree.form(before - 1))) {
            before -= 2;
        }
        return before >= 0 && words.languageMarks().contains(tree.lemma(before));
    }

    /** Arabic belongs to no state. */
    private boolean isAdjective(String word) {
        return word.equals("Arabic")
                || lexicon.country(word)
                        .filter(country -> country.form() == Mention.Form.ADJECTIVE)
                        .isPresent();
    }
}
