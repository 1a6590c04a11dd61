package dev.parley.server;

/** Answers the requests of one part of the site. Called from many threads at once. */
@FunctionalInterface
interface Page {

    /**
     * {@return the answer}
     *
     * @throws NotFound if there is nothing at the address
     */
    Reply reply(Request request);

    /** Tells that there is nothing at an address; the message says in a sentence what was looked for. */
    final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFound(String message) {
            super(message);
        }
    }
}
