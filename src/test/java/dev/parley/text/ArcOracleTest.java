package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArcOracleTest {

    /** Trees without crossing arcs; the root is the number of words. */
    static int[][] trees() {
        return new int[][] {
            {1}, // a root alone
            {1, 4, 3, 1}, // Baku signed a treaty
            {3, 0, 1, 6, 5, 3}, // talks in Doha will end today
            {2, 2, 5, 4, 2}
        };
    }

    @ParameterizedTest
    @MethodSource("trees")
    void buildsTheRightTreeFromStepsThatCostNothing(int[] heads) {
        var state = new ArcState(heads.length);
        var oracle = new ArcOracle(heads);

        while (!state.isFinished()) {
            state.apply(IntStream.range(0, ArcState.TRANSITIONS)
                    .filter(state::allows)
                    .filter(transition -> oracle.cost(state, transition) == 0)
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(state.heads).isEqualTo(heads);
    }

    @Test
    void makesATreeWithOneRootOfAnySteps() {
        var random = new Random(7);
        for (int length = 1; length < 12; length++) {
            var state = new ArcState(length);
            while (!state.isFinished()) {
                var allowed = IntStream.range(0, ArcState.TRANSITIONS)
                        .filter(state::allows)
                        .toArray();
                state.apply(allowed[random.nextInt(allowed.length)]);
            }
            var heads = state.heads;
            assertThat(RelationOrder.of(heads))
                    .containsExactlyInAnyOrder(IntStream.range(0, heads.length).toArray());
            int root = heads.length;
            assertThat(heads).containsOnlyOnce(root);
        }
    }

    @Test
    void countsTheArcsThatAStepPutsOutOfReach() {
        var state = new ArcState(3);
        var oracle = new ArcOracle(new int[] {1, 3, 1});
        state.apply(ArcState.SHIFT);

        assertThat(oracle.cost(state, ArcState.LEFT)).isZero();
        assertThat(oracle.cost(state, ArcState.SHIFT)).isEqualTo(1);
    }
}
