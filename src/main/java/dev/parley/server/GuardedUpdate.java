package dev.parley.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;

/** Fuseki's SPARQL update without LOAD, which would fetch files and other servers' pages for whoever may write. */
final class GuardedUpdate extends SPARQL_Update {

    @Override
    protected void execute(HttpAction action, InputStream input) {
        var text = text(input);
        try {
            var update = UpdateFactory.create(text, Syntax.syntaxARQ);
            if (update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
                ServletOps.errorForbidden("LOAD is off; send the data itself to /graphs");
            }
        } catch (QueryParseException | UpdateException fault) {
            ServletOps.errorBadRequest(fault.getMessage());
        }
        super.execute(action, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(InputStream input) {
        try {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("the update cannot be read", problem);
        }
    }
}
