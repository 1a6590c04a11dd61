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

    /** Tells that the client may not have, or do, what it asks for; the message says why in a sentence. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;

        /** @param status 401 where signing in would help, 403 where it would not */
        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Tells that there is nothing at an address; the message says in a sentence what was looked for. */
    final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFound(String message) {
            super(message);
        }
    }
}
