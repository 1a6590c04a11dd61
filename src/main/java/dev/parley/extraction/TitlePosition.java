package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.List;
import java.util.Set;

/** Where a title stands in its clause: what it hangs on, and by which preposition. */
final class TitlePosition {

    private final ArticleReading reading;
    private final TitlePhrase title;
    private final SyntaxTree tree;
    private final RoleWords words;
    private final int head;
    private final int seat;

    TitlePosition(ArticleReading reading, TitlePhrase title, RoleWords words) {
        this.reading = reading;
        this.title = title;
        this.tree = reading.tree(title.sentence());
        this.words = words;
        this.head = findHead();
        this.seat = findSeat();
    }

    /** {@return the word of the title that its other words hang on} */
    int head() {
        return head;
    }

    /** {@return the title's head, or the noun of "the post of"} */
    int seat() {
        return seat;
    }

    /** "secretary" of "secretary general", whichever word the title reader takes for the noun. */
    private int findHead() {
        for (int token = title.start(); token < title.end(); token++) {
            boolean isOutside = tree.head(token) < title.start() || tree.head(token) >= title.end();
            if (isOutside && !tree.isUnder(token, "punct", "det", "case")) {
                return token;
            }
        }
        return title.head();
    }

    private int findSeat() {
        int governor = tree.head(head);
        boolean isPost = governor >= 0
                && words.has(Use.POSTS, tree.lemma(governor))
                && Set.of("nmod", "compound", "appos").contains(tree.relation(head));
        return isPost ? governor : head;
    }

    /** {@return the word that the title hangs on, negative for none; "the resignation of X as minister" and "from minister to envoy" by their words} */
    int governor() {
        var named = nameBefore();
        if (link().equals("as") && !named.isEmpty()) {
            int above = tree.head(tree.firstConjunct(named.get(0)));
            if (above >= 0 && tree.hasTag(above, "NOUN", "VERB")) {
                return above;
            }
        }
        int governor = tree.head(tree.firstConjunct(seat));
        boolean isSecondStep =
                governor >= 0 && link().equals("to") && tree.caseOf(governor).equals("from");
        return isSecondStep ? tree.head(governor) : governor;
    }

    /** {@return the preposition before the title or its post, by the order of words where there is an "as"} */
    String link() {
        int before = title.start() - 1;
        while (before > 0
                && (tree.hasTag(before, "DET") || tree.token(before).xpos().equals("PRP$"))) {
            before--;
        }
        boolean isAs = before >= 0 && tree.form(before).equalsIgnoreCase("as");
        return isAs ? "as" : tree.caseOf(tree.firstConjunct(seat));
    }

    /** {@return the name right before the title or its "as": "replaced Y as minister", "made Y minister"} */
    List<Integer> nameBefore() {
        int at = title.start() - 1;
        while (at > 0 && (tree.hasTag(at, "DET") || tree.form(at).equals("as"))) {
            at--;
        }
        return reading.entities()
                .mentionAt(title.sentence(), Math.max(at, 0))
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(mention -> List.of(mention.head(tree)))
                .orElse(List.of());
    }

    /** {@return the first name between the verb and the title: "appointed X, a former official, as governor"} */
    List<Integer> firstNamedAfter(int verb) {
        return reading.entities().mentions(title.sentence()).stream()
                .filter(mention -> mention.type() == EntityType.PERSON)
                .filter(mention -> mention.start() > verb && mention.end() < title.start())
                .limit(1)
                .map(mention -> mention.head(tree))
                .toList();
    }
}
