package dev.parley.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The articles of a JSON lines file, read line by line: memory holds one line, and of a line that is too long nothing. */
final class JsonLines implements Iterator<Item> {

    private final InputStream in;
    private final String source;
    private final long maxBytes;
    private final Deque<Item> pending = new ArrayDeque<>();
    private long line;
    private boolean isAtEnd;

    /** @param in buffered; it is read to its end but not closed */
    JsonLines(InputStream in, String source, long maxBytes) {
        this.in = in;
        this.source = source;
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean hasNext() {
        while (pending.isEmpty() && !isAtEnd) {
            readLine();
        }
        return !pending.isEmpty();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pending.removeFirst();
    }

    private void readLine() {
        line++;
        var where = source + ":" + line;
        try {
            var bytes = nextBytes();
            if (bytes.length > maxBytes) {
                throw ArticleReader.tooLarge(where, maxBytes);
            }
            var text = TextDecoder.decode(bytes, where).strip();
            if (!text.isEmpty()) {
                NewsArticles.parse(text, where)
                        .forEach(entry -> pending.add(new Item.Found(where, entry.key(), entry.page())));
            }
        } catch (InputException e) {
            pending.add(new Item.Unreadable(e.toRejection()));
        } catch (IOException e) {
            isAtEnd = true;
            pending.add(new Item.Unreadable(new Rejection(where, ArticleReader.reason(e))));
        }
    }

    /** {@return the bytes up to the end of the line; of a line that is too long, its beginning} */
    private byte[] nextBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0 && next != '\n') {
            if (bytes.size() <= maxBytes) {
                bytes.write(next);
            }
        }
        isAtEnd = next < 0;
        return bytes.toByteArray();
    }
}
