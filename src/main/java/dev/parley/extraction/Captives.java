package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells which persons or which group of people a phrase means, where it speaks of people who are held or tried.
 *
 * <p>Beyond names, titles and pronouns it understands appositions ("an officer" after a name), "the journalist" and
 * "both men" as those whose captivity was told last, and groups that are named again in fewer words.
 */
final class Captives {

    private record KnownGroup(EntityId id, String noun, Set<String> modifiers, OptionalInt count, boolean isOther) {}

    private static final Set<EntityType> ANYONE = Set.of(EntityType.PERSON, EntityType.GROUP);
    private static final Set<String> MANY = Set.of("they", "them", "themselves");
    private static final Set<String> PAIRS = Set.of("two", "both", "pair", "couple", "duo");
    private static final int REMEMBERED_SENTENCES = 8;

    private final ArticleReading reading;
    private final Referents referents;
    private final GroupReader groups;
    private final PeopleWords words;
    private final Lexicon lexicon;
    private final List<KnownGroup> known = new ArrayList<>();

    Captives(ArticleReading reading, Referents referents, GroupReader groups, PeopleWords words, Lexicon lexicon) {
        this.reading = reading;
        this.referents = referents;
        this.groups = groups;
        this.words = words;
        this.lexicon = lexicon;
    }

    /** {@return whether the phrase with this head means persons or a group} */
    boolean isOne(int sentence, int head) {
        return !persons(sentence, head).isEmpty()
                || !toldBefore(sentence, head).isEmpty()
                || groups.at(reading, sentence, head).isPresent();
    }

    /** {@return whether the phrase names people who act for a state, such as police} */
    boolean isAuthority(int sentence, int head) {
        return words.stateActors().contains(reading.tree(sentence).lemma(head));
    }

    /** {@return whether the phrase names where people are held} */
    boolean isPrison(int sentence, int head) {
        return words.prisons().contains(reading.tree(sentence).lemma(head));
    }

    /** {@return the persons or the group that the phrase means; a group that is new to the article is recorded} */
    List<EntityId> of(int sentence, int head) {
        var persons = persons(sentence, head);
        if (!persons.isEmpty()) {
            return persons;
        }
        var told = toldBefore(sentence, head);
        if (!told.isEmpty()) {
            return told;
        }
        return groups.at(reading, sentence, head)
                .map(group -> List.of(group(group)))
                .orElse(List.of());
    }

    /** {@return the persons that the phrase names or points to, and no groups} */
    List<EntityId> namesOf(int sentence, int head) {
        return persons(sentence, head);
    }

    private List<EntityId> persons(int sentence, int head) {
        var named = referents.of(sentence, head).stream()
                .filter(id -> ANYONE.contains(id.type()))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return apposed(sentence, head).map(List::of).orElse(List.of());
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

    private Optional<EntityId> person(int sentence, int token) {
        return reading.entities().idAt(sentence, token).filter(id -> id.type() == EntityType.PERSON);
    }

    /** "They", "both men", "the journalist": those whose captivity was told last, and that fit in number. */
    private List<EntityId> toldBefore(int sentence, int head) {
        var tree = reading.tree(sentence);
        var form = tree.form(head).toLowerCase(Locale.ROOT);
        if (MANY.contains(form)) {
            return lastTold(sentence, 2, true);
        }
        var group = groups.at(reading, sentence, head);
        boolean isPair = PAIRS.contains(form)
                || tree.children(head, "nummod", "det", "det:predet").stream()
                        .anyMatch(child -> PAIRS.contains(tree.lemma(child)));
        boolean isPointingBack =
                group.isPresent() && group.get().isDefinite() && !group.get().isOther();
        if (isPair
                && (isPointingBack || PAIRS.contains(form))
                && group.map(found -> isPlain(found)).orElse(true)) {
            var pair = lastTold(sentence, 2, false);
            boolean isDefinite = isDefinitePair(tree, head) || tree.lemma(head).matches("pair|couple|duo");
            return pair.size() == 2 && isDefinite ? pair : List.of();
        }
        boolean isSingular = tree.token(head).xpos().matches("NN|JJ") && group.isEmpty();
        boolean isPerson = words.isPeople(tree.lemma(head)) || lexicon.isTitleHead(tree.lemma(head));
        if (isSingular
                && isPerson
                && hasArticle(tree, head)
                && tree.children(head, "nmod", "appos").isEmpty()) {
            var last = lastTold(sentence, 1, false);
            return last.stream().filter(id -> id.type() == EntityType.PERSON).toList();
        }
        return List.of();
    }

    private static boolean isPlain(GroupPhrase group) {
        return group.label().indexOf(' ') < 0 && group.nationality().isEmpty();
    }

    private static boolean isDefinitePair(SyntaxTree tree, int head) {
        return tree.form(head).equalsIgnoreCase("both")
                || tree.children(head, "det", "det:predet").stream()
                        .anyMatch(det -> tree.lemma(det).matches("the|both|these"));
    }

    private static boolean hasArticle(SyntaxTree tree, int head) {
        return tree.children(head, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("the"));
    }

    /** Up to so many prisoners whose captivity was told in the sentences before, latest sentence first. */
    private List<EntityId> lastTold(int sentence, int howMany, boolean isSameSentence) {
        var told = new LinkedHashSet<EntityId>();
        int from = -1;
        var claims = reading.claims();
        for (int at = claims.size() - 1; at >= 0; at--) {
            var prisoner = prisoner(claims.get(at).fact());
            int where = reading.sentenceOf(claims.get(at).evidence().get(0).span());
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

    /** {@return who is held or tried, by a fact that tells of it} */
    static Optional<EntityId> prisoner(Fact fact) {
        return switch (fact) {
            case Fact.Detention detention -> Optional.of(detention.prisoner());
            case Fact.Proceeding proceeding -> Optional.of(proceeding.defendant());
            default -> Optional.empty();
        };
    }

    private EntityId group(GroupPhrase group) {
        var modifiers = modifiers(group);
        var noun = canonical(group.noun());
        var count = group.count();
        var same = same(group, noun, modifiers);
        if (same.isPresent()) {
            var before = same.get();
            known.remove(before);
            var all = new HashSet<>(before.modifiers());
            all.addAll(modifiers);
            var united = new KnownGroup(
                    before.id(), before.noun(), all, count.isEmpty() ? before.count() : count, before.isOther());
            known.add(united);
            if (modifiers.size() > before.modifiers().size() && !group.noun().isEmpty()) {
                reading.entities().relabel(before.id(), group.label());
            }
            return before.id();
        }
        var id = newId(group);
        reading.entities().add(id, group.label());
        known.add(new KnownGroup(id, noun, modifiers, count, group.isOther()));
        return id;
    }

    /** The group told before that this phrase names again. */
    private Optional<KnownGroup> same(GroupPhrase group, String noun, Set<String> modifiers) {
        for (int at = known.size() - 1; at >= 0; at--) {
            var before = known.get(at);
            if (before.isOther() == group.isOther() && isSame(group, noun, modifiers, before)) {
                return Optional.of(before);
            }
        }
        boolean isAnyone = group.isBare() && group.isDefinite() && isGeneric(noun) && !known.isEmpty();
        return isAnyone ? Optional.of(known.get(known.size() - 1)) : Optional.empty();
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

    private boolean isHeadOfName(int sentence, int token) {
        var mention = reading.entities().mentionAt(sentence, token);
        return mention.isPresent()
                && !mention.get().covers(reading.tree(sentence).head(token));
    }

    private static boolean isSame(GroupPhrase group, String noun, Set<String> modifiers, KnownGroup before) {
        var count = group.count();
        boolean isSameCount = count.isPresent() && count.equals(before.count());
        boolean isCountKept = count.isEmpty() || before.count().isEmpty() || isSameCount;
        if (!isCountKept || group.isOther()) {
            return false;
        }
        if (noun.isEmpty()) {
            return isSameCount && group.isDefinite();
        }
        if (group.isBare() && group.isDefinite()) {
            return noun.equals(before.noun());
        }
        boolean isRestated = noun.equals(before.noun())
                && (modifiers.containsAll(before.modifiers())
                        || before.modifiers().containsAll(modifiers));
        return isRestated && (count.isEmpty() || before.count().isPresent() || noun.equals("prisoner"));
    }

    private static boolean isGeneric(String noun) {
        return Set.of("prisoner", "man", "woman", "person", "group", "defendant")
                .contains(noun);
    }

    private String canonical(String noun) {
        if (words.detainees().contains(noun)) {
            return "prisoner";
        }
        return noun.equals("people") ? "person" : noun;
    }

    private static Set<String> modifiers(GroupPhrase group) {
        var modifiers = new HashSet<>(List.of(NameFold.fold(group.label()).split("[^a-z0-9]+")));
        modifiers.removeAll(Set.of("of", "the", "and", "for", "", "s"));
        modifiers.remove(NameFold.fold(lastWord(group.label())));
        return modifiers;
    }

    private static String lastWord(String label) {
        var beforeOf = label.split(" of ", 2)[0];
        return beforeOf.substring(beforeOf.lastIndexOf(' ') + 1);
    }

    private EntityId newId(GroupPhrase group) {
        var key = new StringBuilder(group.label().toLowerCase(Locale.ROOT));
        group.count().ifPresent(count -> key.insert(0, count + (group.isOther() ? " other " : " ")));
        boolean isVague = group.nationality().isEmpty() || group.count().isEmpty();
        if (isVague) {
            key.append(' ').append(reading.article().id());
        }
        return new EntityId(EntityType.GROUP, Slug.of(key.toString()));
    }
}
