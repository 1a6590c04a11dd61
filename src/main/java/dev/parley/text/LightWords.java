package dev.parley.text;

import java.util.List;
import java.util.Locale;

/**
 * The words of one sentence as the light reader's features see them: numbers for the word, its endings, its shape and
 * the word lists it is on. Hashes are those of {@link String#hashCode()}, which Java specifies, so a model fits every
 * machine.
 *
 * <p>Each array has {@link #PAD} places before the first word and after the last.
 */
final class LightWords {

    /** Places around the sentence in which features may look for neighbours. */
    static final int PAD = 3;

    /** What stands around the sentence. */
    private static final int NOTHING = 1;

    private final int length;
    /** The word in small letters, digits made equal. */
    final int[] word;

    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] prefix2;
    final int[] prefix3;
    /** Capitals, small letters and digits, runs shortened: "Xx", "X.X.", "d-d". */
    final int[] shape;
    /** Bits of the word lists that the word is on, see {@link WordLists}. */
    final int[] lists;

    private boolean isHeadline;

    LightWords(List<String> forms, WordLists wordLists) {
        length = forms.size();
        word = blank();
        suffix2 = blank();
        suffix3 = blank();
        suffix4 = blank();
        prefix2 = blank();
        prefix3 = blank();
        shape = blank();
        lists = new int[length + 2 * PAD];
        for (int i = 0; i < length; i++) {
            describe(forms.get(i), PAD + i, wordLists);
        }
        isHeadline = WordShape.isTitleCase(forms);
    }

    int length() {
        return length;
    }

    /** Whether nearly every word begins with a capital, so that capitals say little. */
    boolean isHeadline() {
        return isHeadline;
    }

    private int[] blank() {
        var values = new int[length + 2 * PAD];
        for (int i = 0; i < PAD; i++) {
            values[i] = NOTHING + i;
            values[values.length - 1 - i] = -NOTHING - i;
        }
        return values;
    }

    private void describe(String form, int at, WordLists wordLists) {
        var lower = form.toLowerCase(Locale.ROOT);
        word[at] = withoutDigits(lower).hashCode();
        suffix2[at] = end(lower, 2).hashCode();
        suffix3[at] = end(lower, 3).hashCode();
        suffix4[at] = end(lower, 4).hashCode();
        prefix2[at] = lower.substring(0, Math.min(2, lower.length())).hashCode();
        prefix3[at] = lower.substring(0, Math.min(3, lower.length())).hashCode();
        shape[at] = shape(form).hashCode();
        lists[at] = wordLists.bits(lower);
    }

    private static String end(String word, int letters) {
        return word.substring(Math.max(0, word.length() - letters));
    }

    private static String withoutDigits(String word) {
        var chars = word.toCharArray();
        boolean changed = false;
        for (int i = 0; i < chars.length; i++) {
            if (Character.isDigit(chars[i])) {
                chars[i] = '0';
                changed = true;
            }
        }
        return changed ? new String(chars) : word;
    }

    private static String shape(String form) {
        var shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'x' : c;
            boolean isRun = kind == last && i > 1;
            if (!isRun) {
                shape.append(kind);
            }
            last = kind;
        }
        return shape.toString();
    }
}
