package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * States who met or telephoned whom, when and where. One article is read in order: "the two met again", "their host
 * was X" and "the talks were held in Lomé" go back to the meeting told before.
 */
final class MeetingFacts {

    private static final Set<String> PAIRS = Set.of("two", "both", "pair", "they", "them", "their", "side");
    private static final int REACH = 6;

    /**
     * The meeting told last.
     *
     * @param subjects those who met, without hosts and company
     */
    private record Told(int sentence, Set<EntityId> participants, Set<EntityId> subjects) {

        Set<EntityId> meantBy(boolean isTwo) {
            return isTwo && participants.size() != 2 && subjects.size() == 2 ? subjects : participants;
        }
    }

    private final Context context;
    private final MeetingParticipants participants;
    private final EventScene scenes;
    private final SeveralMeetings several;
    private final Set<String> phoneWords;
    private final Pairs pairs;
    private Optional<Told> last = Optional.empty();

    MeetingFacts(Context context, MeetingWords words) {
        this.context = context;
        this.participants = new MeetingParticipants(context, words.representatives());
        this.scenes = new EventScene(context, words.venues());
        this.several = new SeveralMeetings(context);
        this.phoneWords = words.phone();
        this.pairs = context.referents().pairs();
    }

    void fromMatch(Match match) {
        if (!isSceneAsAsked(match)) {
            return;
        }
        var date = scenes.date(match.sentence(), predicates(match));
        var place = scenes.place(match.sentence(), predicates(match));
        var parts = several.of(match, others(match), new SeveralMeetings.Part(match.trigger(), date, place));
        if (!parts.isEmpty()) {
            parts.forEach(part -> tell(match, with(match, part.other()), part.date(), part.place()));
            return;
        }
        tell(match, together(match, date, place), date, place);
    }

    private void tell(Match match, Set<EntityId> who, Optional<PartialDate> date, Optional<String> place) {
        boolean isReference = match.pattern().details().containsKey("refers");
        boolean isSet = date.isPresent() || place.isPresent();
        boolean isOnlyNoted =
                match.modality() != Modality.ASSERTED ? date.isEmpty() : isSceneNeeded(match, who) && !isSet;
        if (who.size() < 2 || isOnlyNoted || (isReference && last.isEmpty())) {
            return;
        }
        claim(match, new TreeSet<>(who), isReference ? Optional.empty() : date, place);
        var subjects = participants.of(match.sentence(), match.argument("participant"));
        last = Optional.of(new Told(match.sentence(), Set.copyOf(who), Set.copyOf(subjects)));
    }

    /** Talks of two states are an event where a day or a place is told; else they may go on for years. */
    private static boolean isSceneNeeded(Match match, Set<EntityId> who) {
        return match.pattern().details().containsKey("needs-scene")
                || (match.pattern().details().containsKey("sweep-or-scene")
                        && persons(who).isEmpty());
    }

    private Set<EntityId> together(Match match, Optional<PartialDate> date, Optional<String> place) {
        var details = match.pattern().details();
        var together = participants(match);
        if (persons(together).size() < 2 && details.containsKey("sweep")) {
            unite(together, participants.around(match.sentence(), match.trigger()));
        }
        if (details.containsKey("between")) {
            var between = participants.between(match.sentence(), match.trigger());
            if (match.argument("participant").isEmpty() && persons(between).size() < 2) {
                together.clear(); // "the meeting with A and B": whoever met them is not told here
            }
            unite(together, between);
        }
        if (together.size() < 2 && details.containsKey("scene")) {
            together.addAll(participants.of(match.sentence(), subjectsOfSentence(match.sentence())));
            int verb = context.reading().tree(match.sentence()).head(match.trigger());
            if (together.size() < 2 && verb > match.trigger()) {
                together.addAll(participants.before(match.sentence(), verb));
            }
        }
        boolean isTalkOfLast = isTalkOfLast(match) && (date.isPresent() || place.isPresent());
        if (details.containsKey("refers") || (together.size() < 2 && isTalkOfLast)) {
            last.filter(told -> match.sentence() - told.sentence() <= REACH)
                    .ifPresent(told -> together.addAll(told.participants()));
        }
        return together;
    }

    /** The words that day and place may stand below. */
    private static List<Integer> predicates(Match match) {
        var predicates = new ArrayList<Integer>();
        predicates.add(match.trigger());
        predicates.addAll(match.argument("what"));
        return predicates;
    }

    /** Heads of the phrases for those who were met. */
    private List<Integer> others(Match match) {
        var tree = context.reading().tree(match.sentence());
        var others = new ArrayList<Integer>();
        match.arguments().forEach((name, heads) -> {
            if (name.startsWith("participant-")) {
                heads.stream().filter(head -> !others.contains(head)).forEach(others::add);
            }
        });
        if (!others.isEmpty() && tree.hasTag(match.trigger(), "VERB")) {
            // "met A on Monday and B on Tuesday", where the parser gives the verb another subject
            match.argument("participant").stream()
                    .flatMap(head -> tree.conjuncts(head).stream())
                    .filter(head -> head > others.get(0) && !others.contains(head))
                    .toList()
                    .forEach(others::add);
            afterPlace(tree, match.trigger()).forEach(others::add);
        }
        return others;
    }

    /** "Met A in Lomé and, in Accra, the minister, B", where the parser takes the minister for the city. */
    private List<Integer> afterPlace(SyntaxTree tree, int verb) {
        return tree.children(verb, "obl").stream()
                .filter(place -> place > verb && tree.caseOf(place).matches("in|at"))
                .flatMap(place -> tree.children(place, "appos").stream())
                .filter(person -> context.isOneOf(tree, person, Set.of("person")))
                .toList();
    }

    private Set<EntityId> with(Match match, int other) {
        var subjects = match.argument("participant").stream()
                .filter(head -> head < match.trigger())
                .toList();
        var found = new LinkedHashSet<EntityId>();
        subjects.forEach(head -> found.addAll(meant(match.sentence(), head)));
        boolean isVerb = context.reading().tree(match.sentence()).hasTag(match.trigger(), "VERB");
        if (found.isEmpty() && isVerb) {
            found.addAll(participants.around(match.sentence(), match.trigger()).stream()
                    .limit(1)
                    .toList());
        }
        found.addAll(meant(match.sentence(), other));
        return found;
    }

    /** Names around the verb count where there are several of them, instead of groups that stand for the same people. */
    private static void unite(Set<EntityId> together, Set<EntityId> around) {
        if (persons(around).size() >= 2) {
            together.removeIf(id -> id.type() == EntityType.ORGANIZATION);
        }
        if (together.size() < 2 || persons(around).size() >= 2) {
            together.addAll(around);
        }
    }

    private static List<EntityId> persons(Set<EntityId> ids) {
        return ids.stream().filter(id -> id.type() == EntityType.PERSON).toList();
    }

    private List<Integer> subjectsOfSentence(int sentence) {
        var tree = context.reading().tree(sentence);
        for (int token = 0; token < tree.size(); token++) {
            if (tree.head(token) < 0) {
                return new PredicateArguments(tree)
                        .subjects(token).stream()
                                .flatMap(subject -> tree.conjuncts(subject).stream())
                                .toList();
            }
        }
        return List.of();
    }

    private void claim(Match match, SortedSet<EntityId> together, Optional<PartialDate> date, Optional<String> place) {
        var details = new ArrayList<Detail>();
        var mode = mode(match, place);
        if (!match.pattern().details().containsKey("refers")) {
            details.add(new Detail(Attribute.MODE, new Value.Code(mode)));
        }
        place.filter(where -> !mode.equals("phone"))
                .ifPresent(where -> details.add(new Detail(Attribute.PLACE, new Value.Text(where))));
        context.reading().trace(match);
        context.reading()
                .claim(
                        new Fact.Meeting(together, date),
                        details,
                        match.sentence(),
                        match.pattern().id(),
                        match.pattern().confidence());
    }

    private Set<EntityId> participants(Match match) {
        var found = new LinkedHashSet<EntityId>();
        match.arguments().forEach((name, heads) -> {
            if (name.startsWith("participant")) {
                heads.forEach(head -> found.addAll(meant(match.sentence(), head)));
            }
        });
        return found;
    }

    /** "The two", "both ministers", "they": those of the meeting told last, where the phrase does not tell by itself. */
    private Set<EntityId> meant(int sentence, int head) {
        var tree = context.reading().tree(sentence);
        var named = participants.of(sentence, List.of(head));
        boolean isSure = named.size() > 1 && !tree.hasTag(head, "PRON");
        if (isSure || !isPair(tree, head)) {
            return named;
        }
        return pairs.before(sentence, head, last.map(Told::sentence).orElse(-REACH))
                .map(pair -> (Set<EntityId>) new LinkedHashSet<>(pair))
                .or(() -> last.filter(told -> sentence - told.sentence() <= REACH)
                        .map(told -> told.meantBy(!tree.hasTag(head, "PRON"))))
                .orElse(named);
    }

    private static boolean isPair(SyntaxTree tree, int head) {
        return PAIRS.contains(tree.lemma(head))
                || tree.children(head, "nummod", "det", "det:predet", "amod").stream()
                        .anyMatch(child -> tree.lemma(child).matches("two|both"));
    }

    /** "The meeting was held in Lomé on Monday": a definite noun without participants of its own. */
    private static boolean isTalkOfLast(SyntaxTree tree, int noun) {
        return tree.hasTag(noun, "NOUN")
                && tree.children(noun, "det").stream()
                        .anyMatch(det -> tree.lemma(det).matches("the|this|that"))
                && tree.isUnder(noun, "nsubj");
    }

    private boolean isTalkOfLast(Match match) {
        return isTalkOfLast(context.reading().tree(match.sentence()), match.trigger())
                && participants(match).isEmpty();
    }

    /** Whether talks that only set the scene do so: "signed the treaty after a day of talks". */
    private boolean isSceneAsAsked(Match match) {
        var asked = match.pattern().details().get("scene");
        if (asked == null) {
            return true;
        }
        var tree = context.reading().tree(match.sentence());
        int at = match.trigger();
        while (tree.isUnder(at, "nmod") && tree.caseOf(at).equals("of")) {
            at = tree.head(at);
        }
        return List.of(asked.split(" ", -1)).contains(tree.caseOf(at));
    }

    private String mode(Match match, Optional<String> place) {
        var tree = context.reading().tree(match.sentence());
        boolean isByPhone = tree.subtree(match.trigger()).stream()
                .filter(token -> EventScene.isInClause(tree, token, match.trigger()))
                .anyMatch(token -> phoneWords.contains(tree.lemma(token))
                        || (tree.lemma(token).equals("call") && tree.hasTag(token, "NOUN")));
        boolean isCall = match.argument("what").stream()
                        .anyMatch(what -> tree.lemma(what).equals("call"))
                || tree.lemma(match.trigger()).equals("call");
        var told = match.pattern().details().getOrDefault("mode", "unspecified");
        if ((isByPhone || isCall) && !match.pattern().details().containsKey("visit")) {
            return "phone";
        }
        return told.equals("unspecified") && place.isPresent() ? "in-person" : told;
    }
}
