package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The persons that a sentence names, by where their names stand. */
final class SentencePersons {

    private static final int LONGEST_GAP = 9;

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;

    SentencePersons(ArticleReading reading, int sentence) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
    }

    /** "A and B, both former presidents". */
    List<Mention> coordinatedUpTo(Mention last) {
        var names = tree.conjuncts(tree.firstConjunct(last.head(tree))).stream()
                .filter(token -> token <= last.end())
                .flatMap(token -> reading.entities().mentionAt(sentence, token).stream())
                .filter(mention -> mention.type() == EntityType.PERSON)
                .toList();
        return names.contains(last) ? names : List.of(last);
    }

    /** {@return the person and those who follow in a list, whatever titles and states stand between} */
    List<Mention> listFrom(Mention first) {
        var persons = new ArrayList<Mention>();
        persons.add(first);
        int at = first.end();
        int skipped = 0;
        while (at < tree.size() && skipped < LONGEST_GAP) {
            var next = startingAt(at);
            if (next.isPresent()) {
                persons.add(next.get());
                at = next.get().end();
                skipped = 0;
                continue;
            }
            boolean isBetween =
                    Set.of(",", "and", "of", "the", "for", "a", "an").contains(tree.form(at))
                            || tree.hasTag(at, "PROPN", "ADJ", "NOUN");
            if (!isBetween) {
                break;
            }
            at = reading.entities().mentionAt(sentence, at).map(Mention::end).orElse(at + 1);
            skipped++;
        }
        return persons;
    }

    /** {@return the person whose name begins at the token} */
    Optional<Mention> startingAt(int token) {
        return reading.entities()
                .mentionAt(sentence, token)
                .filter(mention -> mention.type() == EntityType.PERSON && mention.start() == token);
    }

    /** {@return the person whose name ends right before the token} */
    Optional<Mention> endingAt(int token) {
        return reading.entities()
                .mentionAt(sentence, token - 1)
                .filter(mention -> mention.type() == EntityType.PERSON && mention.end() == token);
    }
}
