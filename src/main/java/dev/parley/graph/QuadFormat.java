package dev.parley.graph;

/** A syntax for named graphs that can be written as a stream. */
public enum QuadFormat {
    N_QUADS,
    TRIG
}
