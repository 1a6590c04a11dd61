package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Sentence;
import dev.parley.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTaggerTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on November 9 , 2020 . | 2020-11-09",
                "They met on 9 November 2020 . | 2020-11-09",
                "They met on Nov. 9 . | 2023-11-09",
                "They met on the 8th of March . | 2024-03-08",
                "They met in September 2023 . | 2023-09",
                "They met in late March . | 2024-03",
                "They met last August . | 2023-08",
                "They met last month . | 2024-04",
                "They met in 2019 . | 2019",
                "They met on Sunday . | 2024-05-12",
                "They met on Wednesday . | 2024-05-15",
                "They met on Sunday , March 3 . | 2024-03-03",
                "They met yesterday . | 2024-05-14",
                "They met three days ago . | 2024-05-12",
                "They met on 9-11 March . | 2024-03-09",
                "They met on March 9 and 10 , 2021 . | 2021-03-09",
                "They met on 9 March last year . | 2023-03-09",
                "They met in March of last year . | 2023-03",
                "They met on 04.03.2024 . | 2024-03-04",
                "They met this morning . | 2024-05-15",
                "They met two months ago . | 2024-03",
                "They met four years ago . | 2020",
                "They meet next Friday . | 2024-05-17",
            })
    void readsADateAsPreciselyAsItsWordsAre(String sentence, String iso) {
        var dates = tag(Optional.of(PUBLISHED), sentence);

        assertThat(dates).containsExactly(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met last week .",
                "The 2020 soldiers marched on .",
                "She may resign .",
                "They met on November 31 .",
            })
    void findsNoDateWhereTheWordsNameNone(String sentence) {
        assertThat(tag(Optional.of(PUBLISHED), sentence)).isEmpty();
    }

    @Test
    void doesNotGuessWithoutADayOfPublication() {
        assertThat(tag(Optional.empty(), "They met on Sunday .")).isEmpty();
        assertThat(tag(Optional.empty(), "They met in March .")).isEmpty();
        assertThat(tag(Optional.empty(), "They met on March 3 , 2021 .")).containsExactly("2021-03-03");
    }

    @Test
    void countsDaysFromTheDateNamedBefore() {
        var tagger = new TimeTagger(Optional.of(PUBLISHED));
        tagger.tag(tree("They met on March 3 ."));

        var dates = tagger.tag(tree("Two days later they signed ."));

        assertThat(dates).extracting(found -> found.date().iso()).containsExactly("2024-03-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The next day they signed . | 2021-03-04",
                "The previous evening they dined . | 2021-03-02",
                "They signed that night . | 2021-03-03",
                "They met again in June of that year . | 2021-06",
                "They fell out a year later . | 2022",
                "They met the following Monday . | 2021-03-08",
            })
    void countsFromTheDateNamedBefore(String sentence, String iso) {
        var tagger = new TimeTagger(Optional.of(PUBLISHED));
        tagger.tag(tree("They met on March 3 , 2021 ."));

        assertThat(tagger.tag(tree(sentence)))
                .extracting(found -> found.date().iso())
                .containsExactly(iso);
    }

    private static List<String> tag(Optional<LocalDate> published, String sentence) {
        return new TimeTagger(published)
                .tag(tree(sentence)).stream().map(found -> found.date().iso()).toList();
    }

    /** A sentence whose words all hang on its first one; dates need no more syntax than that. */
    private static SyntaxTree tree(String sentence) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (var word : sentence.split(" ", -1)) {
            int head = tokens.isEmpty() ? Token.NO_HEAD : 0;
            var tag = word.equals("may") ? "AUX" : "NOUN";
            tokens.add(new Token(word, word, tag, "NN", head, head < 0 ? "root" : "obl", start, start + word.length()));
            start += word.length() + 1;
        }
        return new SyntaxTree(new Sentence(0, 0, false, 0, start, tokens, List.of()));
    }
}
