package dev.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** axe, which looks a page over in the browser for what shuts people out. */
final class Axe {

    /** Violations that keep somebody from reading or using the page, as lines of rule and place. */
    private static final String SERIOUS = """
            axe.run(document, { resultTypes: ['violations'] }).then(found => done(found.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .flatMap(violation => violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.html))
                .join('\\n')), problem => done(String(problem)));
            """;

    private final String program;

    private Axe(String program) {
        this.program = program;
    }

    static Axe load() throws IOException {
        var version = new Properties();
        try (var in = open("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            version.load(in);
        }
        try (var in =
                open("/META-INF/resources/webjars/axe-core/%s/axe.min.js".formatted(version.getProperty("version")))) {
            return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Axe.class.getResourceAsStream(resource), resource);
    }

    /** {@return what is serious on the browser's page; nothing, if all is well} */
    String violations(Browser browser) {
        return browser.scriptThatAnswers(program + ";" + SERIOUS);
    }
}
