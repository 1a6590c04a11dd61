/** Articles become sentences of tokens with tags, lemmas, Universal Dependencies and names. OpenNLP and ONNX Runtime are used here and nowhere else. */
@NullMarked
package dev.parley.text;

import org.jspecify.annotations.NullMarked;
