/**
 * Corpora come in, the reader's network goes out: training with PyTorch, then one ONNX file. Not needed to read texts, and
 * PyTorch is not on the class path of the program.
 */
@NullMarked
package dev.parley.text.training;

import org.jspecify.annotations.NullMarked;
