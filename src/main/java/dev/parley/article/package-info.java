/** Where articles come in: files in many formats become {@link dev.parley.article.Article}s; what cannot be read becomes a {@link dev.parley.article.Rejection}. */
@NullMarked
package dev.parley.article;

import org.jspecify.annotations.NullMarked;
