package dev.parley.server;

import java.util.List;

/**
 * Facts in which a thing plays one part, such as all statements of a speaker.
 *
 * @param part the local name of the property that joins fact and thing, such as {@code speaker}
 * @param facts those shown, latest first
 * @param total how many there are
 */
public record SectionView(String part, String heading, List<FactView> facts, int total) {

    public SectionView {
        facts = List.copyOf(facts);
    }
}
