package dev.parley.text;

import java.util.List;

/**
 * One sentence, tokenised and parsed.
 *
 * @param index 0-based position in the document
 * @param paragraph 0-based paragraph of the article's text; the headline, where there is one, is paragraph 0
 * @param isHeadline whether it stands in the headline, where grammar is telegraphic and the present tense tells the past
 * @param start first UTF-16 code unit in the article's text
 * @param end code unit just past the sentence
 * @param tokens at least one, in order
 * @param names what is named, in order, not overlapping
 */
public record Sentence(
        int index, int paragraph, boolean isHeadline, int start, int end, List<Token> tokens, List<Name> names) {

    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /** {@return the forms of its tokens, as OpenNLP takes them} */
    String[] forms() {
        return tokens.stream().map(Token::form).toArray(String[]::new);
    }

    /** {@return the same sentence with what else is known about its tokens} */
    Sentence withTokens(List<Token> others) {
        return new Sentence(index, paragraph, isHeadline, start, end, others, names);
    }

    /** {@return the same sentence with other names} */
    public Sentence withNames(List<Name> others) {
        return new Sentence(index, paragraph, isHeadline, start, end, tokens, others);
    }
}
