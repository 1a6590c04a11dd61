/**
 * What articles say becomes RDF: facts, entities and passages as triples of one named graph per article, checked by SHACL.
 * Jena is used from here on.
 */
@NullMarked
package dev.parley.graph;

import org.jspecify.annotations.NullMarked;
