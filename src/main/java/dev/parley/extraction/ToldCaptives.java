package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which people held or tried a phrase points back to: "they", "both men", "all three", "the journalist", "her client".
 *
 * <p>Those are meant whose captivity was told last and who fit in number.
 */
final class ToldCaptives {

    private static final Set<String> MANY = Set.of("they", "them", "themselves", "each");
    private static final Map<String, Gender> SINGULAR = Map.of(
            "he",
            Gender.MALE,
            "him",
            Gender.MALE,
            "his",
            Gender.MALE,
            "she",
            Gender.FEMALE,
            "her",
            Gender.FEMALE,
            "hers",
            Gender.FEMALE);
    private static final Map<String, Integer> COUNTED = Map.of(
            "both",
            2,
            "pair",
            2,
            "couple",
            2,
            "duo",
            2,
            "two",
            2,
            "trio",
            3,
            "threesome",
            3,
            "quartet",
            4,
            "foursome",
            4);
    private static final Set<String> POINTING = Set.of("the", "both", "these", "those", "all");
    private static final int REMEMBERED_SENTENCES = 8;
    private static final int LARGEST_LIST = 12;
    /** A subject pronoun goes on with the sentence before. */
    private static final int SUBJECT_REACH = 1;

    private final ArticleReading reading;
    private final GroupReader groups;
    private final PeopleWords words;
    private final Lexicon lexicon;

    ToldCaptives(ArticleReading reading, GroupReader groups, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.groups = groups;
        this.words = words;
        this.lexicon = lexicon;
    }

    /** {@return whom the phrase with this head points back to; none where it does not, or to nobody known} */
    List<EntityId> of(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (isMany(tree, head)) {
            return lastTold(sentence, 2, true);
        }
        var group = groups.at(reading, sentence, head);
        int number = number(tree, head, group);
        if (number >= 2) {
            return counted(sentence, number);
        }
        return group.isEmpty() && isSomebodyKnown(tree, head)
                ? lastTold(sentence, 1, false).stream()
                        .filter(id -> id.type() == EntityType.PERSON)
                        .toList()
                : List.of();
    }

    /** {@return whether it is "their", as in "their release"} */
    static boolean isTheirs(SyntaxTree tree, int head) {
        return tree.form(head).equalsIgnoreCase("their");
    }

    /** {@return these persons if they are known to be held or only now captured, else those told last} */
    List<EntityId> theirs(int sentence, int head, List<EntityId> meant) {
        var tree = reading.tree(sentence);
        if (!tree.lemma(tree.head(head)).matches("release|freedom|liberation|return|trial|case|fate|handover")) {
            return meant;
        }
        boolean isKnown = !meant.isEmpty() && meant.stream().allMatch(id -> lastSentenceOf(id, sentence) >= 0);
        var last = isKnown ? meant : lastTold(sentence, LARGEST_LIST, true);
        return last.isEmpty() ? meant : last;
    }

    /** {@return whether it is "they" or one of its forms} */
    static boolean isMany(SyntaxTree tree, int head) {
        return MANY.contains(tree.form(head).toLowerCase(Locale.ROOT));
    }

    /**
     * {@return those told last, where the sentence itself or the one before tells of several; none where it is longer ago}
     *
     * <p>They are what "they" means before anyone else who is named there together.
     */
    List<EntityId> justTold(int sentence) {
        var last = lastTold(sentence, LARGEST_LIST, true);
        boolean isNear = last.stream().anyMatch(id -> lastSentenceOf(id, sentence) >= sentence - 1);
        boolean isSeveral = last.size() > 1 || last.stream().anyMatch(id -> id.type() == EntityType.GROUP);
        return isNear && isSeveral ? last : List.of();
    }

    /**
     * {@return whom "he", "her" or "him" means rather than these, where people held are spoken of}
     *
     * <p>"Asked the general to order his release", "letting him go": not who acts or speaks, but who was told to be held.
     */
    Optional<EntityId> ratherThan(int sentence, int head, List<EntityId> meant) {
        var tree = reading.tree(sentence);
        var gender = Optional.ofNullable(SINGULAR.get(tree.form(head).toLowerCase(Locale.ROOT)));
        boolean isKnown = meant.stream().anyMatch(id -> lastSentenceOf(id, sentence) >= 0);
        if (gender.isEmpty() || isKnown) {
            return Optional.empty();
        }
        boolean isOwn = tree.head(head) >= 0
                && tree.children(tree.head(head), "amod").stream()
                        .anyMatch(word -> tree.lemma(word).equals("own"));
        if (isOwn) {
            return Optional.empty();
        }
        boolean isNamedHere = !tree.isUnder(head, "nsubj")
                && reading.entities().mentions(sentence).stream()
                        .anyMatch(mention -> meant.contains(reading.entities().id(mention)));
        boolean isFreed = tree.head(head) >= 0
                && tree.lemma(tree.head(head)).matches("release|free|freedom|liberation|liberate|go");
        int reach = isNamedHere || isFreed ? REMEMBERED_SENTENCES : SUBJECT_REACH;
        return lastTold(sentence, LARGEST_LIST, false).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .filter(id -> reading.entities()
                        .gender(id)
                        .map(known -> known == Gender.UNKNOWN || known == gender.get())
                        .orElse(true))
                .filter(id -> lastSentenceOf(id, sentence) >= sentence - reach)
                .findFirst();
    }

    private int lastSentenceOf(EntityId prisoner, int before) {
        return reading.claims().stream()
                .filter(claim -> prisoner(claim.fact()).filter(prisoner::equals).isPresent())
                .mapToInt(reading::sentenceOf)
                .filter(where -> where <= before)
                .max()
                .orElse(-1);
    }

    /** How many "both men", "all three", "the trio" say; 0 for a phrase that says more of them, or does not point back. */
    private int number(SyntaxTree tree, int head, Optional<GroupPhrase> group) {
        var form = tree.form(head).toLowerCase(Locale.ROOT);
        boolean isPointing = POINTING.contains(form)
                || tree.children(head, "det", "det:predet").stream()
                        .anyMatch(det -> POINTING.contains(tree.lemma(det)));
        if (!isPointing
                || group.filter(found -> found.isOther() || !isPlain(found)).isPresent()) {
            return 0;
        }
        var byWord = COUNTED.getOrDefault(form, 0);
        boolean isBoth = tree.children(head, "det", "det:predet").stream()
                .anyMatch(det -> tree.lemma(det).equals("both"));
        return isBoth ? 2 : group.map(found -> found.count().orElse(byWord)).orElse(byWord);
    }

    private static boolean isPlain(GroupPhrase group) {
        boolean isNumber = group.noun().isEmpty();
        return isNumber
                || (group.label().indexOf(' ') < 0 && group.nationality().isEmpty());
    }

    /** A group of so many that was told last, or so many persons. */
    private List<EntityId> counted(int sentence, int number) {
        var last = lastTold(sentence, 1, false);
        if (last.stream().anyMatch(id -> count(id) == number)) {
            return last;
        }
        var told = lastTold(sentence, number, false);
        boolean isAll =
                told.size() == number && (number == 2 || told.stream().allMatch(id -> id.type() == EntityType.PERSON));
        return isAll ? told : List.of();
    }

    private int count(EntityId prisoner) {
        return reading.claims().stream()
                .filter(claim -> claim.fact().equals(new Fact.Detention(prisoner)))
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == Attribute.COUNT)
                .map(detail -> ((Value.Count) detail.value()).number())
                .findFirst()
                .orElse(0);
    }

    /** "The reporter", "her client", "the detainee". */
    private boolean isSomebodyKnown(SyntaxTree tree, int head) {
        var lemma = tree.lemma(head);
        boolean isClient =
                lemma.equals("client") && !tree.children(head, "nmod:poss").isEmpty();
        boolean isPerson = words.isPeople(lemma) || lexicon.isTitleHead(lemma);
        boolean isThe = tree.children(head, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("the"));
        return tree.token(head).xpos().matches("NN|JJ")
                && (isClient || (isPerson && isThe))
                && tree.children(head, "nmod", "appos").isEmpty();
    }

    /** Up to so many prisoners whose captivity was told in the sentences before, latest sentence first. */
    private List<EntityId> lastTold(int sentence, int howMany, boolean isSameSentence) {
        var told = new LinkedHashSet<EntityId>();
        int from = -1;
        var claims = reading.claims();
        for (int at = claims.size() - 1; at >= 0; at--) {
            var prisoner = prisoner(claims.get(at).fact());
            int where = reading.sentenceOf(claims.get(at));
            boolean isFar = where > sentence || where < sentence - REMEMBERED_SENTENCES;
            boolean isElsewhere = isSameSentence && from >= 0 && where != from;
            if (prisoner.isEmpty() || isFar) {
                continue;
            }
            if (isElsewhere || told.size() == howMany) {
                break;
            }
            from = where;
            told.add(prisoner.get());
            if (isSameSentence && prisoner.get().type() == EntityType.GROUP) {
                return List.of(prisoner.get());
            }
        }
        return new ArrayList<>(told);
    }

    /** {@return the person told of last in this sentence or before} */
    Optional<EntityId> lastPerson(int sentence) {
        return lastTold(sentence, 1, false).stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .findFirst();
    }

    /** {@return who is held or tried, by a fact that tells of it} */
    static Optional<EntityId> prisoner(Fact fact) {
        return switch (fact) {
            case Fact.Detention detention -> Optional.of(detention.prisoner());
            case Fact.Proceeding proceeding -> Optional.of(proceeding.defendant());
            default -> Optional.empty();
        };
    }
}
