package dev.parley.server;

/**
 * A passage that states a fact.
 *
 * @param passageHref the passage's place on its article's page
 * @param prefix the words before the quotation
 * @param exact the quotation
 * @param suffix the words after it
 * @param start first UTF-16 code unit of the quotation in the article's text
 * @param rule what read it
 * @param confidence from 0 to 1
 */
public record EvidenceView(
        ArticleView article,
        String passageHref,
        String prefix,
        String exact,
        String suffix,
        int start,
        String rule,
        double confidence) {

    /** {@return the confidence as a whole number from 0 to 100} */
    public long percent() {
        return Math.round(confidence * 100);
    }
}
