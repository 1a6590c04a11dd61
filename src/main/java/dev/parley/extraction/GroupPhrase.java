package dev.parley.extraction;

import java.util.List;
import java.util.OptionalInt;

/**
 * A noun phrase for several people.
 *
 * @param head index of its head noun in the sentence
 * @param label its words without count and determiner: "former political leaders of Nagorno-Karabakh"
 * @param count how many it says
 * @param nationality states or territories by its demonyms
 * @param isBare whether it has nothing but a determiner: "the prisoners"
 * @param isDetainees whether the noun itself says that they are held
 */
record GroupPhrase(
        int head, String label, OptionalInt count, List<EntityId> nationality, boolean isBare, boolean isDetainees) {

    GroupPhrase {
        nationality = List.copyOf(nationality);
    }
}
