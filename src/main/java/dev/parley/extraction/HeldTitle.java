package dev.parley.extraction;

import java.util.List;

/**
 * A title phrase with the person who holds it.
 *
 * @param of what the office belongs to, as far as the phrase says
 * @param status current, former, acting or designate
 * @param rule the id of the rule that linked them
 * @param confidence of that rule, from 0 to 1
 */
record HeldTitle(EntityId person, TitlePhrase title, List<EntityId> of, String status, String rule, double confidence) {

    HeldTitle {
        of = List.copyOf(of);
    }

    /** {@return the same holder with a title that is coordinated with this one} */
    HeldTitle sharing(TitlePhrase other) {
        boolean isSaidByVerb = !title.status().equals(status) && other.status().equals(title.status());
        return new HeldTitle(
                person, other, other.of(), isSaidByVerb ? status : other.status(), "role.coordinated", confidence);
    }
}
