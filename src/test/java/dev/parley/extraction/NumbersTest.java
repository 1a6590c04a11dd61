package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23|23",
                "3,310|3310",
                "Twenty-seven|27",
                "two dozen|24",
                "one hundred and five|105",
                "two thousand|2000"
            })
    void readsFiguresAndWords(String words, int number) {
        assertThat(Numbers.parse(words)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dozens", "hundreds", "dozen", "several", "2.5", "prisoners"})
    void readsNoNumberFromWordsThatOnlyHintAtOne(String words) {
        assertThat(Numbers.parse(words)).isEmpty();
    }
}
