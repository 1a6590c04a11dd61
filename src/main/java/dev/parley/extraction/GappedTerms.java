package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the terms of a list that names its verb and its unit once: "gave A 20 years, B 15 and C 12".
 *
 * @param defendant who is named right before the number
 * @param length the number and its unit: "15 years"
 */
record GappedTerms(EntityId defendant, String length) {

    private static final List<String> LINKS = List.of("for", "to", "got", "received", "a", "about", "between", "with");
    private static final int MAX_LINKS = 2;

    /** {@return the terms after the trigger that stand right behind a person's name and have no noun of their own} */
    static List<GappedTerms> after(ArticleReading reading, int sentence, int trigger) {
        var tree = reading.tree(sentence);
        var found = new ArrayList<GappedTerms>();
        for (var mention : reading.entities().mentions(sentence)) {
            int number = mention.end();
            while (number < tree.size()
                    && number < mention.end() + MAX_LINKS
                    && LINKS.contains(tree.form(number).toLowerCase(java.util.Locale.ROOT))) {
                number++;
            }
            boolean isTerm = mention.type() == EntityType.PERSON
                    && mention.start() > trigger
                    && number < tree.size()
                    && Numbers.parse(tree.form(number)).isPresent()
                    && endsTerm(tree, number + 1);
            if (isTerm) {
                found.add(new GappedTerms(reading.entities().id(mention), tree.form(number) + " years"));
            }
        }
        return found;
    }

    /** A number that ends its phrase leaves out "years"; "15 shots" or "34, a nurse" tell of no term. */
    private static boolean endsTerm(SyntaxTree tree, int next) {
        boolean isEnd = next >= tree.size() || tree.form(next).matches("[.,;]|and|each|both|respectively");
        boolean isAge = next < tree.size()
                && next >= 2
                && tree.form(next).equals(",")
                && tree.form(next - 2).equals(",");
        return isEnd && !isAge;
    }
}
