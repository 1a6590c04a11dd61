/** A store's graph goes out, for other programs: RDF in six syntaxes, a network for Gephi, tables. */
@NullMarked
package dev.parley.export;

import org.jspecify.annotations.NullMarked;
