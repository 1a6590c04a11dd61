package dev.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts sentences that are longer than those the network was trained on, where a reader would pause, and puts the parts'
 * trees together again: the root of a later part hangs on the root of the first as {@code parataxis}.
 */
final class LongSentences {

    /** Longer sentences are cut where a good place is found. The network was trained on no longer ones. */
    private static final int COMFORTABLE_PIECES = 180;

    /** The encoder's positions end at 512. */
    private static final int MOST_PIECES = 500;

    private static final List<Set<String>> PAUSES =
            List.of(Set.of(";", ":", "--", "|"), Set.of("\"", ")", "-"), Set.of(","));

    List<EncodedSentence> split(EncodedSentence sentence, WordPieces wordPieces) {
        if (sentence.pieces().length <= COMFORTABLE_PIECES) {
            return List.of(sentence);
        }
        int cut = cut(sentence);
        if (cut == sentence.words()) {
            return List.of(sentence);
        }
        var parts = new ArrayList<EncodedSentence>();
        parts.addAll(split(EncodedSentence.of(sentence.forms().subList(0, cut), wordPieces), wordPieces));
        parts.addAll(split(
                EncodedSentence.of(sentence.forms().subList(cut, sentence.words()), wordPieces), wordPieces));
        return parts;
    }

    /** The pause nearest the middle, of the strongest kind that lies in the middle half; the middle itself as a last resort. */
    private static int cut(EncodedSentence sentence) {
        int words = sentence.words();
        for (var kind : PAUSES) {
            for (int distance = 0; distance < words / 4; distance++) {
                for (int last : new int[] {words / 2 - distance, words / 2 + distance}) {
                    if (kind.contains(sentence.forms().get(last))) {
                        return last + 1;
                    }
                }
            }
        }
        return sentence.pieces().length > MOST_PIECES ? Math.max(1, words / 2) : words;
    }

    ParsedSentence join(List<ParsedSentence> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var words = new ArrayList<ParsedWord>();
        var names = new ArrayList<Name>();
        int root = root(parts.getFirst());
        for (var part : parts) {
            int shift = words.size();
            part.names().forEach(name -> names.add(new Name(name.type(), name.start() + shift, name.end() + shift)));
            part.words().forEach(word -> words.add(shift == 0 ? word : shifted(word, shift, root)));
        }
        return new ParsedSentence(words, names);
    }

    private static int root(ParsedSentence sentence) {
        int root = 0;
        while (sentence.words().get(root).head() != Token.NO_HEAD) {
            root++;
        }
        return root;
    }

    private static ParsedWord shifted(ParsedWord word, int shift, int root) {
        boolean isRoot = word.head() == Token.NO_HEAD;
        return new ParsedWord(
                word.lemma(),
                word.upos(),
                word.xpos(),
                isRoot ? root : word.head() + shift,
                isRoot ? "parataxis" : word.deprel());
    }
}
