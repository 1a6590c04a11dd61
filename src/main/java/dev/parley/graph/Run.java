package dev.parley.graph;

import java.time.Instant;
import java.util.List;

/**
 * One run that changed a store.
 *
 * @param software name and version of what ran, such as {@code parley 0.1.0}
 * @param loaded ids of the articles whose graphs it wrote
 * @param withdrawn ids of the articles whose graphs it removed
 */
public record Run(String software, Instant started, Instant ended, List<String> loaded, List<String> withdrawn) {

    public Run {
        loaded = List.copyOf(loaded);
        withdrawn = List.copyOf(withdrawn);
    }

    /** {@return whether there is anything to record} */
    public boolean isChange() {
        return !loaded.isEmpty() || !withdrawn.isEmpty();
    }
}
