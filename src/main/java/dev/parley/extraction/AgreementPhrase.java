package dev.parley.extraction;

import java.util.List;
import java.util.Optional;

/**
 * A phrase for one particular agreement, or a verb that tells of one ("exchanged 40 prisoners").
 *
 * @param sentence 0-based index in the document
 * @param head index of its head noun, or of the verb
 * @param label its words, without determiner
 * @param type a code: peace-treaty, ceasefire …
 * @param isTypeSure whether its words tell the type; "the deal" may be of any
 * @param parties states, territories and organisations that the phrase names
 * @param date when it was made, by its own words
 * @param kind how it points to its agreement
 */
record AgreementPhrase(
        int sentence,
        int head,
        String label,
        String type,
        boolean isTypeSure,
        List<EntityId> parties,
        Optional<PartialDate> date,
        Kind kind) {

    /** How a phrase points to its agreement. */
    enum Kind {
        /** By a proper name: "Panmunjom Declaration". */
        NAME,
        /** By what it is, for the first time: "a treaty on the border", "the accord that they signed in May". */
        INTRODUCTION,
        /** By what it is: "the peace treaty with Chad". */
        DESCRIPTION,
        /** By little more than a noun, so that it means one told before if there is one: "the treaty", "the 2008 deal". */
        REMINDER,
        /** Only back to one told before: "the accord", "that deal". */
        POINTER
    }

    AgreementPhrase {
        parties = List.copyOf(parties);
    }

    boolean isNamed() {
        return kind == Kind.NAME;
    }

    /** {@return whether it means an agreement told before, if any fits} */
    boolean isPointingBack() {
        return kind == Kind.POINTER || kind == Kind.REMINDER;
    }
}
