package dev.parley.extraction;

/** Makes the keys of {@link EntityId}s from words that people wrote. */
final class Slug {

    private static final int MAX_LENGTH = 80;

    private Slug() {}

    /**
     * {@return the text as lower-case ASCII words joined by hyphens, cut at a word's end to at most 80 characters}
     *
     * @throws IllegalArgumentException if the text has no Latin letter or digit
     */
    static String of(String text) {
        var slug = NameFold.fold(text)
                .replaceAll("'s\\b", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("no letter or digit in '%s'".formatted(text));
        }
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, cut > 0 ? cut : MAX_LENGTH);
    }
}
