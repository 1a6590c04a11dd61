package dev.parley.server;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.eclipse.jetty.ee10.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Server;

/**
 * Who may write: the names and passwords of a file as Jetty's HashLoginService has it, {@code name: password} on each line.
 * The file is read again when it changes.
 */
final class Passwords {

    private static final String REALM = "Parley";
    private static final String[] READING = {"GET", "HEAD", "OPTIONS"};

    private final UserStore users;

    private Passwords(UserStore users) {
        this.users = users;
    }

    /** @throws InputException if there is no such file, or nobody in it */
    static Passwords read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InputException(file.toString(), "there is no such file to read", remedy());
        }
        if (names(file).isEmpty()) {
            throw new InputException(file.toString(), "there is nobody in it", remedy());
        }
        return new Passwords(
                JettySecurityLib.makeUserStore(file.toAbsolutePath().toString()));
    }

    private static String remedy() {
        return "give a file with a line 'name: password' for each who may write";
    }

    private static List<String> names(Path file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        }
        return lines.stringPropertyNames().stream()
                .filter(name -> !lines.getProperty(name).isBlank())
                .toList();
    }

    /** Lets the file be watched only as long as the server runs. */
    void stopWith(Server server) {
        server.addBean(users, true);
    }

    boolean accept(String name, String password) {
        var user = users.getUserPrincipal(name);
        return user != null && user.authenticate(password);
    }

    /** {@return what asks for a name and a password (HTTP Basic) before anything is written at the addresses} */
    ConstraintSecurityHandler guard(List<String> addresses) {
        var guard = JettySecurityLib.makeSecurityHandler(REALM, users, AuthScheme.BASIC);
        for (var address : addresses) {
            var writing = mapping(address, Constraint.ANY_USER);
            writing.setMethodOmissions(READING);
            guard.addConstraintMapping(writing);
            for (var method : READING) {
                var reading = mapping(address, Constraint.ALLOWED);
                reading.setMethod(method);
                guard.addConstraintMapping(reading);
            }
        }
        return guard;
    }

    private static ConstraintMapping mapping(String address, Constraint constraint) {
        var mapping = new ConstraintMapping();
        mapping.setPathSpec(address);
        mapping.setConstraint(constraint);
        return mapping;
    }
}
