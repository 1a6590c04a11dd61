/**
 * Where articles come in: files in many formats become {@link dev.parley.article.Article}s; what cannot be read becomes a
 * {@link dev.parley.article.Rejection}.
 *
 * <p>The way of a page: {@code ArticleFiles} finds the files, {@code TextDecoder} decodes them, a class for each format
 * makes {@code Page}s of paragraphs, {@code PageSplitter} tells headline, byline, dateline, date and text apart and leaves
 * the page's furniture out, {@code ReadingRun} gives ids and drops repetitions. What a line looks like is said in the
 * {@code *.patterns} files beside the classes; a new habit of a newsroom is a new line there.
 */
@NullMarked
package dev.parley.article;

import org.jspecify.annotations.NullMarked;
