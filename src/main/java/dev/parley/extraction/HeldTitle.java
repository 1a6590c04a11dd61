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
}
