package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** States who is or was held: named persons, and groups as the article counts and calls them. */
final class DetentionFacts {

    private static final String NOUN_RULE = "detention.noun";
    private static final double NOUN_CONFIDENCE = 0.7;
    private static final Set<String> VAGUE = Set.of("people", "person", "man", "woman", "child", "other");
    private static final Set<String> COMPANY = Set.of("with", "along with", "together with", "alongside");
    /** Being held, but no building: its place is the one that follows. */
    private static final Set<String> ABSTRACT = Set.of("custody", "detention", "captivity", "remand");

    private static final Set<String> SWAPS =
            Set.of("exchange", "swap", "treatment", "list", "transfer", "category", "status", "handover");

    private final Context context;
    private final ArticleReading reading;
    private final Holders holders;
    private final PeopleWords words;
    private final List<Runnable> doubtful = new ArrayList<>();

    DetentionFacts(Context context, Holders holders, PeopleWords words) {
        this.context = context;
        this.reading = context.reading();
        this.holders = holders;
        this.words = words;
    }

    void fromMatch(Match match) {
        if (isVague(match)) {
            return;
        }
        int sentence = match.sentence();
        var details = details(match);
        var heads = new LinkedHashSet<Integer>(match.argument("prisoner"));
        heads.removeIf(head -> isPartOfGroup(sentence, head, heads));
        heads.addAll(companions(match));
        for (int head : heads) {
            for (var id : context.captives().of(sentence, head)) {
                tell(match, id, with(details, sentence, head, id));
                tellReleaser(match, id);
            }
            for (var term : gappedTerms(match)) {
                claim(match, term.defendant(), details);
            }
            if (head > match.trigger()) {
                context.captives().listedAfter(sentence, head).forEach(id -> claim(match, id, details));
            }
        }
    }

    /** "Gave A 20 years, B 15 and C 12": who stands further on in the list is convicted too. */
    private List<GappedTerms> gappedTerms(Match match) {
        return match.argument("term").isEmpty()
                        || !match.pattern().code("status").equals("convicted")
                ? List.of()
                : GappedTerms.after(reading, match.sentence(), match.trigger());
    }

    /** "Soldiers and policemen" are told of as one group, by its first noun. */
    private boolean isPartOfGroup(int sentence, int head, Set<Integer> heads) {
        var tree = reading.tree(sentence);
        int first = tree.firstConjunct(head);
        return first != head
                && heads.contains(first)
                && context.groups().at(reading, sentence, first).isPresent()
                && context.groups().isSameGroup(tree, first, head);
    }

    /** "She died on Sunday", "let them return home": such a thing is only told of a captive where the article knows of one. */
    private void tell(Match match, EntityId prisoner, List<Detail> details) {
        if (match.pattern().details().containsKey("known")) {
            doubtful.add(() -> {
                if (isKnown(prisoner)) {
                    claim(match, prisoner, details);
                }
            });
        } else {
            claim(match, prisoner, details);
        }
    }

    private boolean isKnown(EntityId prisoner) {
        return reading.claims().stream().anyMatch(claim -> claim.fact().equals(new Fact.Detention(prisoner)));
    }

    /** Claims what was told of people of whom the article says, before or later, that they are or were held. */
    void settleDoubts() {
        doubtful.forEach(Runnable::run);
        doubtful.clear();
    }

    /** Who frees people has held them, unless another is said to have: "troops freed ten women whom the gang had held". */
    private void tellReleaser(Match match, EntityId prisoner) {
        holder(match)
                .filter(holder -> isRelease(match))
                .ifPresent(holder -> doubtful.add(() -> {
                    boolean isUnheld = reading.claims().stream()
                            .filter(claim -> claim.fact().equals(new Fact.Detention(prisoner)))
                            .flatMap(claim -> claim.details().stream())
                            .noneMatch(detail -> detail.attribute() == Attribute.HELD_BY);
                    if (isUnheld && isKnown(prisoner)) {
                        claim(match, prisoner, List.of(holder));
                    }
                }));
    }

    private static boolean isRelease(Match match) {
        return match.pattern().code("status").equals("released");
    }

    private Optional<Detail> holder(Match match) {
        return match.argument("heldBy").stream()
                .flatMap(head -> holders.of(match.sentence(), head).stream())
                .findFirst()
                .map(holder -> new Detail(Attribute.HELD_BY, new Value.Thing(holder)));
    }

    private void claim(Match match, EntityId prisoner, List<Detail> details) {
        var pattern = match.pattern();
        reading.claim(new Fact.Detention(prisoner), details, match.sentence(), pattern.id(), pattern.confidence());
    }

    /** "Jails people", "a post held by Borrell": nobody in particular, or nobody at all. */
    private boolean isVague(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isHabit = tree.token(match.trigger()).xpos().matches("VBZ|VBP")
                && tree.children(match.trigger(), "aux:pass", "cop").isEmpty();
        boolean isAnyone = match.argument("prisoner").stream()
                .flatMap(head -> context.groups().at(reading, match.sentence(), head).stream())
                .anyMatch(group -> group.isBare() && !group.isDetainees() && (isHabit || VAGUE.contains(group.noun())));
        boolean isPost = match.pattern().id().equals("detention.held")
                && new PredicateArguments(tree)
                        .agents(match.trigger()).stream()
                                .anyMatch(agent -> context.isOneOf(tree, agent, Set.of("person")));
        boolean isInGeneral = tree.hasTag(match.trigger(), "NOUN")
                && tree.token(match.trigger()).xpos().equals("NNS")
                && match.argument("prisoner").stream()
                        .flatMap(head -> context.groups().at(reading, match.sentence(), head).stream())
                        .anyMatch(group -> group.count().isEmpty() && !group.isDefinite() && !isNamed(match, group));
        boolean isUntold = match.pattern().id().startsWith("detention.release-awaited")
                && match.argument("prisoner").stream()
                        .flatMap(head -> context.groups().at(reading, match.sentence(), head).stream())
                        .anyMatch(group -> group.isBare() && group.isDetainees() && !isAll(tree, group.head()));
        boolean isOffice = !match.argument("term").stream().allMatch(noun -> PenalTerms.isPenal(tree, noun));
        return isAnyone || isInGeneral || isUntold || isPost || isOffice || isAtLarge(match) || isFreedOfDuty(match);
    }

    private static boolean isAll(SyntaxTree tree, int noun) {
        return tree.children(noun, "det", "det:predet").stream()
                .anyMatch(det -> tree.lemma(det).matches("the|all|these|those"));
    }

    private boolean isNamed(Match match, GroupPhrase group) {
        var tree = reading.tree(match.sentence());
        return tree.subtree(group.head()).stream().anyMatch(token -> tree.hasTag(token, "PROPN"));
    }

    /** Who is tried "in absentia" or gets a "suspended" sentence sits in no cell. */
    private boolean isAtLarge(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isTried =
                Set.of("convicted", "on-trial").contains(match.pattern().code("status"));
        return isTried
                && Stream.concat(Stream.of(match.trigger()), Stream.of(tree.firstConjunct(match.trigger())))
                        .flatMap(verb -> tree.subtree(verb).stream())
                        .anyMatch(token -> tree.lemma(token).matches("absentia|suspended|suspend|probation|restorative")
                                || (tree.lemma(token).equals("absence")
                                        && tree.caseOf(token).equals("in")));
    }

    /** "Freed from the duty to reply", "free to travel". */
    private boolean isFreedOfDuty(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isFree = match.pattern().id().equals("detention.free")
                && tree.children(match.trigger(), "xcomp", "advcl", "ccomp", "obl")
                                .size()
                        > 0;
        boolean isRelease = match.pattern().id().equals("detention.released");
        var from = new PredicateArguments(tree).nominals(match.trigger(), Set.of("from", "of"));
        return isFree
                || (isRelease
                        && from.stream()
                                .anyMatch(head -> !context.isOneOf(tree, head, Set.of("prison", "place", "state"))
                                        && !words.prisons().contains(tree.lemma(head))));
    }

    /** "Was freed together with nine others". */
    private List<Integer> companions(Match match) {
        var tree = reading.tree(match.sentence());
        return new PredicateArguments(tree)
                .nominals(match.trigger(), COMPANY).stream()
                        .filter(head -> context.isOneOf(tree, head, Set.of("person", "group")))
                        .toList();
    }

    /** "The 23 Armenian prisoners": the noun says that they are held, whatever the verb says of them. */
    void fromNouns(SyntaxTree tree) {
        int sentence = tree.sentence().index();
        for (int token = 0; token < tree.size(); token++) {
            var group = context.groups().at(reading, sentence, token).filter(GroupPhrase::isDetainees);
            if (group.isEmpty() || isPassedOver(tree, token, group.get())) {
                continue;
            }
            var noun = tree.form(token);
            reading.trace(sentence, NOUN_RULE, () -> "noun “%s”".formatted(noun));
            for (var id : context.captives().of(sentence, token)) {
                var details = new ArrayList<Detail>();
                details.add(status("held"));
                holderOf(sentence, token)
                        .ifPresent(holder -> details.add(new Detail(Attribute.HELD_BY, new Value.Thing(holder))));
                placeOf(sentence, token)
                        .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
                reading.claim(
                        new Fact.Detention(id),
                        with(details, sentence, token, id),
                        sentence,
                        NOUN_RULE,
                        NOUN_CONFIDENCE);
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

    private static Detail status(String code) {
        return new Detail(Attribute.STATUS, new Value.Code(code));
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
                .flatMap(child -> place(sentence, child).stream())
                .findFirst();
    }

    /** {@return how the place of holding is called: a city, a named prison, "Azerbaijan" for "Azerbaijani jails"} */
    private Optional<String> place(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!words.prisons().contains(tree.lemma(head))) {
            return context.place(sentence, head);
        }
        if (ABSTRACT.contains(tree.lemma(head))) {
            return tree.children(head, "nmod").stream()
                    .filter(child -> tree.caseOf(child).matches("in|at"))
                    .flatMap(child -> context.place(sentence, child).or(() -> named(sentence, child)).stream())
                    .findFirst();
        }
        var below = tree.subtree(head).stream()
                .filter(token -> token != head
                        && reading.entities().mentionAt(sentence, token).isPresent())
                .toList();
        if (below.size() == 1 && tree.hasTag(below.get(0), "ADJ")) {
            return reading.entities().idAt(sentence, below.get(0)).map(reading.entities()::label);
        }
        boolean isNamed = tree.subtree(head).stream().anyMatch(token -> tree.hasTag(token, "PROPN"));
        return isNamed
                ? Optional.of(withoutFrame(sentence, head)).filter(text -> !text.equals(tree.form(head)))
                : Optional.empty();
    }

    private Optional<String> named(int sentence, int head) {
        return reading.tree(sentence).hasTag(head, "PROPN")
                ? Optional.of(withoutFrame(sentence, head))
                : Optional.empty();
    }

    /** The phrase without the preposition and article before it and without clauses and further places after it. */
    private String withoutFrame(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head && tree.isUnder(child, "amod", "compound", "nmod:poss", "nmod:desc", "flat")) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
            if (child > head
                    && tree.isUnder(child, "nmod", "flat")
                    && tree.caseOf(child).matches("of|in|at|near|")) {
                var below = tree.subtree(child);
                last = Math.max(last, below.get(below.size() - 1));
            }
        }
        while (first < head && tree.hasTag(first, "DET", "PRON")) {
            first++;
        }
        return reading.text(sentence, first, last);
    }

    private List<Detail> with(List<Detail> details, int sentence, int head, EntityId prisoner) {
        if (prisoner.type() != EntityType.GROUP) {
            return details;
        }
        var all = new ArrayList<>(details);
        context.captives().phrase(sentence, head).ifPresent(group -> {
            group.count().ifPresent(count -> all.add(new Detail(Attribute.COUNT, new Value.Count(count))));
            group.nationality().forEach(state -> all.add(new Detail(Attribute.NATIONALITY, new Value.Thing(state))));
        });
        return all;
    }

    private List<Detail> details(Match match) {
        int sentence = match.sentence();
        var details = new ArrayList<Detail>();
        details.add(status(stage(match)));
        if (!isRelease(match)) {
            holder(match).ifPresent(details::add);
        }
        match.argument("place").stream()
                .flatMap(head -> place(sentence, head).stream())
                .findFirst()
                .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        captured(match).ifPresent(date -> details.add(new Detail(Attribute.SINCE, new Value.Date(date))));
        return details;
    }

    /** The stage that the rule names; a "former prisoner" is free. */
    private String stage(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isFormer = tree.hasTag(match.trigger(), "NOUN")
                && tree.children(match.trigger(), "amod").stream()
                        .anyMatch(child -> tree.lemma(child).matches("former|freed|released|ex|one-time"));
        return isFormer ? "released" : match.pattern().details().getOrDefault("status", "held");
    }

    /** The date of capture: the clause's date, or for "held" and "in custody" one that "since" goes before. */
    private Optional<PartialDate> captured(Match match) {
        var dated = match.pattern().details().getOrDefault("dated", "").toLowerCase(Locale.ROOT);
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        var tree = reading.tree(match.sentence());
        var since = reading.times(match.sentence()).stream()
                .filter(time -> isSince(tree, time) && isNear(tree, time, match.trigger()))
                .map(TimeExpression::date)
                .findFirst();
        return dated.equals("since") ? since : since.or(() -> context.date(match.sentence(), match.trigger()));
    }

    private static boolean isSince(SyntaxTree tree, TimeExpression time) {
        for (int token = Math.max(0, time.start() - 5); token < time.end(); token++) {
            if (tree.form(token).equalsIgnoreCase("since")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(SyntaxTree tree, TimeExpression time, int trigger) {
        for (int at = time.start(); at >= 0; at = tree.head(at)) {
            if (at == trigger || (tree.head(trigger) == at && tree.isUnder(trigger, "obl", "advcl", "xcomp"))) {
                return true;
            }
        }
        return false;
    }
}
