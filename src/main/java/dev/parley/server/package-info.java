/**
 * A store and the ready-made questions come in; a SPARQL endpoint, linked-data pages and an API go out over HTTP, in
 * the Jetty of an embedded Fuseki.
 */
@NullMarked
package dev.parley.server;

import org.jspecify.annotations.NullMarked;
