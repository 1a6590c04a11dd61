package dev.parley.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries that commands put to the graph themselves; they lie beside this class and are not in the catalogue. */
final class CommandQuery {

    private CommandQuery() {}

    /** {@return the query of the file {@code NAME.rq}} */
    static Query named(String name) {
        try (InputStream in = requireNonNull(CommandQuery.class.getResourceAsStream(name + ".rq"), name)) {
            return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the query " + name, problem);
        }
    }
}
