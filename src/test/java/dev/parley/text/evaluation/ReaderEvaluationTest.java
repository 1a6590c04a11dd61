package dev.parley.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import dev.parley.text.Name;
import dev.parley.text.NameType;
import dev.parley.text.Sentence;
import dev.parley.text.Token;
import dev.parley.text.TokenReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderEvaluationTest {

    /** Reads every word as a noun that hangs on the word before it, and "Kiir" as a person and "Juba" as a state. */
    private static final TokenReader CHAIN =
            sentences -> sentences.stream().map(ReaderEvaluationTest::chain).toList();

    @TempDir
    private Path folder;

    @Test
    void leavesPunctuationOutOfAttachment() throws IOException {
        var file = write("""
                1	Talks	talk	NOUN	NNS	_	0	root	_	_
                2	ended	end	VERB	VBD	_	1	dep:x	_	_
                3	now	now	ADV	RB	_	1	dep	_	_
                4	.	.	PUNCT	.	_	1	punct	_	_
                """);

        assertThat(new ReaderEvaluation(CHAIN).onGoldWords(file))
                .contains("  UAS 66.67  LAS 66.67  (3 words without punctuation)");
    }

    @Test
    void countsStatesAsPlacesWhereTheFileDoes() throws IOException {
        var file = write("-DOC-\nKiir\tB-PER\nleft\tO\nJuba\tB-LOC\n\nMachar\tB-PER\nstayed\tO\n");

        assertThat(new ReaderEvaluation(CHAIN).onGoldWords(file))
                .contains(
                        "  LOC                100.0   100.0   100.0       1",
                        "  PER                100.0    50.0    66.7       2");
    }

    @Test
    void saysWhichLineHasNoColumns() throws IOException {
        var file = write("Kiir\tB-PER\nleft\n");

        assertThatThrownBy(() -> new ReaderEvaluation(CHAIN).onGoldWords(file))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file
                                + ":2: 'left' has no columns; give CoNLL-U, CoNLL-X, or a word and its IOB2 tag, parted by tabs");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("gold"), content);
    }

    private static Sentence chain(List<String> forms) {
        var tokens = new ArrayList<Token>();
        var names = new ArrayList<Name>();
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            tokens.add(new Token(form, form, "NOUN", "NN", i - 1, i == 0 ? "root" : "dep", i, i + 1));
            switch (form) {
                case "Kiir" -> names.add(new Name(NameType.PER, i, i + 1));
                case "Juba" -> names.add(new Name(NameType.GPE, i, i + 1));
                default -> {}
            }
        }
        return new Sentence(0, 0, false, 0, forms.size(), tokens, names);
    }
}
