/** Measurements that are run by hand; docs/BENCHMARKS.md has the commands and the figures. */
@NullMarked
package dev.parley.benchmark;

import org.jspecify.annotations.NullMarked;
