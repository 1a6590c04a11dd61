package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Locale;

/** Tells which words before a title are its field of office, though they look like names of their own. */
final class Portfolios {

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final Lexicon lexicon;
    private final RoleWords words;

    Portfolios(ArticleReading reading, int sentence, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.lexicon = lexicon;
        this.words = words;
    }

    /** "Ecology Minister", "Minister of Foreign Affairs": what looks like an organisation is the field of office. */
    boolean isPortfolio(Mention mention, int title) {
        boolean isPartOfTitle = mention.end() <= title
                && mention.type() != EntityType.PERSON
                && lexicon.isTitleHead(tree.words(mention.start(), title + 1));
        if (isPartOfTitle) {
            return true;
        }
        boolean isOneHeadWord = mention.length() == 1 && lexicon.isOrganizationHead(mention.text());
        boolean isField = words.has(Use.PORTFOLIO_TITLES, tree.lemma(title))
                && !lexicon.isOrganizationHead(mention.text())
                && !lexicon.isOrganizationName(mention.text());
        boolean isDepartment = mention.end() <= title
                && mention.type() == EntityType.ORGANIZATION
                && words.has(Use.FIELDS, fieldWord(mention))
                && lexicon.organization(mention.text()).isEmpty();
        return mention.type() == EntityType.ORGANIZATION
                && (isField
                        || isDepartment
                        || (isOneHeadWord && tree.lemma(title).equals("chief")));
    }

    /** Names keep their plurals as dictionary forms: "Natural Resources". */
    private String fieldWord(Mention mention) {
        var word = tree.lemma(mention.end() - 1).toLowerCase(Locale.ROOT);
        return word.endsWith("ces") || word.endsWith("irs") || word.endsWith("ons")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** {@return whether it is the "and" of "Energy and Natural Resources Minister"} */
    boolean joinsFields(int at, int limit, int title) {
        return tree.form(at).equals("and")
                && at > limit
                && tree.isCapitalised(at - 1)
                && tree.isCapitalised(at + 1)
                && tree.isCapitalised(title)
                && at + 1 < title
                && !lexicon.isTitleHead(tree.lemma(at - 1))
                && reading.entities()
                        .mentionAt(sentence, at - 1)
                        .filter(mention -> mention.type() != EntityType.ORGANIZATION
                                || !endsInField(mention)
                                || lexicon.organization(mention.text()).isPresent())
                        .isEmpty();
    }

    /** "Energy", "Turkish Energy": one word with at most a demonym before it. */
    private boolean endsInField(Mention mention) {
        return mention.length() == 1
                || (mention.length() == 2
                        && lexicon.country(tree.form(mention.start())).isPresent());
    }

    /** {@return whether the noun is a part of the state: "foreign ministry spokesman"} */
    boolean isMinistry(int noun) {
        return words.has(Use.MINISTRIES, tree.lemma(noun)) && !tree.isCapitalised(noun);
    }

    /** {@return the first token of the ministry's name} */
    int ministryStart(int noun, int limit) {
        int first = noun;
        while (first > limit && isMinistryField(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isMinistryField(int at) {
        return tree.hasTag(at, "ADJ", "NOUN")
                && !tree.isCapitalised(at)
                && lexicon.titleStatus(tree.lemma(at)).isEmpty()
                && !lexicon.isEpithet(tree.lemma(at))
                && reading.entities().mentionAt(sentence, at).isEmpty();
    }
}
