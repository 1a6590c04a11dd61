package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.Article;
import dev.parley.article.Reading;
import dev.parley.article.Rejection;
import dev.parley.cli.Pipeline.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {

    @Test
    void handsOnResultsInTheOrderOfTheInput() {
        var ids = new ArrayList<Object>();

        new Pipeline<>(2, PipelineTest::idAfterSomeWork).run(articles(500), outcome -> ids.add(result(outcome)));

        assertThat(ids)
                .hasSize(500)
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "a" + i).toList());
    }

    @Test
    void worksOnSeveralArticlesAtOnce() {
        var meeting = new CyclicBarrier(2);
        var met = new AtomicInteger();

        new Pipeline<>(2, article -> new Outcome.Done<>(await(meeting)))
                .run(articles(2), outcome -> met.incrementAndGet());

        assertThat(met).hasValue(2);
    }

    @Test
    void holdsNoMoreArticlesThanItsWindow() {
        var read = new AtomicInteger();
        var handedOn = new AtomicInteger();
        var most = new AtomicInteger();
        var readings = articles(1000).peek(article -> read.incrementAndGet());

        new Pipeline<>(2, PipelineTest::id).run(readings, outcome -> {
            most.accumulateAndGet(read.get() - handedOn.getAndIncrement(), Math::max);
        });

        assertThat(handedOn).hasValue(1000);
        assertThat(most.get()).isLessThanOrEqualTo(33);
    }

    @Test
    void turnsAnArticleThatMakesTheWorkFailIntoARejection() {
        var outcomes = new ArrayList<Outcome<String>>();

        new Pipeline<>(2, PipelineTest::failsForTheSecond).run(articles(3), outcomes::add);

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Done<>("a0"),
                        new Outcome.Rejected<>(new Rejection(
                                "a1",
                                "could not be worked on: java.lang.IllegalStateException: no verb in sentence 3")),
                        new Outcome.Done<>("a2"));
    }

    @Test
    void passesRejectionsAndRepetitionsOn() {
        var rejection = new Rejection("news.jsonl:17", "malformed");
        var outcomes = new ArrayList<Outcome<String>>();

        new Pipeline<>(2, PipelineTest::id)
                .run(
                        Stream.of(new Reading.Rejected(rejection), new Reading.Repeated("copy.txt", "copy")),
                        outcomes::add);

        assertThat(outcomes).containsExactly(new Outcome.Rejected<>(rejection), new Outcome.Repeated<>());
    }

    @Test
    void endsTheRunAndClosesTheInputWhenResultsCannotBeTaken() {
        var closed = new AtomicBoolean();
        var readings = articles(100).onClose(() -> closed.set(true));

        assertThatThrownBy(() -> new Pipeline<>(2, PipelineTest::id).run(readings, outcome -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(closed).isTrue();
    }

    private static Stream<Reading> articles(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Reading.Accepted(article("a" + i)));
    }

    private static Article article(String id) {
        return new Article(
                id,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "They met.");
    }

    private static Outcome<String> id(Article article) {
        return new Outcome.Done<>(article.id());
    }

    private static Object result(Outcome<?> outcome) {
        return ((Outcome.Done<?>) outcome).result();
    }

    /** Articles with an even hash take longer, so that later ones overtake them. */
    private static Outcome<String> idAfterSomeWork(Article article) {
        var rounds = article.id().hashCode() % 2 == 0 ? 200_000 : 1;
        var sum = IntStream.range(0, rounds).asLongStream().sum();
        return new Outcome.Done<>(sum < 0 ? "" : article.id());
    }

    private static Outcome<String> failsForTheSecond(Article article) {
        if (article.id().equals("a1")) {
            throw new IllegalStateException("no verb in sentence 3");
        }
        return id(article);
    }

    private static int await(CyclicBarrier meeting) {
        try {
            return meeting.await();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
