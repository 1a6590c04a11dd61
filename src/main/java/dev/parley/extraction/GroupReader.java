package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads noun phrases for several people: how they are called, how many they are and where they belong.
 *
 * <p>The phrase may be headed by the people ("14 supporters"), by what counts them ("hundreds of fishermen", "293 of
 * its people") or by a number alone ("the eight").
 */
final class GroupReader {

    private static final Set<String> ROLES_OF_NUMBERS = Set.of("nsubj", "nsubj:pass", "obj", "conj", "obl", "nmod");
    private static final Set<String> OTHER = Set.of("other", "others", "another", "further", "additional");

    private final PeopleWords words;

    GroupReader(PeopleWords words) {
        this.words = words;
    }

    /** {@return the group that the noun or number at this place heads, if it is one} */
    Optional<GroupPhrase> at(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        if (isInsideName(reading, sentence, head)) {
            return Optional.empty();
        }
        if (isNumber(tree, head)) {
            return numbered(reading, sentence, head);
        }
        if (words.quantities().contains(tree.lemma(head))) {
            return peopleBelow(reading, sentence, head).map(noun -> phrase(reading, sentence, head, noun));
        }
        return isPeople(reading, sentence, head)
                ? Optional.of(phrase(reading, sentence, head, head))
                : Optional.empty();
    }

    /** Names are no groups, but demonyms are; nor is a common noun with a capital inside a sentence, part of a name. */
    private boolean isInsideName(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        var mention = reading.entities().mentionAt(sentence, head);
        if (mention.isPresent()) {
            return mention.get().form() != Mention.Form.PEOPLE
                    && !(mention.get().form() == Mention.Form.ADJECTIVE && isCountedDemonym(tree, head));
        }
        if (words.peoples().contains(tree.lemma(head))) {
            return false;
        }
        boolean isCapitalised = Character.isUpperCase(tree.form(head).charAt(0));
        return isCapitalised && head > 0 && !tree.sentence().isHeadline() && words.isPeople(tree.lemma(head));
    }

    private static boolean isNumber(SyntaxTree tree, int head) {
        return tree.hasTag(head, "NUM")
                && (ROLES_OF_NUMBERS.contains(tree.relation(head)) || tree.isUnder(head, "obl"));
    }

    /** "293 of its people", "all eight", "the 23"; a number that stands alone says nothing of people. */
    private Optional<GroupPhrase> numbered(ArticleReading reading, int sentence, int head) {
        var below = peopleBelow(reading, sentence, head);
        if (below.isPresent()) {
            return below.map(noun -> phrase(reading, sentence, head, noun));
        }
        var tree = reading.tree(sentence);
        var count = Numbers.parse(tree.form(head));
        boolean isPlain = tree.children(head).stream()
                .allMatch(child -> tree.isUnder(child, "det", "advmod", "punct", "case", "cc", "conj", "acl", "amod"));
        boolean isDate = reading.times(sentence).stream().anyMatch(time -> time.start() <= head && head < time.end());
        if (count.isEmpty() || count.getAsInt() < 2 || !isPlain || isDate) {
            return Optional.empty();
        }
        boolean isAll = head > 0 && tree.form(head - 1).equalsIgnoreCase("all");
        return Optional.of(new GroupPhrase(
                head,
                "",
                (isAll ? "all " : "") + tree.form(head),
                count,
                List.of(),
                isAll || isDefinite(tree, head),
                false,
                false,
                false));
    }

    private Optional<Integer> peopleBelow(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        return tree.children(head, "nmod", "obl").stream()
                .filter(child -> tree.caseOf(child).equals("of") && isPeople(reading, sentence, child))
                .findFirst();
    }

    private boolean isPeople(ArticleReading reading, int sentence, int head) {
        var tree = reading.tree(sentence);
        var mention = reading.entities().mentionAt(sentence, head);
        boolean isNationality =
                mention.filter(found -> found.form() == Mention.Form.PEOPLE).isPresent();
        if (mention.isPresent() && !isNationality) {
            return mention.get().form() == Mention.Form.ADJECTIVE && isCountedDemonym(tree, head);
        }
        boolean isPlural = tree.token(head).xpos().matches("NNS|NNPS") || words.isCollective(tree.lemma(head));
        return isPlural && (words.isPeople(tree.lemma(head)) || isNationality || isDoneToPeople(tree, head));
    }

    /** "Arrested four surveyors", "three clergymen": only people are arrested, or else one of the things listed. */
    private boolean isDoneToPeople(SyntaxTree tree, int head) {
        var lemma = tree.lemma(head);
        if (words.things().contains(lemma) || !tree.token(head).xpos().equals("NNS")) {
            return false;
        }
        boolean isObject =
                tree.isUnder(head, "obj", "nsubj:pass") && words.doneToPeople().contains(tree.lemma(tree.head(head)));
        return isObject
                || lemma.matches(".+(man|men|woman|women|person)")
                || tree.children(head, "acl", "acl:relcl").stream()
                        .anyMatch(verb -> tree.token(verb).xpos().equals("VBN")
                                && words.doneToPeople().contains(tree.lemma(verb)));
    }

    /** "20 Lebanese", "five Swiss". */
    private static boolean isCountedDemonym(SyntaxTree tree, int head) {
        return ROLES_OF_NUMBERS.contains(tree.relation(head))
                && !tree.children(head, "nummod").isEmpty()
                && tree.children(head, "nummod").stream()
                        .anyMatch(number -> Numbers.parse(tree.form(number)).orElse(0) > 1)
                && tree.form(head).matches(".*(ese|ss|sh|ch|i)");
    }

    private GroupPhrase phrase(ArticleReading reading, int sentence, int head, int noun) {
        var tree = reading.tree(sentence);
        int first = noun;
        for (int child : tree.children(noun)) {
            boolean isInfinitive = tree.subtree(child).stream()
                    .anyMatch(token -> tree.lemma(token).equals("to"));
            if (child < noun && !isInfinitive && isNaming(tree, child)) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
        }
        int last = endOfLabel(tree, noun);
        var count = count(tree, head, noun);
        boolean isOther = OTHER.contains(tree.lemma(noun))
                || OTHER.contains(tree.form(noun).toLowerCase(Locale.ROOT))
                || tree.children(noun).stream().anyMatch(child -> OTHER.contains(tree.lemma(child)));
        return new GroupPhrase(
                head,
                tree.lemma(noun),
                reading.text(sentence, first, last),
                count,
                nationality(reading, sentence, noun),
                isDefinite(tree, head) || isDefinite(tree, noun),
                isOther,
                first == last && count.isEmpty(),
                words.detainees().contains(tree.lemma(noun)));
    }

    private boolean isNaming(SyntaxTree tree, int child) {
        boolean isModifier = tree.isUnder(child, "amod", "compound", "nmod:desc", "flat")
                || (tree.relation(child).equals("nmod:poss") && tree.hasTag(child, "PROPN", "ADJ"));
        return isModifier
                && !tree.hasTag(child, "NUM")
                && Numbers.parse(tree.form(child)).isEmpty()
                && !words.unnamedModifiers().contains(tree.lemma(child));
    }

    /** "of Nagorno-Karabakh", "of war", "and other civilians", but no place, time or clause. */
    private int endOfLabel(SyntaxTree tree, int noun) {
        int last = noun;
        for (int child : tree.children(noun, "nmod")) {
            if (child > noun && tree.caseOf(child).equals("of") && !isOfCharge(tree, noun)) {
                last = Math.max(last, endOfPhrase(tree, child));
            }
        }
        for (int child : tree.children(noun, "conj")) {
            if (isSameGroup(tree, noun, child)) {
                last = Math.max(last, endOfLabel(tree, child));
            }
        }
        return last;
    }

    /** "Convicted 13 men of terrorism" tells what they did, not who they are. */
    private static boolean isOfCharge(SyntaxTree tree, int noun) {
        return tree.isUnder(noun, "obj")
                && tree.lemma(tree.head(noun)).matches("convict|accuse|acquit|suspect|clear|absolve");
    }

    /** Uncounted people joined by "and" are one group: "fishermen and other civilians". */
    boolean isSameGroup(SyntaxTree tree, int noun, int conjunct) {
        return words.isPeople(tree.lemma(conjunct))
                && tree.token(conjunct).xpos().equals("NNS")
                && tree.children(conjunct, "nummod").isEmpty()
                && conjunct - noun < 8;
    }

    private static int endOfPhrase(SyntaxTree tree, int head) {
        int last = head;
        for (int child : tree.children(head, "flat", "compound", "nmod", "amod", "punct")) {
            boolean isPart = child > head
                    && (!tree.isUnder(child, "nmod") || tree.caseOf(child).matches("of|for|"))
                    && (!tree.isUnder(child, "punct") || tree.form(child).equals("-"));
            if (isPart) {
                last = Math.max(last, endOfPhrase(tree, child));
            }
        }
        return last;
    }

    private OptionalInt count(SyntaxTree tree, int head, int noun) {
        if (tree.hasTag(head, "NUM")) {
            return positive(Numbers.parse(tree.form(head)));
        }
        if (head != noun && Set.of("number", "total", "figure").contains(tree.lemma(head))) {
            return positive(statedNumber(tree, head));
        }
        var at = head == noun ? noun : head;
        for (int child : tree.children(at, "nummod", "amod", "det")) {
            var parsed = Numbers.parse(numeral(tree, child));
            if (parsed.isPresent()) {
                return parsed.getAsInt() > 1 ? parsed : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "0 prisoners" are no group to count. */
    private static OptionalInt positive(OptionalInt count) {
        return count.isPresent() && count.getAsInt() > 0 ? count : OptionalInt.empty();
    }

    private static String numeral(SyntaxTree tree, int token) {
        var number = new StringBuilder();
        for (int part : tree.subtree(token)) {
            boolean isNumber = part == token
                    || tree.hasTag(part, "NUM")
                    || tree.lemma(part).equals("dozen");
            if (isNumber && tree.isUnder(part, "compound", "nummod", "flat", "amod", "det")) {
                number.append(tree.form(part)).append(' ');
            }
        }
        return number.toString();
    }

    /** "The number of people recovered now stands at 3,310." */
    private static OptionalInt statedNumber(SyntaxTree tree, int head) {
        for (int token = head + 1; token < tree.size(); token++) {
            if (tree.hasTag(token, "NUM") && tree.caseOf(token).matches("at|to|as")) {
                return Numbers.parse(tree.form(token));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isDefinite(SyntaxTree tree, int head) {
        return tree.children(head, "det", "det:predet", "nmod:poss").stream()
                .anyMatch(det -> Set.of("the", "this", "that", "these", "those", "all", "both", "his", "her", "their")
                        .contains(tree.form(det).toLowerCase(Locale.ROOT)));
    }

    private static List<EntityId> nationality(ArticleReading reading, int sentence, int noun) {
        var tree = reading.tree(sentence);
        var own = polities(reading, sentence, List.of(noun));
        if (!own.isEmpty()) {
            return own;
        }
        var candidates = new ArrayList<Integer>(tree.children(noun, "amod", "compound", "nmod:desc"));
        for (int child : tree.children(noun, "nmod")) {
            if (tree.caseOf(child).equals("from") || tree.lemma(noun).matches("citizen|national")) {
                candidates.add(child);
            }
        }
        return polities(reading, sentence, candidates);
    }

    private static List<EntityId> polities(ArticleReading reading, int sentence, List<Integer> tokens) {
        return tokens.stream()
                .flatMap(token -> reading.tree(sentence).conjuncts(token).stream())
                .flatMap(token -> reading.entities().mentionAt(sentence, token).stream())
                .filter(mention -> mention.type() == EntityType.STATE)
                .map(reading.entities()::id)
                .distinct()
                .toList();
    }
}
