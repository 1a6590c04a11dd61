package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives title phrases to the persons who hold them: those whose names stand beside the title, those of whom a verb says
 * that they hold it, and those who share a coordinated title.
 *
 * <p>Reads the article twice: pronouns and titles that stand for a person ("she was minister", "the general was
 * commander") are only understood when the titles beside names are known.
 */
final class RoleReader {

    private final Lexicon lexicon;
    private final PeopleWords people;
    private final TitleReader titles;
    private final TitleNeighbours neighbours;
    private final TitlePredicates predicates;
    private final RelativeTitles relatives;
    private final RoleWords words;

    RoleReader(Lexicon lexicon, RoleWords words, PeopleWords people, ModalityReader modality) {
        this.lexicon = lexicon;
        this.people = people;
        this.words = words;
        titles = new TitleReader(lexicon, words);
        neighbours = new TitleNeighbours(lexicon, words);
        predicates = new TitlePredicates(lexicon, words, modality);
        relatives = new RelativeTitles(words);
    }

    /** {@return the titles that the article gives to persons, with where they stand, in order} */
    List<HeldTitle> read(ArticleReading reading) {
        var phrases = reading.trees().stream()
                .map(tree -> titles.read(reading, tree.sentence().index()))
                .toList();
        var named =
                phrases.stream().map(ofSentence -> ofNames(reading, ofSentence)).toList();
        var epithets = new Epithets(reading, flat(named), lexicon);
        addEpithets(epithets, phrases, named);
        var referents = new Referents(reading, flat(named), people, lexicon);
        var careers = new Careers(reading, referents);
        var predecessors = new Predecessors(reading, words);
        var all = new ArrayList<HeldTitle>();
        for (int sentence = 0; sentence < phrases.size(); sentence++) {
            var holders = completed(reading, phrases.get(sentence), named.get(sentence), referents);
            for (int i = 0; i < holders.size(); i++) {
                if (holders.get(i).isEmpty()) {
                    holders.set(i, careers.holders(phrases.get(sentence).get(i)));
                }
            }
            all.addAll(predecessors.added(holders.stream().flatMap(List::stream).toList()));
        }
        return relatives.resolve(reading, all);
    }

    private static void addEpithets(
            Epithets epithets, List<List<TitlePhrase>> phrases, List<List<List<HeldTitle>>> named) {
        for (int sentence = 0; sentence < phrases.size(); sentence++) {
            for (int i = 0; i < phrases.get(sentence).size(); i++) {
                if (named.get(sentence).get(i).isEmpty()) {
                    named.get(sentence)
                            .set(i, epithets.holders(phrases.get(sentence).get(i)));
                }
            }
        }
    }

    /** The holders of each phrase of a sentence, as far as they are named there. */
    private List<List<HeldTitle>> ofNames(ArticleReading reading, List<TitlePhrase> phrases) {
        var holders = new ArrayList<List<HeldTitle>>();
        for (var phrase : phrases) {
            var beside = neighbours.holders(reading, phrase, phrases);
            holders.add(beside.isEmpty() ? predicates.holders(reading, phrase, reading::named) : beside);
        }
        CoordinatedTitles.share(reading, phrases, holders);
        return holders;
    }

    private List<List<HeldTitle>> completed(
            ArticleReading reading, List<TitlePhrase> phrases, List<List<HeldTitle>> named, Referents referents) {
        var holders = new ArrayList<List<HeldTitle>>();
        for (int i = 0; i < phrases.size(); i++) {
            boolean isOpen = named.get(i).isEmpty();
            holders.add(isOpen ? predicates.holders(reading, phrases.get(i), referents::of) : named.get(i));
        }
        CoordinatedTitles.share(reading, phrases, holders);
        return holders;
    }

    private static List<HeldTitle> flat(List<List<List<HeldTitle>>> bySentence) {
        return bySentence.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
