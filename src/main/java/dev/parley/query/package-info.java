/**
 * Ready-made questions and a user's values for their parameters come in, tables and graphs go out; found facts are
 * scored against annotated articles.
 */
@NullMarked
package dev.parley.query;

import org.jspecify.annotations.NullMarked;
