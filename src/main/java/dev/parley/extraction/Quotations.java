package dev.parley.extraction;

import dev.parley.extraction.QuotationMarks.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who says what stands between quotation marks, so that "I" and "we" find their speaker.
 *
 * <p>The speaker is the subject of the verb of saying that stands outside the marks in the sentence where the quotation
 * ends or begins. A quotation without one continues the last.
 */
final class Quotations {

    private final Map<Place, EntityId> speakers = new HashMap<>();

    /** Finds, by the given rule, the meaning of the phrases that name the quotations' speakers. */
    Quotations(ArticleReading reading, QuotationMarks marks, SpeakerRule rule) {
        Optional<EntityId> last = Optional.empty();
        for (var quotation : marks.quotations()) {
            last = speaker(reading, rule, quotation, last);
            last.ifPresent(found -> quotation.forEach(place -> speakers.put(place, found)));
        }
    }

    /** Tells the meaning of a phrase outside quotations. */
    interface SpeakerRule {
        List<EntityId> of(int sentence, int head);
    }

    /** {@return who says the word, if it stands in a quotation whose speaker is known} */
    Optional<EntityId> speaker(int sentence, int token) {
        return Optional.ofNullable(speakers.get(new Place(sentence, token)));
    }

    private static Optional<EntityId> speaker(
            ArticleReading reading, SpeakerRule rule, List<Place> quotation, Optional<EntityId> last) {
        var places = Set.copyOf(quotation);
        int end = quotation.get(quotation.size() - 1).sentence();
        return sayer(reading, rule, places, end)
                .or(() -> sayer(reading, rule, places, quotation.get(0).sentence()))
                .or(() -> last);
    }

    private static Optional<EntityId> sayer(ArticleReading reading, SpeakerRule rule, Set<Place> quoted, int sentence) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        for (int verb = 0; verb < tree.size(); verb++) {
            if (!tree.hasTag(verb, "VERB") || quoted.contains(new Place(sentence, verb))) {
                continue;
            }
            var subjects = arguments.subjects(verb);
            for (int subject : subjects.isEmpty() ? new Sayers(tree, arguments).of(verb) : subjects) {
                if (!quoted.contains(new Place(sentence, subject))) {
                    var speaker = rule.of(sentence, subject).stream()
                            .filter(id -> id.type() != EntityType.PLACE && id.type() != EntityType.GROUP)
                            .findFirst();
                    if (speaker.isPresent()) {
                        return speaker;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
