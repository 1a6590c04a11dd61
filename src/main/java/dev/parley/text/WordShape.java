package dev.parley.text;

import java.util.List;

/** What a word's letters look like, which the encoder cannot see because it knows small letters only. */
public final class WordShape {

    /** Numbers per word. */
    public static final int SIZE = 12;

    /** A sentence in which more than this share of the words begins with a capital is a headline. */
    private static final float TITLE_CASE = 0.6f;

    private static final int SHORTEST_HEADLINE = 4;

    private WordShape() {}

    /** {@return {@link #SIZE} numbers per word, one word after the other} */
    public static float[] of(List<String> forms) {
        var shapes = new float[forms.size() * SIZE];
        boolean isTitleCase = isTitleCase(forms);
        for (int i = 0; i < forms.size(); i++) {
            describe(forms.get(i), i, isTitleCase, shapes, i * SIZE);
        }
        return shapes;
    }

    /** {@return whether most words of a sentence of some length begin with a capital, as in headlines} */
    static boolean isTitleCase(List<String> forms) {
        return forms.size() >= SHORTEST_HEADLINE && capitalShare(forms) > TITLE_CASE;
    }

    private static float capitalShare(List<String> forms) {
        int words = 0;
        int capitals = 0;
        for (var form : forms) {
            if (Character.isLetter(form.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (float) capitals / words;
    }

    private static void describe(String form, int index, boolean isTitleCase, float[] shapes, int at) {
        int upper = (int) form.chars().filter(Character::isUpperCase).count();
        int lower = (int) form.chars().filter(Character::isLowerCase).count();
        int digits = (int) form.chars().filter(Character::isDigit).count();
        boolean startsUpper = Character.isUpperCase(form.charAt(0));
        boolean upperInside = upper > (startsUpper ? 1 : 0);
        shapes[at] = number(startsUpper);
        shapes[at + 1] = number(upper > 0 && lower == 0 && form.length() > 1);
        shapes[at + 2] = number(lower > 0 && upper == 0);
        shapes[at + 3] = number(digits > 0);
        shapes[at + 4] = number(digits == form.length());
        shapes[at + 5] = number(form.chars().noneMatch(Character::isLetterOrDigit));
        shapes[at + 6] = number(upperInside && lower > 0);
        shapes[at + 7] = number(form.indexOf('-') > 0);
        shapes[at + 8] = number(form.indexOf('.') > 0);
        shapes[at + 9] = number(index == 0);
        shapes[at + 10] = number(form.length() == 1);
        shapes[at + 11] = number(isTitleCase);
    }

    private static float number(boolean holds) {
        return holds ? 1 : 0;
    }
}
