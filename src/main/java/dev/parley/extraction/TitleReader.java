package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the phrases that name offices and occupations, and what they belong to.
 *
 * <p>Works on the words around a title noun rather than on the parse: before names, in appositions and in headlines,
 * where titles live, the order of words is the surer guide.
 */
final class TitleReader {

    private static final int LONGEST_TITLE_BEHIND = 3;

    private final Lexicon lexicon;
    private final RoleWords words;
    private final TitlePhraseReader phrases;

    TitleReader(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
        phrases = new TitlePhraseReader(lexicon, words);
    }

    /** {@return the title phrases of a sentence in order, not overlapping} */
    List<TitlePhrase> read(ArticleReading reading, int sentence) {
        var tree = reading.tree(sentence);
        var found = new ArrayList<TitlePhrase>();
        int from = 0;
        for (int at = 0; at < tree.size(); at++) {
            if (at < from || !isTitleHead(reading, sentence, at)) {
                continue;
            }
            var phrase = phrases.read(reading, sentence, from, lastHead(reading, sentence, at));
            if (!phrases.isNoOffice(phrase.role())) {
                found.add(phrase);
            }
            from = phrase.end();
            at = Math.max(at, phrase.end() - 1);
        }
        return coordinated(tree, found);
    }

    /** "founder and director of the paper": the first title shares what the second belongs to. */
    private static List<TitlePhrase> coordinated(SyntaxTree tree, List<TitlePhrase> phrases) {
        var shared = new ArrayList<>(phrases);
        for (int i = shared.size() - 2; i >= 0; i--) {
            var phrase = shared.get(i);
            var next = shared.get(i + 1);
            boolean isPair =
                    next.start() - phrase.end() == 1 && tree.form(phrase.end()).equals("and");
            if (isPair && phrase.of().isEmpty()) {
                shared.set(i, phrase.withOf(next.of()));
            }
        }
        return shared;
    }

    private boolean isTitleHead(ArticleReading reading, int sentence, int token) {
        var tree = reading.tree(sentence);
        boolean isTooCommon = words.has(Use.TOO_COMMON, tree.lemma(token))
                && !beginsTitle(tree, token)
                && !isAddress(reading, sentence, token);
        if (!tree.hasTag(token, "NOUN", "PROPN", "ADJ") || isTooCommon || !isTitle(tree, token)) {
            return false;
        }
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isEmpty()
                || (mention.get().type() == EntityType.PLACE && mention.get().length() == 1);
    }

    /** "Father Mesrop": with a capital, right before a name. */
    private static boolean isAddress(ArticleReading reading, int sentence, int token) {
        return reading.tree(sentence).isCapitalised(token)
                && reading.entities()
                        .mentionAt(sentence, token + 1)
                        .filter(mention -> mention.type() == EntityType.PERSON && mention.start() == token + 1)
                        .isPresent();
    }

    /** "member of parliament". */
    private boolean beginsTitle(SyntaxTree tree, int token) {
        boolean isMember = tree.lemma(token).equals("member")
                && token + 1 < tree.size()
                && tree.form(token + 1).equals("of")
                && !tree.token(token).xpos().endsWith("S");
        if (isMember) {
            return true;
        }
        return token + 2 < tree.size()
                && lexicon.isTitleHead(tree.lemma(token) + " " + tree.words(token + 1, token + 3));
    }

    /** A title by itself, or the end of one: "commander-in-chief", "chief whip". */
    private boolean isTitle(SyntaxTree tree, int token) {
        if (lexicon.isTitleHead(tree.lemma(token)) || lexicon.isTitleHead(tree.form(token))) {
            return true;
        }
        return token > 0
                && (lexicon.isTitleHead(tree.form(token - 1).toLowerCase(Locale.ROOT) + " " + tree.lemma(token))
                        || lexicon.isTitleHead(tree.words(token - 1, token + 1)));
    }

    /** "human rights attorney", "police chief", "prime minister": the last title noun of a row is the head. */
    private int lastHead(ArticleReading reading, int sentence, int at) {
        var tree = reading.tree(sentence);
        int head = at;
        for (int next = at + 1; next < tree.size() && next <= at + LONGEST_TITLE_BEHIND; next++) {
            if (tree.form(next).equals("-")) {
                continue;
            }
            boolean isPluralBefore = tree.token(head).xpos().endsWith("S");
            boolean isTail = words.has(Use.TITLE_TAILS, tree.form(next));
            if (reading.entities().idAt(sentence, next).isPresent()
                    || (!isTail && !tree.hasTag(next, "NOUN", "PROPN", "ADJ"))
                    || isPluralBefore
                    || isAnotherTitle(tree, head, next)) {
                break;
            }
            if (isTitle(tree, next) || isTail) {
                head = next;
            }
        }
        return head;
    }

    /** "spokesman Colonel X": two titles of one person, unlike "Lieutenant Colonel". */
    private boolean isAnotherTitle(SyntaxTree tree, int head, int next) {
        boolean isRank =
                words.has(Use.RANKS, tree.lemma(next)) && !tree.form(head).equals("-");
        return isRank
                && lexicon.isTitleHead(tree.lemma(head))
                && !lexicon.isTitleHead(tree.words(head, next + 1))
                && !lexicon.isEpithet(tree.lemma(head));
    }
}
