package dev.parley.extraction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives titles without a name to the holders of the title that they are coordinated with: "businessman and former
 * minister X", "X, a writer and member of parliament", "X becomes deputy premier and minister".
 */
final class CoordinatedTitles {

    private static final int LONGEST_GAP = 6;

    private CoordinatedTitles() {}

    /**
     * Completes the holders.
     *
     * @param phrases the titles of one sentence, in order
     * @param holders the holders of each, changed in place
     */
    static void share(ArticleReading reading, List<TitlePhrase> phrases, List<List<HeldTitle>> holders) {
        for (int i = 1; i < phrases.size(); i++) {
            if (holders.get(i).isEmpty() && isShared(reading, phrases.get(i - 1), phrases.get(i))) {
                holders.set(i, given(holders.get(i - 1), phrases.get(i)));
            }
        }
        for (int i = phrases.size() - 2; i >= 0; i--) {
            boolean isBeforeName =
                    holders.get(i + 1).stream().allMatch(held -> held.rule().equals("role.before-name"));
            if (holders.get(i).isEmpty()
                    && isBeforeName
                    && isShared(reading, phrases.get(i), phrases.get(i + 1))
                    && isAlike(reading, phrases.get(i), phrases.get(i + 1))) {
                holders.set(i, given(holders.get(i + 1), phrases.get(i)));
            }
        }
    }

    /** Two articles, "the writer and the minister", are two people; so are plurals. */
    private static boolean isShared(ArticleReading reading, TitlePhrase left, TitlePhrase right) {
        var tree = reading.tree(left.sentence());
        int gap = right.start() - left.end();
        if (gap < 1 || gap > LONGEST_GAP || left.isPlural() || right.isPlural()) {
            return false;
        }
        boolean isLinked = false;
        for (int at = left.end(); at < right.start(); at++) {
            boolean isLink = tree.form(at).equals("and")
                    || tree.form(at).equals("as")
                    || tree.form(at).equals(",");
            boolean isModifier = tree.hasTag(at, "ADJ", "ADV", "DET", "PUNCT", "VERB", "ADP", "PRON")
                    || (at + 1 < tree.size() && tree.form(at + 1).equals("-"));
            boolean isArticle = tree.form(at).equalsIgnoreCase("the");
            if ((!isLink && !isModifier)
                    || (isArticle && !isOnesOwn(tree, left, right, at))
                    || reading.entities().mentionAt(left.sentence(), at).isPresent()) {
                return false;
            }
            isLinked |= isLink && !tree.form(at).equals("as");
        }
        int first = tree.firstConjunct(right.head());
        return isLinked
                && (gap == 1
                        || (gap == 2 && tree.form(left.end()).equals("and") && tree.hasTag(left.end() + 1, "ADV"))
                        || first == tree.firstConjunct(left.head())
                        || tree.isUnder(right.head(), "conj", "appos"));
    }

    /** "Finland's minister and the OSCE's chairwoman", "a colonel and once the doctor of": one person for all that. */
    private static boolean isOnesOwn(SyntaxTree tree, TitlePhrase left, TitlePhrase right, int article) {
        boolean hasComma = IntStream.range(left.end(), article)
                .anyMatch(at -> tree.form(at).equals(","));
        boolean isOwned = !left.of().isEmpty() && !right.of().isEmpty() && article == right.start() - 1;
        boolean isOnce = tree.hasTag(article - 1, "ADV");
        return !hasComma && (isOwned || isOnce) && tree.isUnder(right.head(), "conj");
    }

    /** "The prosecutor and Judge X" are two people; "the lawyer and activist X" is one. */
    private static boolean isAlike(ArticleReading reading, TitlePhrase left, TitlePhrase right) {
        var tree = reading.tree(left.sentence());
        boolean isFirst = left.start() == 0;
        return isFirst || tree.isCapitalised(left.head()) == tree.isCapitalised(right.head());
    }

    private static List<HeldTitle> given(List<HeldTitle> holders, TitlePhrase title) {
        return holders.stream().map(held -> held.sharing(title)).toList();
    }
}
