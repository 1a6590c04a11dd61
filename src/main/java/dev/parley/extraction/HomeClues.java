package dev.parley.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what speaks for one state as the one that an office-holder serves. */
final class HomeClues {

    /** The clues, each from 0 to about 1. */
    enum Clue {
        /** "In Warsaw, Interior Minister X said": the sentence is set there. */
        SETTING,
        /** How much of what the article says of states it says of this one. */
        SHARE,
        /** The article's title names it. */
        HEADLINE,
        /** The first sentences name it. */
        LEAD,
        /** It is named before the title in the same sentence. */
        BEFORE,
        /** It is named after the title in the same sentence. */
        AFTER,
        /** It is named in the sentence before. */
        PREVIOUS,
        /** It is named earlier; the less the longer ago. */
        EARLIER,
        /** It is named in another sentence together with the holder. */
        WITH_HOLDER,
        /** The office-holder named last serves it. */
        LAST_SERVED,
        /** The holder's name is at home there. */
        NAME,
        /** Nearly all surnames there have forms that the holder's has not. */
        FOREIGN_NAME,
        /** Somebody named in one breath with the holder serves it. */
        COMPANION
    }

    private static final int LEAD_SENTENCES = 3;
    /** "Chile's minister met General X": Chile tells of the minister, not of the general. */
    private static final double OTHERS_FACTOR = 0.3;
    /** What was named two sentences ago counts in full. */
    private static final double SENTENCES_AGO = 2;

    private final StateMentions mentions;
    private final Homes homes;
    private final Governments governments;
    private final ArticleReading reading;
    private final HeldTitle held;
    private final Set<EntityId> companionsStates;
    private final Optional<EntityId> servedLast;
    private final Set<Integer> otherSentencesOfHolder;

    /**
     * Looks around for one office.
     *
     * @param companions those who serve the same state as the holder
     */
    HomeClues(StateMentions mentions, Homes homes, Governments governments, List<EntityId> companions, HeldTitle held) {
        this.mentions = mentions;
        this.homes = homes;
        this.governments = governments;
        this.reading = homes.reading();
        this.held = held;
        companionsStates = companions.stream()
                .flatMap(companion -> homes.of(companion).stream())
                .collect(Collectors.toSet());
        servedLast = homes.servedLastBefore(held);
        otherSentencesOfHolder = IntStream.range(0, reading.trees().size())
                .filter(sentence -> sentence != held.title().sentence() && isNamed(held.person(), sentence))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** {@return how strong each clue is that the holder of the title serves the state} */
    Map<Clue, Double> of(EntityId state) {
        var clues = new EnumMap<Clue, Double>(Clue.class);
        int here = held.title().sentence();
        int start = held.title().start();
        clues.put(Clue.SETTING, mentions.isSetBefore(here, start, state) ? 1.0 : 0);
        clues.put(Clue.SHARE, mentions.share(state));
        clues.put(Clue.HEADLINE, mentions.isInTitle(state) ? 1.0 : 0);
        clues.put(Clue.LEAD, lead(state));
        clues.put(
                Clue.BEFORE, strongest(here, state, passage -> passage.mention().end() <= start));
        clues.put(
                Clue.AFTER, strongest(here, state, passage -> passage.mention().start() > start));
        clues.put(Clue.PREVIOUS, strongest(here - 1, state, passage -> true));
        clues.put(Clue.EARLIER, earlier(state));
        clues.put(Clue.WITH_HOLDER, withHolder(state));
        clues.put(Clue.LAST_SERVED, servedLast.filter(state::equals).isPresent() ? 1.0 : 0);
        putName(clues, reading.entities().label(held.person()), state);
        clues.put(Clue.COMPANION, companionsStates.contains(state) ? 1.0 : 0);
        return clues;
    }

    private void putName(Map<Clue, Double> clues, String name, EntityId state) {
        double atHome = governments.atHome(name, state);
        boolean isForeign =
                atHome == 0 && governments.isForeign(PersonName.of(name).surname(), state);
        clues.put(Clue.NAME, atHome);
        clues.put(Clue.FOREIGN_NAME, isForeign ? 1.0 : 0);
    }

    private double strongest(int sentence, EntityId state, Predicate<StateMentions.Passage> where) {
        return mentions.of(sentence).stream()
                .filter(passage -> passage.state().equals(state))
                .filter(passage -> !isWithin(held.title(), passage.mention()))
                .filter(where)
                .mapToDouble(passage -> passage.weight() * (isOfAnother(passage) ? OTHERS_FACTOR : 1))
                .max()
                .orElse(0);
    }

    private double lead(EntityId state) {
        return IntStream.range(0, reading.trees().size())
                .filter(sentence -> !mentions.of(sentence).isEmpty())
                .limit(LEAD_SENTENCES)
                .mapToDouble(sentence -> strongest(sentence, state, passage -> true))
                .max()
                .orElse(0);
    }

    private double earlier(EntityId state) {
        int here = held.title().sentence();
        for (int sentence = here - 2; sentence >= 0; sentence--) {
            double weight = strongest(sentence, state, passage -> true);
            if (weight > 0) {
                return weight * SENTENCES_AGO / (here - sentence);
            }
        }
        return 0;
    }

    private double withHolder(EntityId state) {
        return otherSentencesOfHolder.stream()
                .mapToDouble(sentence -> strongest(sentence, state, passage -> true))
                .max()
                .orElse(0);
    }

    private boolean isNamed(EntityId person, int sentence) {
        return reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> reading.entities().id(mention).equals(person));
    }

    /** "Ambassador to Israel": the country of the posting is not the one that is served. */
    private static boolean isWithin(TitlePhrase title, Mention mention) {
        return mention.sentence() == title.sentence()
                && mention.start() >= title.start()
                && mention.end() <= title.end();
    }

    /** A state that the text gives to somebody else's title. */
    private boolean isOfAnother(StateMentions.Passage passage) {
        return homes.titles().stream()
                .filter(other -> !other.person().equals(held.person()))
                .filter(other -> isWithin(other.title(), passage.mention()))
                .anyMatch(other -> other.of().contains(passage.state()));
    }
}
