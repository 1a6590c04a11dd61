package dev.parley.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which two people "the two presidents", "the pair" or "both" mean, by their titles or by being named together. */
final class Pairs {

    private static final int SENTENCES_BACK = 3;

    /** Titles of those whom "the two leaders" may mean. */
    private static final String LEADING =
            "(prime minister|president|chancellor|king|queen|emir|sultan|crown prince|(supreme )?leader|taoiseach)";

    private final ArticleReading reading;
    private final List<HeldTitle> held;
    private final Lexicon lexicon;

    Pairs(ArticleReading reading, List<HeldTitle> held, Lexicon lexicon) {
        this.reading = reading;
        this.held = held;
        this.lexicon = lexicon;
    }

    /** {@return the only two who were called so before, or were lately: "the two premiers"} */
    Optional<List<EntityId>> holding(int sentence, int head) {
        var tree = reading.tree(sentence);
        var modifiers = tree.children(head, "amod", "compound").stream()
                .map(tree::lemma)
                .collect(Collectors.joining(" "));
        var title = lexicon.canonicalTitle((modifiers + " " + tree.lemma(head)).strip());
        var all = persons(title, sentence, head, 0);
        return Optional.of(all.size() == 2 ? all : persons(title, sentence, head, sentence - SENTENCES_BACK))
                .filter(pair -> pair.size() == 2);
    }

    /** {@return who was last called by a title of this form} */
    Optional<EntityId> lastCalled(String titles, int sentence, int head) {
        return held.stream()
                .filter(one -> one.title().isBefore(sentence, head))
                .filter(one -> one.title().role().toLowerCase(Locale.ROOT).matches(titles))
                .max(Comparator.comparingInt(one -> one.title().sentence()))
                .map(HeldTitle::person);
    }

    private List<EntityId> persons(String title, int sentence, int head, int from) {
        return held.stream()
                .filter(one -> one.title().sentence() >= from && !one.status().equals("former"))
                .filter(one -> one.title().isBefore(sentence, head))
                .filter(one -> isCalled(one.title().role().toLowerCase(Locale.ROOT), title))
                .map(HeldTitle::person)
                .distinct()
                .toList();
    }

    private boolean isCalled(String role, String title) {
        var known = lexicon.canonicalTitle(role);
        return title.equals("leader") ? known.matches(LEADING) : known.equals(title) || known.endsWith(" " + title);
    }

    /**
     * {@return the two who are named together last: "A and B", or the only two of the sentence before}
     *
     * @param since a sentence that tells of two people in another way; what stands before it is too far off
     */
    Optional<List<EntityId>> before(int sentence, int head, int since) {
        for (int at = sentence; at > since && at >= Math.max(0, sentence - SENTENCES_BACK); at--) {
            int limit = at == sentence ? head : reading.tree(at).size();
            var pair = coordinated(at, limit);
            if (pair.isPresent()) {
                return pair;
            }
            var named =
                    persons(at, limit).map(reading.entities()::id).distinct().toList();
            if (named.size() == 2 && at >= sentence - 1) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private Stream<Mention> persons(int sentence, int limit) {
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit);
    }

    private Optional<List<EntityId>> coordinated(int sentence, int limit) {
        var tree = reading.tree(sentence);
        return persons(sentence, limit)
                .map(mention -> tree.conjuncts(mention.head(tree)).stream()
                        .filter(member -> member < limit)
                        .flatMap(member -> reading.entities().idAt(sentence, member).stream())
                        .filter(id -> id.type() == EntityType.PERSON)
                        .distinct()
                        .toList())
                .filter(members -> members.size() == 2)
                .reduce((earlier, later) -> later);
    }
}
