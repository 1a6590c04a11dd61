package dev.parley.article;

import java.nio.file.Path;

/**
 * Something that the user gave is wrong: a file, a name or a value.
 *
 * <p>The message is one line that says where, what was found and what would do, in that order, and quotes the user's
 * own text: {@code data/news.jsonl:17: published is '31 March', not a date; write it as 2026-03-31}.
 */
public final class InputException extends RuntimeException {

    private final String where;
    private final String reason;

    /**
     * @param where what the user will look for, such as a file's or an option's name
     * @param found what is wrong there
     * @param remedy what would do instead
     */
    public InputException(String where, String found, String remedy) {
        super("%s: %s; %s".formatted(where, found, remedy));
        this.where = where;
        this.reason = "%s; %s".formatted(found, remedy);
    }

    /** @param line 1-based */
    public InputException(Path file, long line, String found, String remedy) {
        this("%s:%d".formatted(file, line), found, remedy);
    }

    /** {@return the same as the value that a run reports when it goes on} */
    public Rejection toRejection() {
        return new Rejection(where, reason);
    }
}
