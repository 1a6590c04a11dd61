package dev.parley.text;

import java.util.Locale;

/**
 * How a word becomes its lemma: so many letters off the end, some letters on, in this case.
 *
 * <p>Written as a letter for the case, a number, {@code +} and the letters to add ({@code L3+y} makes "countries" into
 * "country"), as {@code W} with the whole lemma of an irregular word, or as {@code _} for a word that is its own lemma.
 */
public record EditScript(Casing casing, int cut, String suffix) {

    /** What the lemma's letters look like. */
    public enum Casing {
        /** As the form. */
        FORM,
        /** All small. */
        LOWER,
        /** The first letter large, as in a name. */
        CAPITALISED,
        /** All large, as in an abbreviation. */
        UPPER,
        /** The lemma stands in the script. */
        WORD
    }

    public static EditScript parse(String script) {
        if (script.equals("_")) {
            return new EditScript(Casing.FORM, 0, "");
        }
        var casing = switch (script.charAt(0)) {
            case 'L' -> Casing.LOWER;
            case 'U' -> Casing.CAPITALISED;
            case 'A' -> Casing.UPPER;
            case 'K' -> Casing.FORM;
            case 'W' -> Casing.WORD;
            default -> throw new IllegalArgumentException("no lemma script '%s'".formatted(script));
        };
        if (casing == Casing.WORD) {
            return new EditScript(casing, 0, script.substring(1));
        }
        int plus = script.indexOf('+');
        return new EditScript(casing, Integer.parseInt(script.substring(1, plus)), script.substring(plus + 1));
    }

    /**
     * {@return the lemma}
     *
     * @param isName whether the word is a proper noun, whose letters keep their case
     */
    public String apply(String form, boolean isName) {
        if (casing == Casing.WORD) {
            return suffix;
        }
        if (casing == Casing.FORM || cut > form.length()) {
            return form;
        }
        var kept = form.substring(0, form.length() - cut);
        return switch (casing) {
            case LOWER -> isName ? kept + suffix : kept.toLowerCase(Locale.ROOT) + suffix;
            case CAPITALISED -> capitalised(kept) + suffix;
            case UPPER -> (kept + suffix).toUpperCase(Locale.ROOT);
            case FORM, WORD -> form;
        };
    }

    /** Capitals inside a name stay ("McDonald"); a name in capitals loses them ("KABUL"). */
    private static String capitalised(String kept) {
        if (kept.isEmpty()) {
            return kept;
        }
        var rest = kept.substring(1);
        boolean shouts = kept.length() > 3 && kept.equals(kept.toUpperCase(Locale.ROOT));
        return Character.toUpperCase(kept.charAt(0)) + (shouts ? rest.toLowerCase(Locale.ROOT) : rest);
    }
}
