package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** States who is held where the noun itself says so: "the 23 Armenian prisoners", whatever the verb says of them. */
final class DetaineeNouns {

    private static final String RULE = "detention.noun";
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> SWAPS =
            Set.of("exchange", "swap", "treatment", "list", "transfer", "category", "status", "handover");

    private final Context context;
    private final ArticleReading reading;
    private final Holders holders;
    private final PeopleWords words;
    private final HoldingPlaces places;

    DetaineeNouns(Context context, Holders holders, PeopleWords words) {
        this.context = context;
        this.reading = context.reading();
        this.holders = holders;
        this.words = words;
        places = new HoldingPlaces(context, words);
    }

    /** "The 23 Armenian prisoners": the noun says that they are held, whatever the verb says of them. */
    void read(SyntaxTree tree) {
        int sentence = tree.sentence().index();
        for (int token = 0; token < tree.size(); token++) {
            var group = context.groups().at(reading, sentence, token).filter(GroupPhrase::isDetainees);
            if (group.isEmpty() || isPassedOver(tree, token, group.get())) {
                continue;
            }
            var noun = tree.form(token);
            reading.trace(sentence, RULE, () -> "noun “%s”".formatted(noun));
            for (var id : context.captives().of(sentence, token)) {
                var details = new ArrayList<Detail>();
                details.add(new Detail(Attribute.STATUS, new Value.Code("held")));
                holderOf(sentence, token)
                        .ifPresent(holder -> details.add(new Detail(Attribute.HELD_BY, new Value.Thing(holder))));
                placeOf(sentence, token)
                        .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
                reading.claim(
                        new Fact.Detention(id),
                        context.captives().withCount(details, sentence, token, id),
                        sentence,
                        RULE,
                        CONFIDENCE);
            }
        }
    }

    /** Prisoners in general ("an exchange of prisoners of war") and those told already as part of a larger phrase. */
    private boolean isPassedOver(SyntaxTree tree, int token, GroupPhrase group) {
        boolean isGeneral = group.count().isEmpty() && group.nationality().isEmpty();
        boolean isAnyone = isGeneral && (isBareInGeneral(tree, token, group) || isOnlyAlleged(tree, token));
        boolean isCountedAbove = tree.isUnder(token, "nmod")
                && context.groups()
                        .at(reading, tree.sentence().index(), tree.head(token))
                        .isPresent();
        boolean isConjunct = tree.relation(token).equals("conj")
                && context.groups().isSameGroup(tree, tree.head(token), token)
                && words.isPeople(tree.lemma(tree.head(token)));
        boolean isSwapped = isGeneral && tree.head(token) >= 0 && SWAPS.contains(tree.lemma(tree.head(token)));
        boolean isFormer = isGeneral
                && tree.children(token, "amod").stream()
                        .anyMatch(child -> tree.lemma(child).equals("former"));
        boolean isPart = tree.isUnder(token, "compound", "nmod:poss", "flat");
        return isAnyone || isCountedAbove || isConjunct || isSwapped || isFormer || isPart;
    }

    /** "Everything except prisoners", "its captives", "no prisoners at all"; but "the prisoners" were told of. */
    private boolean isBareInGeneral(SyntaxTree tree, int token, GroupPhrase group) {
        boolean isNone = tree.children(token, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("any"));
        boolean isOwn = tree.children(token, "amod").stream()
                .anyMatch(child -> tree.lemma(child).equals("own"));
        boolean isThe = tree.children(token, "det").stream()
                .anyMatch(det -> tree.lemma(det).matches("the|these|those|all"));
        boolean isAlone = tree.children(token, "nmod", "acl", "acl:relcl").isEmpty();
        boolean isUnknown = isThe
                && group.isBare()
                && isVerbless(tree)
                && !context.captives().isKnownGroup(group);
        boolean isPlain = group.isBare() && !isThe && isAlone;
        return isNone || isOwn || isPlain || isUnknown;
    }

    /** "And the captives?" */
    private static boolean isVerbless(SyntaxTree tree) {
        return IntStream.range(0, tree.size()).noneMatch(token -> tree.hasTag(token, "VERB", "AUX"));
    }

    /** "Accused Chad of holding hostages", "denies that it takes hostages". */
    private boolean isOnlyAlleged(SyntaxTree tree, int token) {
        for (int at = tree.head(token); at >= 0; at = tree.head(at)) {
            boolean isCalled = tree.lemma(at).matches("call|brand|label|dub");
            if ((isCalled
                            && context.referents()
                                    .marks()
                                    .isQuoted(tree.sentence().index(), token))
                    || tree.lemma(at).matches("accuse|deny|dismiss|allege|accusation|allegation")) {
                return true;
            }
        }
        return false;
    }

    /** "Azerbaijan's prisoners", "prisoners in Azerbaijan", "prisoners of the junta". */
    private Optional<EntityId> holderOf(int sentence, int token) {
        var tree = reading.tree(sentence);
        return tree.children(token, "nmod", "nmod:poss").stream()
                .filter(child -> tree.caseOf(child).matches("in|by|of")
                        || tree.relation(child).equals("nmod:poss"))
                .filter(child -> !tree.relation(child).equals("nmod:poss") || tree.hasTag(child, "PROPN"))
                .flatMap(child -> holders.of(sentence, child).or(() -> holders.stateAt(sentence, child)).stream())
                .findFirst();
    }

    private Optional<String> placeOf(int sentence, int token) {
        var tree = reading.tree(sentence);
        return tree.children(token, "nmod").stream()
                .filter(child -> tree.caseOf(child).equals("in"))
                .flatMap(child -> places.of(sentence, child).stream())
                .findFirst();
    }
}
