package dev.parley.text.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The running text of a gold document, put together from its words, and where in it each word stands.
 *
 * <p>Where the file does not say which words are glued together, the rules of English typography do, which is right for
 * nearly all words of edited text.
 */
final class GoldText {

    private static final Set<String> GLUED_TO_THE_LEFT = Set.of(
            ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "...", "''", "'s", "n't", "'m", "'re", "'ve", "'ll",
            "'d");
    private static final Set<String> GLUED_TO_THE_RIGHT = Set.of("(", "[", "{", "$", "£", "€", "``");
    private static final Set<String> GLUED_ON_BOTH_SIDES = Set.of("-", "/");

    private final StringBuilder text = new StringBuilder();
    private final List<List<Span>> words = new ArrayList<>();

    /** Where a word or a name stands in the text. */
    record Span(int start, int end) {}

    GoldText(List<GoldSentence> sentences) {
        sentences.forEach(this::append);
    }

    String text() {
        return text.toString();
    }

    /** {@return for each sentence where its words stand} */
    List<List<Span>> words() {
        return words;
    }

    private void append(GoldSentence sentence) {
        var spans = new ArrayList<Span>();
        boolean quoteIsOpen = false;
        for (int i = 0; i < sentence.forms().size(); i++) {
            var form = sentence.forms().get(i);
            spans.add(new Span(text.length(), text.length() + form.length()));
            text.append(form);
            quoteIsOpen ^= form.equals("\"");
            if (!isGlued(sentence, i, quoteIsOpen)) {
                text.append(' ');
            }
        }
        words.add(spans);
    }

    private static boolean isGlued(GoldSentence sentence, int index, boolean quoteIsOpen) {
        if (index == sentence.forms().size() - 1) {
            return false;
        }
        return sentence.gluedToNext()
                .map(glue -> glue.get(index))
                .orElseGet(() ->
                        isGlued(sentence.forms().get(index), sentence.forms().get(index + 1), quoteIsOpen));
    }

    private static boolean isGlued(String form, String next, boolean quoteIsOpen) {
        if (form.equals("\"") || next.equals("\"")) {
            return form.equals("\"") == quoteIsOpen;
        }
        if (next.equals("not") || next.equals("na")) {
            return Set.of("can", "gon", "wan").contains(form);
        }
        return GLUED_ON_BOTH_SIDES.contains(form)
                || GLUED_ON_BOTH_SIDES.contains(next)
                || GLUED_TO_THE_RIGHT.contains(form)
                || GLUED_TO_THE_LEFT.contains(next);
    }
}
