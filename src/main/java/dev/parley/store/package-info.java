/**
 * Article graphs are kept: in a TDB2 folder, or in any store that speaks the SPARQL 1.1 Graph Store Protocol. An article's
 * graph is written, replaced and withdrawn as a whole.
 */
@NullMarked
package dev.parley.store;

import org.jspecify.annotations.NullMarked;
