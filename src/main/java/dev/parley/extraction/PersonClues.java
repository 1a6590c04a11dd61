package dev.parley.extraction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the words beside a person's name tell of the person: "Ms.", "his wife", "the congresswoman". */
final class PersonClues {

    private final Lexicon lexicon;
    private final NameWords words;

    PersonClues(Lexicon lexicon, NameWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return the gender that a form of address, a title or a kinship beside the name tells} */
    Optional<Gender> gender(SyntaxTree tree, Mention mention) {
        int before = mention.start() - 1;
        var addressed = before < 0 ? Optional.<Gender>empty() : lexicon.genderOfAddress(tree.form(before));
        return addressed
                .or(() -> titles(tree, mention).stream()
                        .flatMap(title -> lexicon.genderOfTitle(title, title).stream())
                        .findFirst())
                .or(() -> kinship(tree, mention));
    }

    /** {@return the title nouns right before the name and in apposition to it, in dictionary form} */
    Set<String> titles(SyntaxTree tree, Mention mention) {
        var titles = new LinkedHashSet<String>();
        int before = mention.start() - 1;
        if (before >= 0 && lexicon.isTitleHead(tree.lemma(before))) {
            titles.add(tree.lemma(before));
        }
        tree.children(mention.head(tree), "appos").stream()
                .map(tree::lemma)
                .filter(lexicon::isTitleHead)
                .forEach(titles::add);
        return titles;
    }

    /** "His wife, X", "X, mother of two". */
    private Optional<Gender> kinship(SyntaxTree tree, Mention mention) {
        int head = mention.head(tree);
        boolean isBelow = tree.head(head) >= 0 && tree.isUnder(head, "appos", "flat", "nmod:desc");
        var above = isBelow ? genderOfKin(tree.lemma(tree.head(head))) : Optional.<Gender>empty();
        return above.or(() -> tree.children(head, "appos").stream()
                .flatMap(kin -> genderOfKin(tree.lemma(kin)).stream())
                .findFirst());
    }

    private Optional<Gender> genderOfKin(String noun) {
        if (words.women().contains(noun)) {
            return Optional.of(Gender.FEMALE);
        }
        return words.men().contains(noun) ? Optional.of(Gender.MALE) : Optional.empty();
    }
}
