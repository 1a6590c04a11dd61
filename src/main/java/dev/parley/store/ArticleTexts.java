package dev.parley.store;

import dev.parley.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The articles' whole texts, one file each in a folder beside the graph, for those who may keep them.
 *
 * <p>Texts belong to their publishers: the graph, and all that is published from it, does without them. May be used from
 * several threads at once.
 */
public final class ArticleTexts {

    private static final String EXTENSION = ".txt";

    private final Path folder;

    /** @param folder need not be there */
    ArticleTexts(Path folder) {
        this.folder = folder;
    }

    /** Keeps the text that all offsets of the article's passages count into; one that is there is replaced. */
    public void keep(Article article) {
        var file = file(article.id());
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "", ".unfinished");
            Files.writeString(unfinished, article.text());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": the text cannot be kept", problem);
        }
    }

    /** Drops the text of an article, if it is there. */
    public void remove(String articleId) {
        try {
            Files.deleteIfExists(file(articleId));
        } catch (IOException problem) {
            throw new UncheckedIOException(file(articleId) + ": the text cannot be removed", problem);
        }
    }

    /** {@return the text as it was when it was kept, which may be before the article's last change} */
    public Optional<String> text(String articleId) {
        var file = file(articleId);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": the text cannot be read", problem);
        }
    }

    private Path file(String articleId) {
        if (articleId.contains("/") || articleId.contains("\\") || articleId.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'%s' is no article's id".formatted(articleId));
        }
        return folder.resolve(articleId + EXTENSION);
    }
}
