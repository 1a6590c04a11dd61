/**
 * What curators decide about facts and persons comes in; it is kept in a graph of its own in a store, beside what articles
 * say and untouched by their loading, and goes out as histories and as files.
 */
@NullMarked
package dev.parley.curation;

import org.jspecify.annotations.NullMarked;
