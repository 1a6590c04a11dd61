package dev.parley.extraction;

import java.util.List;
import java.util.Optional;

/**
 * A noun phrase for one particular agreement.
 *
 * @param sentence 0-based index in the document
 * @param head index of its head noun
 * @param label its words, without determiner
 * @param type a code: peace-treaty, ceasefire …
 * @param parties states and organisations that the phrase names
 * @param date when it was made, by its own words
 * @param isNamed whether it has a proper name: "Panmunjom Declaration"
 */
record AgreementPhrase(
        int sentence,
        int head,
        String label,
        String type,
        List<EntityId> parties,
        Optional<PartialDate> date,
        boolean isNamed) {

    AgreementPhrase {
        parties = List.copyOf(parties);
    }
}
