package dev.parley.extraction;

import java.util.List;
import java.util.Optional;

/**
 * An organisation that news takes as known.
 *
 * @param name the name that the graph uses
 * @param otherNames acronyms and other names
 * @param state the ISO code of the one state that it belongs to
 * @param speaksForState whether what it says counts as said by its state
 */
record KnownOrganization(
        String name, List<String> otherNames, OrganizationKind kind, Optional<String> state, boolean speaksForState) {

    KnownOrganization {
        otherNames = List.copyOf(otherNames);
    }
}
