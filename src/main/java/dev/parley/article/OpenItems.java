package dev.parley.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of all files, one file open at a time. A file that cannot be opened is an item that cannot be read. */
final class OpenItems implements Iterator<Item>, Closeable {

    /** An open file and the items in it. */
    record Opened(Iterator<Item> items, InputStream in) {}

    /** Opens a file, or fails with {@link InputException} or {@link IOException}. */
    @FunctionalInterface
    interface Opener {
        Opened open(ArticleFiles.InputFile file) throws IOException;
    }

    private final Iterator<ArticleFiles.InputFile> files;
    private final Opener opener;
    private Opened current = new Opened(Collections.emptyIterator(), InputStream.nullInputStream());

    OpenItems(Iterator<ArticleFiles.InputFile> files, Opener opener) {
        this.files = files;
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        while (!current.items().hasNext() && files.hasNext()) {
            close();
            current = open(files.next());
        }
        return current.items().hasNext();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.items().next();
    }

    private Opened open(ArticleFiles.InputFile file) {
        try {
            return opener.open(file);
        } catch (InputException e) {
            return failed(e.toRejection());
        } catch (IOException e) {
            return failed(new Rejection(nameOf(file), ArticleReader.reason(e)));
        }
    }

    private static Opened failed(Rejection rejection) {
        return new Opened(List.<Item>of(new Item.Unreadable(rejection)).iterator(), InputStream.nullInputStream());
    }

    private static String nameOf(ArticleFiles.InputFile file) {
        return switch (file) {
            case ArticleFiles.InputFile.Marked(var path, var ignored) -> path.toString();
            case ArticleFiles.InputFile.Unmarked(var path) -> path.toString();
            case ArticleFiles.InputFile.Unreadable(var rejection) -> rejection.source();
        };
    }

    @Override
    public void close() {
        try {
            current.in().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
