package dev.parley.text;

import java.io.PrintWriter;
import java.util.Arrays;

/**
 * Writes read texts as CoNLL-U. Names stand in the last column as {@code Name=B-PER}, {@code Name=I-PER}, where the other
 * words have none; {@code Offset=12:17} tells where the word stands in the text, in UTF-16 code units.
 */
public final class ConlluWriter {

    private final PrintWriter out;

    public ConlluWriter(PrintWriter out) {
        this.out = out;
    }

    public void write(Document document) {
        var text = document.article().text();
        out.println("# newdoc id = " + document.article().id());
        int paragraph = -1;
        for (var sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                out.println("# newpar");
            }
            write(document.article().id(), text, sentence);
        }
    }

    private void write(String id, String text, Sentence sentence) {
        out.println("# sent_id = %s-%d".formatted(id, sentence.index() + 1));
        out.println("# text = " + text.substring(sentence.start(), sentence.end()));
        var names = nameTags(sentence);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            var token = sentence.tokens().get(i);
            out.println(String.join(
                    "\t",
                    String.valueOf(i + 1),
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    token.xpos(),
                    "_",
                    String.valueOf(token.head() + 1),
                    token.deprel(),
                    "_",
                    "%sOffset=%d:%d%s".formatted(names[i], token.start(), token.end(), spaceAfter(text, token))));
        }
        out.println();
    }

    private static String[] nameTags(Sentence sentence) {
        var tags = new String[sentence.tokens().size()];
        Arrays.fill(tags, "");
        for (var name : sentence.names()) {
            for (int i = name.start(); i < name.end(); i++) {
                tags[i] = "Name=%s-%s|".formatted(i == name.start() ? "B" : "I", name.type());
            }
        }
        return tags;
    }

    private static String spaceAfter(String text, Token token) {
        boolean isGlued = token.end() < text.length() && !Character.isWhitespace(text.charAt(token.end()));
        return isGlued ? "|SpaceAfter=No" : "";
    }
}
