package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the persons to whom a title stands in apposition: those named before the comma or bracket in front of it. */
final class NamesBeforeTitle {

    private static final int LONGEST_APPOSITION = 12;
    private static final int LONGEST_GAP = 9;

    private final ArticleReading reading;
    private final TitlePhrase title;
    private final SyntaxTree tree;
    private final SentencePersons persons;
    private final RoleWords words;

    NamesBeforeTitle(ArticleReading reading, TitlePhrase title, SentencePersons persons, RoleWords words) {
        this.reading = reading;
        this.title = title;
        this.tree = reading.tree(title.sentence());
        this.persons = persons;
        this.words = words;
    }

    /** {@return those before the comma: "Jake Sullivan, the U.S. national security adviser"; for "founder and director" too} */
    List<Mention> names() {
        int comma = markBefore();
        if (comma <= 0) {
            return List.of();
        }
        return persons.endingAt(nameEnd(comma))
                .filter(name -> !tree.isUnder(title.head(), "nsubj", "obj") || isInserted(comma))
                .filter(name -> !isInsertion(title.end()))
                .filter(name -> endsPhrase(title.end()) || tree.isUnder(title.head(), "appos", "conj"))
                .map(name -> title.isPlural() ? persons.coordinatedUpTo(name) : List.of(name))
                .orElse(List.of());
    }

    private int markBefore() {
        int at = title.start() - 1;
        int last = Math.max(0, at - LONGEST_APPOSITION);
        while (at > last && !Set.of(",", "(", "–", "—").contains(tree.form(at))) {
            boolean isPartOfPhrase = tree.hasTag(at, "DET", "ADJ", "NOUN", "PROPN", "ADV", "PRON", "PART", "NUM")
                    && persons.startingAt(at).isEmpty();
            boolean isHyphenated =
                    tree.form(at).equals("-") || tree.form(at - 1).equals("-");
            boolean isUntilThen =
                    Set.of("at", "until", "since").contains(tree.form(at)) || words.has(Use.FORMERLY, tree.form(at));
            if (!isPartOfPhrase && !isHyphenated && !isUntilThen) {
                return -1;
            }
            at--;
        }
        return at > last ? at : -1;
    }

    /** "X, once a counsellor in Vienna, passed …": between commas, whatever the parser makes of it. */
    private boolean isInserted(int comma) {
        boolean isIndefinite = IntStream.range(comma, title.start())
                .anyMatch(at -> Set.of("a", "an").contains(tree.form(at)) || words.has(Use.FORMERLY, tree.form(at)));
        return isIndefinite
                && IntStream.range(title.end(), Math.min(tree.size(), title.end() + LONGEST_GAP))
                        .anyMatch(at -> tree.form(at).equals(","));
    }

    /** Steps over an age and an origin: "Maria Lopez, 45, a nurse", "General Y of Romania, the commander". */
    private int nameEnd(int comma) {
        var origin = comma > 2 ? reading.entities().mentionAt(title.sentence(), comma - 1) : Optional.<Mention>empty();
        boolean isOrigin = origin.filter(mention -> mention.type() != EntityType.PERSON
                        && mention.start() > 1
                        && Set.of("of", "from").contains(tree.form(mention.start() - 1)))
                .isPresent();
        if (isOrigin) {
            return origin.get().start() - 1;
        }
        boolean isAge = comma > 2
                && tree.hasTag(comma - 1, "NUM")
                && tree.form(comma - 2).equals(",");
        return isAge ? comma - 2 : comma;
    }

    private boolean endsPhrase(int at) {
        return at >= tree.size() || tree.hasTag(at, "PUNCT", "VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "ADV");
    }

    /** {@return whether a verb and a comma stand there: "The minister, X said, must go"} */
    boolean isInsertion(int end) {
        return end < tree.size() - 1
                && tree.hasTag(end, "VERB")
                && tree.form(end + 1).equals(",");
    }
}
