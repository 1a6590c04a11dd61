package dev.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/**
 * Tells clients when pages last changed: at the end of the last run that changed the store, or when this program was
 * built, whichever is later. To the second, as HTTP's dates are.
 */
final class LastChange {

    private final Supplier<Instant> storeChanged;
    private final Instant programBuilt = programBuilt();

    LastChange(Supplier<Instant> storeChanged) {
        this.storeChanged = storeChanged;
    }

    /** {@return the page, with the time of the last change in the header of each of its answers} */
    Page on(Page page) {
        return request -> {
            var changed =
                    storeChanged.get(); // before the page reads: a change meanwhile makes the time too old, not too new
            var last = changed.isAfter(programBuilt) ? changed : programBuilt;
            var reply = page.reply(request);
            return reply.status() == 200
                    ? reply.with(
                            "Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(last.atOffset(ZoneOffset.UTC)))
                    : reply;
        };
    }

    private static Instant programBuilt() {
        try {
            var place = LastChange.class.getProtectionDomain().getCodeSource().getLocation();
            return Files.getLastModifiedTime(Path.of(place.toURI())).toInstant();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the program's own file", problem);
        } catch (URISyntaxException problem) {
            throw new IllegalStateException("the program's own place is no address", problem);
        }
    }
}
