package dev.parley.extraction;

import dev.parley.text.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the names of a sentence: what the reader tagged, corrected and completed by the gazetteers.
 *
 * <p>The reader sees context and knows surnames; the gazetteers know states, demonyms and institutions for certain.
 * Where both speak, the lexicon decides what a state is and the reader who a person is. A demonym inside an
 * organisation's name ("Armenian Foreign Ministry") is a mention of its own, nested.
 */
final class NameFinder {

    private final Lexicon lexicon;
    private final PersonMentions persons;
    private final CountryMentions countries;
    private final OrganizationMentions organizations;

    NameFinder(Lexicon lexicon, NameWords words) {
        this.lexicon = lexicon;
        var knownNames = new KnownNames(words);
        persons = new PersonMentions(lexicon, words);
        countries = new CountryMentions(lexicon, knownNames);
        organizations = new OrganizationMentions(lexicon, knownNames, words);
    }

    /** {@return the mentions in order of their first token, longer ones first} */
    List<Mention> find(SyntaxTree tree) {
        var mentions = new ArrayList<Mention>();
        for (var name : tree.sentence().names()) {
            organizations
                    .parts(tree, name)
                    .forEach(part -> fromReader(tree, part).ifPresent(mentions::add));
        }
        PersonMentions.join(tree, mentions);
        mentions.removeIf(mention -> mention.type() == EntityType.PERSON && persons.namesGovernment(tree, mention));
        countries.addTo(mentions, tree);
        organizations.addTo(mentions, tree);
        mentions.sort(
                Comparator.comparingInt(Mention::start).thenComparing(Mention::length, Comparator.reverseOrder()));
        return mentions;
    }

    private Optional<Mention> fromReader(SyntaxTree tree, Name name) {
        return switch (name.type()) {
            case PER -> persons.from(tree, name.start(), name.end());
            case ORG -> organizations.from(tree, name.start(), name.end());
            case GPE, LOC -> place(tree, name.start(), name.end());
            case NORP, TITLE, AGR, EVT, DATE, NUM, MISC -> Optional.empty();
        };
    }

    private Optional<Mention> place(SyntaxTree tree, int from, int to) {
        int start = from;
        while (start < to && tree.hasTag(start, "DET", "PUNCT")) {
            start++;
        }
        int end = trimmedEnd(tree, start, to);
        if (!hasCapital(tree, start, end)
                || lexicon.country(tree.words(start, end)).isPresent()) {
            return Optional.empty();
        }
        boolean isOrganization = lexicon.organization(tree.words(start, end)).isPresent();
        return Optional.of(
                Mention.named(tree, start, end, isOrganization ? EntityType.ORGANIZATION : EntityType.PLACE));
    }

    /** {@return the end without a possessive ending or marks that the reader took in} */
    static int trimmedEnd(SyntaxTree tree, int start, int end) {
        int last = end;
        while (last > start
                && (tree.form(last - 1).equals("'s")
                        || tree.form(last - 1).equals("'")
                        || (tree.hasTag(last - 1, "PUNCT")
                                && !tree.form(last - 1).endsWith(".")))) {
            last--;
        }
        return last;
    }

    static boolean hasCapital(SyntaxTree tree, int start, int end) {
        for (int token = start; token < end; token++) {
            if (tree.isCapitalised(token)) {
                return true;
            }
        }
        return false;
    }
}
