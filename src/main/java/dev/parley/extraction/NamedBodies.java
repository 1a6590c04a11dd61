package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Optional;

/** Tells whom a title's complement names by more than the names that the reader found: parts of bodies, capitals, titles. */
final class NamedBodies {

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final Lexicon lexicon;
    private final RoleWords words;

    NamedBodies(ArticleReading reading, int sentence, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * {@return the body that the phrase means and not its named owner: "the State Department's human rights bureau", "the UN
     * mission", "the Russian news portal Volga"}
     *
     * @param to index just past the phrase that begins with the owner
     */
    Optional<EntityId> partOf(Mention owner, int to) {
        int noun = Math.max(to, owner.end()) - 1;
        boolean isMission = words.has(Use.MISSIONS, tree.lemma(noun));
        if (isMission) {
            var state = reading.entities().mentions(sentence).stream()
                    .filter(mention -> mention.type() == EntityType.STATE && mention.overlaps(owner))
                    .findFirst();
            if (state.isPresent()) {
                return state.map(reading.entities()::id);
            }
        }
        int name = startByCapitals(owner.end(), to);
        boolean isBehind = owner.form() == Mention.Form.ADJECTIVE && name > owner.end() && name < to;
        if (isBehind) {
            return Optional.of(reading.entities().addOrganization(tree.words(name, to)));
        }
        boolean hasOwn = to > owner.end()
                && owner.type() == EntityType.ORGANIZATION
                && (isMission || lexicon.isOrganizationHead(tree.lemma(noun)));
        return hasOwn
                ? Optional.of(reading.entities().addOrganization(tree.words(owner.start(), to)))
                : Optional.empty();
    }

    /**
     * {@return where an organisation begins that only its capitals show: "leader of the Sacred Struggle", "director of the
     * independent outlets X"; the end where there is none}
     */
    int startByCapitals(int from, int to) {
        int first = from;
        while (first < to && !tree.isCapitalised(first)) {
            first++;
        }
        return tree.isCapitalised(to - 1) ? first : to;
    }

    /** {@return where it ends: "the Mejlis of the Crimean Tatar People"} */
    int endByCapitals(int to) {
        int next = to < tree.size() - 1 && tree.form(to).equals("of") ? to + 1 : to;
        next = next > to && next < tree.size() && tree.hasTag(next, "DET") ? next + 1 : next;
        boolean goesOn = next > to && next < tree.size() && tree.isCapitalised(next);
        int stop = next;
        while (goesOn && stop < tree.size() && tree.isCapitalised(stop) && tree.hasTag(stop, "NOUN", "PROPN", "ADJ")) {
            stop++;
        }
        return goesOn && stop > next ? stop : to;
    }

    /** {@return the people that a leader leads: "the Turkish Cypriots", "the Bosnian Serbs"} */
    Optional<EntityId> community(Mention owner) {
        return owner.form() == Mention.Form.PEOPLE && owner.type() == EntityType.TERRITORY && owner.length() > 1
                ? Optional.of(reading.entities().addOrganization(owner.text()))
                : Optional.empty();
    }

    /** {@return the person right behind the phrase where it ends in a title: "aide to Azerbaijani President Ilham Aliyev"} */
    Optional<Mention> personBehindTitle(int from, int to) {
        return to > from && to < tree.size() && lexicon.isTitleHead(tree.lemma(to - 1))
                ? reading.entities()
                        .mentionAt(sentence, to)
                        .filter(mention -> mention.type() == EntityType.PERSON && mention.start() == to)
                : Optional.empty();
    }
}
