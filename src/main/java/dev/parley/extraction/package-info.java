/** Read text becomes claims: entities, facts, and the passage, rule and confidence behind each. */
@NullMarked
package dev.parley.extraction;

import org.jspecify.annotations.NullMarked;
