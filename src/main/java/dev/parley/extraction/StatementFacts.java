package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** States who demands, welcomes, criticises, accuses, denies, rejects, warns or promises what. For one article. */
final class StatementFacts {

    private static final int FEWEST_QUOTED = 3;
    private static final int ANSWERED_WITHIN = 2;

    private static final List<String> WHAT_IS_SAID = List.of("what", "call", "need");

    private static final Set<String> ANSWERS = Set.of("deny", "reject", "accuse");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody", "none");
    private static final List<String> EACH_OTHER = List.of("each", "other");

    /** One reading of a word: of several rules of one kind for it the first counts. */
    private record Trigger(int sentence, int token, String kind) {}

    private record Said(EntityId speaker, String act, int sentence, SortedSet<String> about) {}

    private final Context context;
    private final Speakers speakers;
    private final StatementTopics topics;
    private final StatementSetting setting;
    private final Set<Trigger> understood = new HashSet<>();
    private final List<Said> before = new ArrayList<>();

    StatementFacts(Context context, Lexicon lexicon, SpeechWords words, TopicReader topics, ModalityReader modalities) {
        this.context = context;
        this.speakers = new Speakers(context, lexicon, new Voices(context, words, modalities));
        this.topics = new StatementTopics(context, topics);
        this.setting = new StatementSetting(context, words);
    }

    /** Reads the statement that a match makes; of several rules for one word the first that finds a speaker counts. */
    void fromMatch(Match match) {
        int sentence = match.sentence();
        var kind = match.pattern().id().substring(0, match.pattern().id().indexOf('.'));
        var trigger = new Trigger(sentence, match.trigger(), kind);
        var said = speakers.of(match);
        var who = said.speakers().stream().filter(speaker -> !isCourt(speaker)).toList();
        if (who.isEmpty() || isEmpty(match) || !understood.add(trigger)) {
            return;
        }
        var about = topics.of(sentence, subject(match), answered(match, who));
        var date = setting.date(sentence, match.trigger());
        var words = quotation(sentence);
        var shared = who.size() == 1 ? words.flatMap(QuotedWords::of) : Optional.<String>empty();
        for (var speaker : who) {
            if (isAimedAtSelf(match, speaker)) {
                continue;
            }
            var details = new ArrayList<>(targets(match, speaker));
            if (details.isEmpty() && isMutual(match)) {
                who.stream().filter(other -> !other.equals(speaker)).forEach(other -> details.add(target(other)));
            }
            words.ifPresent(text -> details.add(new Detail(Attribute.QUOTATION, new Value.Text(text))));
            setting.channel(sentence, match.trigger())
                    .ifPresent(text -> details.add(new Detail(Attribute.CHANNEL, new Value.Text(text))));
            said.via().forEach(via -> details.add(new Detail(Attribute.REPORTED_VIA, new Value.Thing(via))));
            var fact = new Fact.Statement(
                    speaker,
                    match.pattern().code("act"),
                    about,
                    date,
                    shared,
                    Optional.of(context.reading().article().id()));
            context.reading()
                    .claim(
                            fact,
                            details,
                            sentence,
                            match.pattern().id(),
                            match.pattern().confidence());
            before.add(new Said(speaker, fact.act(), sentence, about));
        }
    }

    /** "She said she must leave", "we commit a crime": nobody calls on or accuses himself. */
    private boolean isAimedAtSelf(Match match, EntityId speaker) {
        var act = match.pattern().code("act");
        var heads = match.argument("target");
        var tree = context.reading().tree(match.sentence());
        boolean isAsked = act.equals("accuse") || act.equals("call");
        boolean isDoer = heads.stream().allMatch(head -> tree.isUnder(head, "nsubj"));
        if (!isAsked || heads.isEmpty() || !isDoer || tree.form(heads.get(0)).equalsIgnoreCase("it")) {
            return false;
        }
        boolean isWe = heads.stream().anyMatch(head -> tree.form(head).equalsIgnoreCase("we"));
        var meant = context.speakers(match.sentence(), heads);
        boolean isSelf = !meant.isEmpty() && meant.stream().allMatch(speaker::equals);
        return act.equals("accuse") ? isWe || isSelf : isSelf && !isWe;
    }

    /** "Voiced no concern", "promised nothing": whatever is said has "no". */
    private boolean isEmpty(Match match) {
        var tree = context.reading().tree(match.sentence());
        boolean isNothing = !match.pattern().code("act").equals("deny")
                && match.argument("topic").stream().map(tree::lemma).anyMatch(NOTHING::contains);
        return isNothing
                || WHAT_IS_SAID.stream()
                        .flatMap(argument -> match.argument(argument).stream())
                        .flatMap(head -> tree.children(head, "det").stream())
                        .anyMatch(determiner -> tree.lemma(determiner).equals("no"));
    }

    /** The phrases that tell what it is about. */
    private static List<Integer> subject(Match match) {
        var heads = new ArrayList<>(match.argument("topic"));
        heads.addAll(match.argument("matter"));
        return heads;
    }

    /** What a court orders or refuses is a proceeding and no statement. */
    private boolean isCourt(EntityId speaker) {
        return speaker.type() == EntityType.ORGANIZATION
                && context.reading().entities().label(speaker).matches("(?i).*\\b(court|tribunal)\\b.*");
    }

    private List<Detail> targets(Match match, EntityId speaker) {
        var details = new ArrayList<Detail>();
        for (int head : match.argument("target")) {
            var named = context.speakers(match.sentence(), List.of(head));
            named.stream().filter(target -> !target.equals(speaker)).forEach(target -> details.add(target(target)));
            if (named.isEmpty()) {
                context.groups()
                        .at(context.reading(), match.sentence(), head)
                        .ifPresent(group ->
                                details.add(new Detail(Attribute.TARGET_PHRASE, new Value.Text(group.label()))));
            }
        }
        if (details.isEmpty() && match.pattern().code("act").equals("deny")) {
            accuser(match.sentence(), speaker).ifPresent(accuser -> details.add(target(accuser)));
        }
        return details;
    }

    private static Detail target(EntityId whom) {
        return new Detail(Attribute.TARGET, new Value.Thing(whom));
    }

    /** "Accused each other", "traded accusations". */
    private boolean isMutual(Match match) {
        var tree = context.reading().tree(match.sentence());
        return match.pattern().id().endsWith(".traded")
                || tree.children(match.trigger(), "obj").stream()
                        .map(tree::subtree)
                        .anyMatch(object ->
                                object.stream().map(tree::lemma).toList().containsAll(EACH_OTHER));
    }

    /** Whom a denial answers: the last to accuse, not long before. */
    private Optional<EntityId> accuser(int sentence, EntityId denier) {
        return lastAccusation(sentence, List.of(denier)).map(Said::speaker);
    }

    private Optional<Said> lastAccusation(int sentence, List<EntityId> answering) {
        return before.stream()
                .filter(said -> said.act().equals("accuse") && sentence - said.sentence() <= ANSWERED_WITHIN)
                .filter(said -> !answering.contains(said.speaker()))
                .reduce((earlier, later) -> later);
    }

    /** What a denial or refusal is about that only says "it": the accusation, else what another has said just before. */
    private SortedSet<String> answered(Match match, List<EntityId> who) {
        if (!ANSWERS.contains(match.pattern().code("act"))) {
            return new TreeSet<>();
        }
        return lastAccusation(match.sentence(), who)
                .or(() -> before.stream()
                        .filter(said -> match.sentence() - said.sentence() <= 1 && !who.contains(said.speaker()))
                        .reduce((earlier, later) -> later))
                .map(Said::about)
                .orElseGet(TreeSet::new);
    }

    /** The longest stretch in quotation marks of three words or more. */
    private Optional<String> quotation(int sentence) {
        return context.referents()
                .marks()
                .longestIn(context.reading().tree(sentence))
                .filter(range -> range.get(1) - range.get(0) + 1 >= FEWEST_QUOTED)
                .map(range -> context.reading().text(sentence, range.get(0), range.get(1)))
                .map(words -> words.replaceAll("[,;]$", ""));
    }
}
