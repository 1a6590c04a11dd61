package dev.parley.extraction;

import java.util.List;
import java.util.OptionalInt;

/**
 * A noun phrase for several people.
 *
 * @param head index of its head noun in the sentence
 * @param noun dictionary form of the noun that names them; empty for a number that stands alone ("the eight")
 * @param label its words without count and determiner: "former political leaders of Nagorno-Karabakh"
 * @param count how many it says
 * @param nationality states or territories by its demonyms
 * @param isDefinite whether it points back, as "the" and "all" do
 * @param isOther whether it sets them apart from others: "seven others"
 * @param isBare whether it has nothing but a determiner: "the prisoners"
 * @param isDetainees whether the noun itself says that they are held
 */
record GroupPhrase(
        int head,
        String noun,
        String label,
        OptionalInt count,
        List<EntityId> nationality,
        boolean isDefinite,
        boolean isOther,
        boolean isBare,
        boolean isDetainees) {

    GroupPhrase {
        nationality = List.copyOf(nationality);
    }

    /** {@return the same people, so many of them} */
    GroupPhrase counted(OptionalInt number) {
        return new GroupPhrase(head, noun, label, number, nationality, isDefinite, isOther, false, isDetainees);
    }
}
