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

    private static final Set<String> PHONE_WORDS =
            Set.of("phone", "telephone", "hotline", "telephonic", "videoconference", "video");
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
    private Optional<Told> last = Optional.empty();

    MeetingFacts(Context context) {
        this.context = context;
        this.participants = new MeetingParticipants(context);
    }

    void fromMatch(Match match) {
        int sentence = match.sentence();
        var details = match.pattern().details();
        if (!isSceneAsAsked(match)) {
            return;
        }
        var together = new TreeSet<>(participants(match));
        if (persons(together).size() < 2 && details.containsKey("sweep")) {
            unite(together, participants.around(sentence, match.trigger()));
        }
        if (together.size() < 2 && details.containsKey("scene")) {
            together.addAll(participants.of(sentence, subjectsOfSentence(sentence)));
        }
        boolean isReference = details.containsKey("refers");
        if (isReference || (together.size() < 2 && isTalkOfLast(match))) {
            last.filter(told -> sentence - told.sentence() <= REACH)
                    .ifPresent(told -> together.addAll(told.participants()));
        }
        if (together.size() < 2 || (isReference && last.isEmpty())) {
            return;
        }
        var date = date(match);
        if (match.modality() == Modality.FUTURE && date.isEmpty()) {
            return;
        }
        claim(match, together, isReference ? Optional.empty() : date);
        var subjects = participants.of(sentence, match.argument("participant"));
        last = Optional.of(new Told(sentence, Set.copyOf(together), Set.copyOf(subjects)));
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

    private void claim(Match match, SortedSet<EntityId> together, Optional<PartialDate> date) {
        var details = new ArrayList<Detail>();
        if (!match.pattern().details().containsKey("refers")) {
            details.add(new Detail(Attribute.MODE, new Value.Code(mode(match))));
        }
        place(match).ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
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
        return last.filter(told -> sentence - told.sentence() <= REACH)
                .map(told -> told.meantBy(!tree.hasTag(head, "PRON")))
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
                && participants(match).isEmpty()
                && (date(match).isPresent() || place(match).isPresent());
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

    private Optional<PartialDate> date(Match match) {
        return context.dateOf(match.sentence(), match.trigger())
                .or(() -> verbAbove(match).flatMap(verb -> context.dateOf(match.sentence(), verb)));
    }

    private Optional<String> place(Match match) {
        return context.placeOf(match.sentence(), match.trigger())
                .or(() -> verbAbove(match).flatMap(verb -> context.placeOf(match.sentence(), verb)))
                .or(() -> match.argument("what").stream()
                        .filter(talks -> talks > match.trigger())
                        .flatMap(talks -> context.placeOf(match.sentence(), talks).stream())
                        .findFirst());
    }

    /** "Held talks in Lomé on Monday": the verb that has day and place of the talks. */
    private Optional<Integer> verbAbove(Match match) {
        var tree = context.reading().tree(match.sentence());
        int head = tree.head(match.trigger());
        boolean isEvent = tree.hasTag(match.trigger(), "NOUN")
                && head >= 0
                && tree.hasTag(head, "VERB")
                && tree.isUnder(match.trigger(), "obj", "nsubj:pass", "nsubj", "obl");
        return isEvent ? Optional.of(head) : Optional.empty();
    }

    private String mode(Match match) {
        var tree = context.reading().tree(match.sentence());
        boolean isByPhone = tree.subtree(match.trigger()).stream()
                .filter(token -> Math.abs(token - match.trigger()) < REACH)
                .anyMatch(token -> PHONE_WORDS.contains(tree.lemma(token)));
        return isByPhone || tree.lemma(match.trigger()).equals("call")
                ? "phone"
                : match.pattern().details().getOrDefault("mode", "unspecified");
    }
}
