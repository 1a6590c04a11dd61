package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.net.URI;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Where on this site a resource is shown, whatever host its IRI names.
 *
 * <p>{@code BASEperson/x} is answered at {@code /id/person/x}, which leads on to {@code /page/person/x} or
 * {@code /data/person/x.ttl}; the vocabulary's terms likewise at {@code /ontology/Person} and {@code /codes/...}.
 */
final class Addresses {

    private final String base;

    Addresses(URI base) {
        this.base = base.toString();
    }

    String base() {
        return base;
    }

    /** {@return the resource that a path without its leading slash stands for, such as {@code person/x}} */
    Node resource(String path) {
        if (path.startsWith("ontology/")) {
            return NodeFactory.createURI(Vocabulary.PARLEY + path.substring("ontology/".length()));
        }
        if (path.startsWith("codes/")) {
            return NodeFactory.createURI(Vocabulary.CODES + path.substring("codes/".length()));
        }
        return NodeFactory.createURI(base + path);
    }

    /** {@return the path of a resource of this site, without leading slash: {@code person/x}} */
    Optional<String> path(Node resource) {
        if (!resource.isURI()) {
            return Optional.empty();
        }
        var iri = resource.getURI();
        return under(base, "", iri)
                .or(() -> under(Vocabulary.PARLEY, "ontology/", iri))
                .or(() -> under(Vocabulary.CODES, "codes/", iri));
    }

    private static Optional<String> under(String namespace, String path, String iri) {
        return iri.startsWith(namespace) && iri.length() > namespace.length()
                ? Optional.of(path + iri.substring(namespace.length()))
                : Optional.empty();
    }

    /** {@return where a reader is sent: a page here, a page elsewhere on the web, or nowhere, the empty string} */
    String page(Node resource) {
        return path(resource)
                .map(path -> "/page/" + path.replace("#", "%23"))
                .orElseGet(() -> isOnTheWeb(resource) ? resource.getURI() : "");
    }

    private static boolean isOnTheWeb(Node resource) {
        return resource.isURI()
                && (resource.getURI().startsWith("https://")
                        || resource.getURI().startsWith("http://"));
    }
}
