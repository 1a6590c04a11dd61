/** Gold sentences come in, how well a reader does on them goes out. */
@NullMarked
package dev.parley.text.evaluation;

import org.jspecify.annotations.NullMarked;
