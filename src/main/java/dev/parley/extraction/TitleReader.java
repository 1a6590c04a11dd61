package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the phrases that name offices and occupations, and what they belong to.
 *
 * <p>Works on the words around a title noun rather than on the parse: before names, in appositions and in headlines,
 * where titles live, the order of words is the surer guide.
 */
final class TitleReader {

    /** Words of the titles table that are too common in lower case to be titles. */
    private static final Set<String> TOO_COMMON = Set.of(
            "father",
            "mother",
            "brother",
            "sister",
            "member",
            "members",
            "peer",
            "elder",
            "expert",
            "guard",
            "officials",
            "official",
            "general public");

    private final Lexicon lexicon;

    TitleReader(Lexicon lexicon) {
        this.lexicon = lexicon;
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
            int head = lastHead(reading, sentence, at);
            var phrase = new TitlePhraseReader(reading, sentence, from, head, lexicon).read();
            found.add(phrase);
            from = phrase.end();
            at = Math.max(at, phrase.end() - 1);
        }
        return found;
    }

    private boolean isTitleHead(ArticleReading reading, int sentence, int token) {
        var tree = reading.tree(sentence);
        boolean isTooCommon = TOO_COMMON.contains(tree.lemma(token));
        if (!tree.hasTag(token, "NOUN", "PROPN", "ADJ") || isTooCommon || !isTitle(tree, token)) {
            return false;
        }
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isEmpty()
                || (mention.get().type() == EntityType.PLACE && mention.get().length() == 1);
    }

    /** A title by itself, or the end of one: "commander-in-chief", "chief whip". */
    private boolean isTitle(SyntaxTree tree, int token) {
        if (lexicon.isTitleHead(tree.lemma(token))) {
            return true;
        }
        return token > 0
                && lexicon.isTitleHead(tree.form(token - 1).toLowerCase(Locale.ROOT) + " " + tree.lemma(token));
    }

    /** "human rights attorney", "police chief", "prime minister": the last title noun of a row is the head. */
    private int lastHead(ArticleReading reading, int sentence, int at) {
        var tree = reading.tree(sentence);
        int head = at;
        for (int next = at + 1; next < tree.size() && next <= at + 3; next++) {
            if (tree.form(next).equals("-")) {
                continue;
            }
            if (reading.entities().idAt(sentence, next).isPresent() || !tree.hasTag(next, "NOUN", "PROPN", "ADJ")) {
                break;
            }
            if (lexicon.isTitleHead(tree.lemma(next)) || isTitleTail(tree, next)) {
                head = next;
            }
        }
        return head;
    }

    /** "secretary general", "prosecutor general", "president-elect". */
    private static boolean isTitleTail(SyntaxTree tree, int token) {
        return Set.of("general", "designate", "elect").contains(tree.lemma(token));
    }
}
