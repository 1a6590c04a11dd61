/** The command line: options come in, results go to stdout, messages to stderr. The only place that wires objects together. */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
