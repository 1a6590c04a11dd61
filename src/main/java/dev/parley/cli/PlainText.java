package dev.parley.cli;

import dev.parley.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file read as running text from its first character to its last, without looking for a headline or a date. */
final class PlainText {

    private PlainText() {}

    static Article read(Path file) throws IOException {
        return new Article(
                file.getFileName() + "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Files.readString(file));
    }
}
