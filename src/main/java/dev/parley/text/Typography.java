package dev.parley.text;

/** Typographic marks and the plain ones that the reader was trained on. */
final class Typography {

    private Typography() {}

    /**
     * {@return the text with curly quotes, dashes and unusual spaces replaced one for one, so that every offset into it
     * is an offset into the original}
     */
    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    /** {@return a word as the reader wants to see it: an em dash as two hyphens, an ellipsis as three stops} */
    static String form(String original) {
        return switch (original) {
            case "—", "―" -> "--";
            case "…" -> "...";
            default -> fold(original).replace("\u00AD", "");
        };
    }

    private static char fold(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', '´', '`', '′' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u200B', '\uFEFF', '\t' -> ' ';
            default -> c;
        };
    }
}
