package dev.parley.extraction;

import java.util.List;

/** Finds states, territories, their people, capitals and governments by the longest form that the gazetteer knows. */
final class CountryMentions {

    private final Lexicon lexicon;
    private final KnownNames knownNames;

    CountryMentions(Lexicon lexicon, KnownNames knownNames) {
        this.lexicon = lexicon;
        this.knownNames = knownNames;
    }

    /** Adds the sentence's mentions, and removes those within them. */
    void addTo(List<Mention> mentions, SyntaxTree tree) {
        int at = 0;
        while (at < tree.size()) {
            int start = at;
            int end = knownNames.longestFrom(
                    tree, at, phrase -> lexicon.country(phrase).isPresent());
            if (end == at || isInsidePerson(mentions, at)) {
                at++;
                continue;
            }
            var words = tree.words(at, end);
            var country = lexicon.country(words).orElseThrow();
            mentions.removeIf(other -> other.start() >= start && other.end() <= end);
            mentions.add(new Mention(tree.sentence().index(), at, end, country.type(), country.form(), words));
            at = end;
        }
    }

    private static boolean isInsidePerson(List<Mention> mentions, int token) {
        return mentions.stream()
                .anyMatch(mention ->
                        mention.type() == EntityType.PERSON && mention.covers(token) && mention.length() > 1);
    }
}
