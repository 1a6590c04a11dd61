package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the name of somebody whom a phrase describes: in apposition, before the comma, as the subject of "is", in a list, or
 * where the same noun stood with the name before ("his son Rustam … the son").
 */
final class NamesBeside {

    /** How many sentences back "the son" may have been named. */
    private static final int DESCRIPTION_REACH = 6;

    private final ArticleReading reading;
    private final PeopleWords words;

    NamesBeside(ArticleReading reading, PeopleWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** {@return the person whom the phrase with this head describes} */
    Optional<EntityId> of(int sentence, int head) {
        return apposed(sentence, head).or(() -> describedSo(sentence, head));
    }

    /** "The nephew, Narek X", "one of them, Ashot Y", "Rico Z, a German", "Amal W is the first reporter to be jailed". */
    private Optional<EntityId> apposed(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!tree.hasTag(head, "NOUN", "PROPN", "ADJ", "NUM")) {
            return Optional.empty();
        }
        boolean isSingular = tree.token(head).xpos().matches("NN|NNP|JJ|CD") && !words.isCollective(tree.lemma(head));
        if (!isSingular || tree.isUnder(head, "nmod:poss")) {
            return Optional.empty();
        }
        for (int child : tree.children(head, "appos", "flat", "nmod", "nmod:desc")) {
            boolean isName =
                    tree.caseOf(child).isEmpty() && person(sentence, child).isPresent() && child > head;
            if (isName) {
                return person(sentence, child);
            }
        }
        if (tree.isUnder(head, "appos") || tree.relation(head).equals("conj")) {
            return nameAbove(sentence, head).or(() -> nameBefore(sentence, head));
        }
        if (!tree.children(head, "cop").isEmpty()) {
            return tree.children(head, "nsubj").stream()
                    .flatMap(subject -> person(sentence, subject).stream())
                    .findFirst();
        }
        return nameBefore(sentence, head);
    }

    private Optional<EntityId> nameAbove(int sentence, int head) {
        var tree = reading.tree(sentence);
        int at = head;
        while (tree.isUnder(at, "appos") || (tree.relation(at).equals("conj") && !isDetermined(tree, at))) {
            at = tree.head(at);
            if (person(sentence, at).isPresent()) {
                return person(sentence, at);
            }
        }
        return Optional.empty();
    }

    private static boolean isDetermined(SyntaxTree tree, int token) {
        return !tree.children(token, "det", "nummod", "nmod:poss").isEmpty();
    }

    /** The name right before the comma that the phrase follows. */
    private Optional<EntityId> nameBefore(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        for (int child : tree.children(head, "det", "amod", "compound", "nummod", "nmod:desc", "nmod:poss")) {
            first = Math.min(first, tree.subtree(child).get(0));
        }
        boolean isAfterComma = first > 1 && tree.form(first - 1).equals(",");
        return isAfterComma ? person(sentence, first - 2) : Optional.empty();
    }

    /** "His son Rustam was dragged off; the son was let go": who is named with the same noun before. */
    private Optional<EntityId> describedSo(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isThe = tree.token(head).xpos().equals("NN")
                && tree.children(head).stream()
                        .allMatch(child -> tree.lemma(child).equals("the") || tree.hasTag(child, "PUNCT"))
                && !tree.children(head, "det").isEmpty();
        return IntStream.iterate(sentence, at -> isThe && at >= 0 && at > sentence - DESCRIPTION_REACH, at -> at - 1)
                .boxed()
                .flatMap(at -> reading.entities().mentions(at).stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .filter(mention -> at < sentence || mention.end() <= head)
                        .filter(mention -> isDescribedBy(at, mention, tree.lemma(head))))
                .map(reading.entities()::id)
                .findFirst();
    }

    private boolean isDescribedBy(int sentence, Mention mention, String noun) {
        var tree = reading.tree(sentence);
        int name = mention.head(tree);
        boolean isBelow = tree.children(name, "nmod:desc", "compound", "appos").stream()
                .anyMatch(child -> tree.lemma(child).equals(noun));
        return isBelow
                || (tree.isUnder(name, "appos", "flat")
                        && tree.head(name) >= 0
                        && tree.lemma(tree.head(name)).equals(noun));
    }

    /**
     * {@return the persons named after this one in a list with semicolons}
     *
     * <p>Parsers lose such lists: "on A, a general; his deputy, B; and C".
     */
    List<EntityId> listedAfter(int sentence, int head) {
        var tree = reading.tree(sentence);
        var listed = new LinkedHashSet<EntityId>();
        boolean isInList = false;
        for (int token = head; token < tree.size() && person(sentence, head).isPresent(); token++) {
            if (tree.form(token).equals(";") && hasOwnClause(tree, token)) {
                break;
            }
            isInList |= tree.form(token).equals(";");
            boolean isOwner = tree.isUnder(token, "nmod:poss", "obl:agent")
                    || !tree.caseOf(token).isEmpty();
            if (isInList && !isOwner) {
                int name = token;
                person(sentence, name)
                        .filter(id -> isHeadOfName(sentence, name))
                        .ifPresent(listed::add);
            }
        }
        return new ArrayList<>(listed);
    }

    /** Whether what follows the semicolon, up to the next, says something of its own rather than goes on with a list. */
    private static boolean hasOwnClause(SyntaxTree tree, int semicolon) {
        return IntStream.range(semicolon + 1, tree.size())
                .takeWhile(token -> !tree.form(token).equals(";"))
                .anyMatch(token -> tree.token(token).xpos().matches("VBZ|VBP|VBD|MD")
                        && tree.isUnder(token, "root", "parataxis", "conj", "ccomp")
                        && !tree.children(token, "nsubj").isEmpty());
    }

    private boolean isHeadOfName(int sentence, int token) {
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isPresent()
                && !mention.get().covers(reading.tree(sentence).head(token));
    }

    private Optional<EntityId> person(int sentence, int token) {
        return reading.entities().idAt(sentence, token).filter(id -> id.type() == EntityType.PERSON);
    }
}
