package dev.parley.cli;

import dev.parley.article.Article;
import dev.parley.article.Reading;
import dev.parley.article.Rejection;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on articles with several threads and hands on what became of each, in the order of the input, to the thread
 * that called.
 *
 * <p>A fixed number of articles is under way at any time, so memory does not grow with the corpus. An article that makes
 * the work fail is handed on as a rejection, and the rest goes on.
 *
 * @param <R> what is made of an article
 */
final class Pipeline<R> {

    /** Articles under way for each thread: enough to keep the threads busy while a batch is being written. */
    private static final int WINDOW_PER_THREAD = 16;

    private final int threads;
    private final Function<Article, Outcome<R>> work;

    /** @param work is called by several threads at once */
    Pipeline(int threads, Function<Article, Outcome<R>> work) {
        this.threads = threads;
        this.work = work;
    }

    /** What became of one article. */
    sealed interface Outcome<R> {

        record Done<R>(R result) implements Outcome<R> {}

        record Rejected<R>(Rejection rejection) implements Outcome<R> {}

        /** The article has been read before in this run. */
        record Repeated<R>() implements Outcome<R> {}

        /** Neither the article nor what reads it has changed since it was loaded. */
        record Unchanged<R>() implements Outcome<R> {}
    }

    /**
     * Takes what became of the articles.
     *
     * @param <E> what may go wrong where results are taken; it ends the run
     */
    @FunctionalInterface
    interface Sink<R, E extends Exception> {
        void accept(Outcome<R> outcome) throws E;
    }

    <E extends Exception> void run(Stream<Reading> readings, Sink<R, E> sink) throws E {
        var underWay = new ArrayDeque<Future<Outcome<R>>>();
        var workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("reader-", 1).daemon().factory());
        try (readings) {
            for (var next = readings.iterator(); next.hasNext(); ) {
                underWay.add(start(next.next(), workers));
                if (underWay.size() >= threads * WINDOW_PER_THREAD) {
                    sink.accept(await(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.accept(await(underWay.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Future<Outcome<R>> start(Reading reading, ExecutorService workers) {
        return workers.submit(() -> switch (reading) {
            case Reading.Accepted(var article) -> workOn(article);
            case Reading.Rejected(var rejection) -> new Outcome.Rejected<>(rejection);
            case Reading.Repeated repeated -> new Outcome.Repeated<>();
        });
    }

    private Outcome<R> workOn(Article article) {
        try {
            return work.apply(article);
        } catch (RuntimeException | StackOverflowError problem) { // one bad article does not stop a run
            return new Outcome.Rejected<>(new Rejection(article.id(), "could not be worked on: " + problem));
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException problem) {
            throw new IllegalStateException("a worker failed", problem.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while articles were being read", stopped);
        }
    }
}
