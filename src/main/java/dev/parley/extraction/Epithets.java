package dev.parley.extraction;

import java.util.List;
import java.util.Optional;

/**
 * Finds who is meant by a title that stands for somebody named before: "Nona Beridze protested. The lawyer said …", "Take
 * Marko Peric. The former mayor of Zvecan was pulled off a bus."
 */
final class Epithets {

    private static final double LIKELY = 0.75;
    /** "Yesterday, the lawyer …" is no such beginning; "The 63-year-old barrister" is one. */
    private static final int LATEST_START = 2;

    private final ArticleReading reading;
    private final List<HeldTitle> held;
    private final Lexicon lexicon;

    /**
     * Knows who is called what by name.
     *
     * @param held the titles beside names and those that verbs give, of the whole article
     */
    Epithets(ArticleReading reading, List<HeldTitle> held, Lexicon lexicon) {
        this.reading = reading;
        this.held = held;
        this.lexicon = lexicon;
    }

    /** {@return the title with its holder; empty where it is somebody's own, or nobody is likely enough} */
    List<HeldTitle> holders(TitlePhrase title) {
        boolean isTelling = !title.isOffice() || title.status().equals("former");
        if (!isTelling || title.isPlural() || title.sentence() == 0 || !isSubject(title) || isSomebodys(title)) {
            return List.of();
        }
        return spokenOf(title.sentence() - 1)
                .filter(person -> isFree(person, title))
                .map(person ->
                        List.of(new HeldTitle(person, title, title.of(), title.status(), "role.epithet", LIKELY)))
                .orElse(List.of());
    }

    private boolean isSubject(TitlePhrase title) {
        var tree = reading.tree(title.sentence());
        boolean isDefinite = tree.children(title.head(), "det").stream()
                .anyMatch(
                        article -> article <= LATEST_START && tree.form(article).equals("The"));
        return isDefinite && tree.isUnder(title.head(), "nsubj");
    }

    /** Somebody else was called so before. */
    private boolean isSomebodys(TitlePhrase title) {
        return held.stream()
                .filter(other -> other.title().sentence() <= title.sentence())
                .anyMatch(other -> wordOf(other.title()).equals(wordOf(title)));
    }

    private String wordOf(TitlePhrase title) {
        return lexicon.canonicalTitle(reading.tree(title.sentence()).lemma(title.head()));
    }

    /** The only person that the sentence names. */
    private Optional<EntityId> spokenOf(int sentence) {
        var persons = reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(reading.entities()::id)
                .distinct()
                .toList();
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    /** Who holds an office is not "the lawyer", and a journalist is not "the doctor". */
    private boolean isFree(EntityId person, TitlePhrase title) {
        if (title.isOffice()) {
            return true;
        }
        boolean isBare = title.end() == title.head() + 1;
        return isBare
                && held.stream()
                        .filter(other -> other.person().equals(person))
                        .noneMatch(other -> other.status().equals("current"));
    }
}
