package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is said to belong to a group of prisoners: "they include A and B", "among them are A, B and C", "C among
 * them". Members share their group's fate, holder, place and date.
 */
final class GroupMembers {

    /**
     * @param member a person or a smaller group
     * @param group the larger one
     * @param details what the phrase says of a smaller group: its count and nationality
     */
    record Membership(EntityId member, EntityId group, int sentence, List<Detail> details) {

        Membership {
            details = List.copyOf(details);
        }
    }

    private static final Set<String> INCLUDING =
            Set.of("include", "includes", "included", "including", "naming", "names");
    private static final Set<String> FATES = Set.of(
            "cross",
            "return",
            "come",
            "free",
            "release",
            "arrest",
            "detain",
            "hold",
            "capture",
            "exchange",
            "swap",
            "jail",
            "sentence",
            "charge",
            "seize",
            "abduct",
            "try",
            "convict",
            "pardon",
            "imprison",
            "remain",
            "walk",
            "step",
            "emerge",
            "deport",
            "expel");
    private static final int REACH = 2;
    /** "Those held" were told of longer ago than "them". */
    private static final int FAR_REACH = 8;

    private static final int SMALLEST_TOTAL = 3;

    private final Context context;
    private final ArticleReading reading;
    private final GroupSubsets subsets;
    private final ListedMembers listed;

    GroupMembers(Context context) {
        this.context = context;
        this.reading = context.reading();
        subsets = new GroupSubsets(context);
        listed = new ListedMembers(context);
    }

    /** {@return the memberships that the sentence states, given what has been claimed up to it} */
    List<Membership> in(SyntaxTree tree) {
        var found = new ArrayList<Membership>(subsets.in(tree, told(tree)));
        found.addAll(soDid(tree));
        for (int token = 0; token < tree.size(); token++) {
            var form = tree.form(token).toLowerCase(Locale.ROOT);
            if (INCLUDING.contains(form)) {
                found.addAll(including(tree, token));
            } else if (form.equals("among")) {
                found.addAll(among(tree, token));
            } else if (form.equals("all")) {
                found.addAll(total(tree, token));
            }
        }
        return found;
    }

    /** "All 15 defendants were seized in May": those told before, persons and smaller groups. */
    private List<Membership> total(SyntaxTree tree, int all) {
        int sentence = tree.sentence().index();
        int head = tree.head(all) < 0 ? all : tree.head(all);
        var group = context.groups()
                .at(reading, sentence, head)
                .or(() -> context.groups().at(reading, sentence, all));
        int count = group.map(phrase -> phrase.count().orElse(0)).orElse(0);
        if (count < SMALLEST_TOTAL) {
            return List.of();
        }
        var total = context.captives().of(sentence, group.get().head()).stream().findFirst();
        var told = total.map(id -> toldBefore(sentence, count, firstTold(id, sentence)))
                .orElse(List.of());
        long persons =
                told.stream().filter(id -> id.type() == EntityType.PERSON).count();
        if (total.isEmpty() || total.get().type() != EntityType.GROUP || persons > count) {
            return List.of();
        }
        return told.stream()
                .filter(member -> !member.equals(total.get()))
                .map(member -> new Membership(member, total.get(), sentence, List.of()))
                .toList();
    }

    /** "X walked free on Sunday. So did Y and Z": those share what was told of the one before. */
    private List<Membership> soDid(SyntaxTree tree) {
        int sentence = tree.sentence().index();
        boolean isSoDid = tree.size() > 2
                && tree.form(0).equals("So")
                && tree.form(1).matches("did|was|were|has|have|had|is|are");
        var last = isSoDid ? context.captives().lastDefendant(sentence) : Optional.<EntityId>empty();
        return last.stream()
                .flatMap(told -> reading.entities().mentions(sentence).stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .filter(mention -> ListedMembers.isListed(tree, mention.head(tree), 2))
                        .map(reading.entities()::id)
                        .distinct()
                        .map(member -> new Membership(member, told, sentence, List.of())))
                .toList();
    }

    /** The earlier sentence that told of the group first; 0 if none did. */
    private int firstTold(EntityId group, int sentence) {
        return reading.claims().stream()
                .filter(claim -> ToldCaptives.prisoner(claim.fact())
                        .filter(group::equals)
                        .isPresent())
                .mapToInt(reading::sentenceOf)
                .filter(where -> where < sentence)
                .min()
                .orElse(0);
    }

    private List<EntityId> toldBefore(int sentence, int count, int from) {
        return reading.claims().stream()
                .filter(claim -> reading.sentenceOf(claim) < sentence)
                .filter(claim -> reading.sentenceOf(claim) >= from)
                .flatMap(claim -> ToldCaptives.prisoner(claim.fact()).stream()
                        .filter(id -> id.type() == EntityType.PERSON || count(claim) < count))
                .distinct()
                .toList();
    }

    private static int count(Claim claim) {
        return claim.details().stream()
                .map(Detail::value)
                .filter(Value.Count.class::isInstance)
                .mapToInt(value -> ((Value.Count) value).number())
                .findFirst()
                .orElse(0);
    }

    private List<Membership> including(SyntaxTree tree, int trigger) {
        var group = told(tree);
        boolean isDone = tree.children(trigger, "aux", "mark").stream()
                .anyMatch(child -> !tree.lemma(child).matches("have|do"));
        return group.isEmpty() || isDone ? List.of() : listed.of(tree, trigger + 1, tree.size(), group.get());
    }

    private List<Membership> among(SyntaxTree tree, int among) {
        int noun = tree.head(among);
        var group = counted(tree, noun).or(() -> told(tree, isThoseHeld(tree, noun) ? FAR_REACH : REACH));
        boolean isAnaphoric = noun >= 0
                && (isPointingBack(tree, noun)
                        || tree.hasTag(noun, "NUM")
                        || group.filter(id -> isNamedBy(tree, noun, id)).isPresent());
        if (!isAnaphoric || group.isEmpty()) {
            return List.of();
        }
        int verb = copulaAfter(tree, noun);
        if (verb >= 0) {
            return listed.of(tree, verb + 1, tree.size(), group.get());
        }
        if (noun + 1 < tree.size() && tree.form(noun + 1).equals(":")) {
            return listed.of(tree, noun + 2, tree.size(), group.get());
        }
        boolean isClosed = noun + 1 >= tree.size() || tree.hasTag(noun + 1, "PUNCT");
        if (!isClosed) {
            return listed.of(tree, noun + 1, tree.size(), group.get());
        }
        int comma = Math.max(0, among - 1);
        while (comma > 0 && !tree.form(comma).equals(",")) {
            comma--;
        }
        return listed.of(tree, comma, among, group.get());
    }

    /** "Those held", "those freed": not "them". */
    private static boolean isThoseHeld(SyntaxTree tree, int noun) {
        return noun >= 0
                && tree.form(noun).matches("(?i)those|that")
                && tree.children(noun, "acl", "acl:relcl").stream().anyMatch(verb -> FATES.contains(tree.lemma(verb)));
    }

    /** "The 31": the group of so many, however long ago it was told. */
    private Optional<EntityId> counted(SyntaxTree tree, int noun) {
        return noun < 0 || !tree.hasTag(noun, "NUM")
                ? Optional.empty()
                : context.captives().of(tree.sentence().index(), noun).stream()
                        .filter(id -> id.type() == EntityType.GROUP)
                        .findFirst();
    }

    /** "Them", "the freed", "those arrested", "those who crossed"; but not those of whom something else is told. */
    private static boolean isPointingBack(SyntaxTree tree, int noun) {
        if (Set.of("those", "that").contains(tree.form(noun).toLowerCase(Locale.ROOT))) {
            return isThoseHeld(tree, noun);
        }
        return tree.lemma(noun).matches("they|prisoner|captive|detainee|hostage|convict")
                || FATES.contains(tree.lemma(noun))
                || tree.form(noun).toLowerCase(Locale.ROOT).matches("freed|released|detained|arrested|captured");
    }

    /** "Ten American prisoners … Among the Americans was": a word of the group's name again. */
    private boolean isNamedBy(SyntaxTree tree, int noun, EntityId group) {
        var label = NameFold.fold(reading.entities().label(group));
        boolean isDefinite = tree.children(noun, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("the"));
        return isDefinite && label.contains(NameFold.fold(tree.lemma(noun)));
    }

    /** "Among those who crossed was": the form of "be" that follows, within a few words. */
    private static int copulaAfter(SyntaxTree tree, int noun) {
        for (int token = noun + 1; token < Math.min(noun + 5, tree.size()); token++) {
            if (tree.lemma(token).equals("be")) {
                return token;
            }
            if (tree.hasTag(token, "PUNCT")) {
                return -1;
            }
        }
        return -1;
    }

    /** The group of prisoners told last, in this sentence or shortly before. */
    private Optional<EntityId> told(SyntaxTree tree) {
        return told(tree, REACH);
    }

    private Optional<EntityId> told(SyntaxTree tree, int reach) {
        int sentence = tree.sentence().index();
        var claims = reading.claims();
        for (int at = claims.size() - 1; at >= 0; at--) {
            var claim = claims.get(at);
            int where = reading.sentenceOf(claim);
            boolean isNear = where <= sentence && where >= sentence - reach;
            var told = ToldCaptives.prisoner(claim.fact()).filter(id -> id.type() == EntityType.GROUP);
            if (isNear && told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }
}
