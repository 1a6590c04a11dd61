package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose a statement is, and who passed it on.
 *
 * <p>Where someone says what his own state or office promises, wants or welcomes ("The minister said that Lima fully
 * supports the talks"), the statement is his. Where someone tells what another said, it is the other's, and he has
 * reported it.
 */
final class Speakers {

    private static final Set<String> OWN_PRONOUNS = Set.of("it", "they", "we", "i", "he", "she");
    private static final Set<String> LISTING = Set.of("including", "such as", "among");

    private final Context context;
    private final Lexicon lexicon;
    private final SpeechWords words;
    private final Map<EntityId, Set<EntityId>> represented = new HashMap<>();

    Speakers(Context context, Lexicon lexicon, SpeechWords words) {
        this.context = context;
        this.lexicon = lexicon;
        this.words = words;
        for (var claim : context.reading().claims()) {
            if (claim.fact() instanceof Fact.Tenure tenure) {
                tenure.of()
                        .ifPresent(of -> represented
                                .computeIfAbsent(tenure.person(), person -> new HashSet<>())
                                .addAll(withState(of)));
            }
        }
    }

    /**
     * @param speakers whose the statement is
     * @param via who reported it
     */
    record Attribution(List<EntityId> speakers, List<EntityId> via) {}

    /** {@return whose statement the match is; no speakers where nobody known says it} */
    Attribution of(Match match) {
        int sentence = match.sentence();
        var heads = match.argument("speaker");
        var named = match.pattern().arguments().containsKey("speaker")
                ? speakers(sentence, heads)
                : context.referents().quotedSpeaker(sentence, match.trigger()).stream()
                        .toList();
        if (match.pattern().arguments().containsKey("own") && !named.stream().allMatch(sayer -> isOwn(match, sayer))) {
            return new Attribution(List.of(), List.of());
        }
        var above = sayerAbove(sentence, match.trigger());
        boolean isLost = named.isEmpty() && isSecondVerb(sentence, match.trigger());
        if (above.isEmpty() || isLost) {
            var speakers = isLost ? above.stream().toList() : named;
            return new Attribution(speakers, sources(sentence, speakers));
        }
        var sayer = above.get();
        boolean isOwnOffice = !named.isEmpty() && named.stream().allMatch(speaker -> isOwn(sayer, speaker));
        boolean isOwn = isOwnOffice || isOwnPronoun(sentence, heads, sayer);
        if (isOwn) {
            return new Attribution(List.of(sayer), sources(sentence, List.of(sayer)));
        }
        return new Attribution(named, named.contains(sayer) ? List.of() : List.of(sayer));
    }

    /** Those whom the phrases mean; of a group without a name, those that the article lists as its members. */
    List<EntityId> speakers(int sentence, List<Integer> heads) {
        var named = context.speakers(sentence, heads);
        if (!named.isEmpty()) {
            return named;
        }
        var tree = context.reading().tree(sentence);
        var members = heads.stream()
                .flatMap(head -> tree.subtree(head).stream())
                .filter(token -> LISTING.contains(tree.caseOf(token)) || isName(tree, token))
                .flatMap(first -> tree.conjuncts(first).stream())
                .toList();
        var listed = context.speakers(sentence, members);
        return listed.isEmpty() ? amongThem(sentence, heads) : listed;
    }

    /** The factions "Dawn" and "Unity": names in apposition to a plural. */
    private static boolean isName(SyntaxTree tree, int token) {
        return tree.relation(token).equals("appos")
                && tree.head(token) >= 0
                && tree.token(tree.head(token)).xpos().equals("NNS");
    }

    /** "24 states — Chad, Mali and Togo among them — called": those named between the mark before and "among". */
    private List<EntityId> amongThem(int sentence, List<Integer> heads) {
        var tree = context.reading().tree(sentence);
        for (int token = 1; token + 1 < tree.size(); token++) {
            boolean isAmong =
                    tree.lemma(token).equals("among") && tree.form(token + 1).equals("them");
            if (!isAmong || heads.isEmpty() || heads.get(0) > token) {
                continue;
            }
            int opening = token;
            while (opening > heads.get(0) && !tree.form(opening).matches("--|—|–|\\(")) {
                opening--;
            }
            int from = opening;
            int to = token;
            return context.reading().entities().mentions(sentence).stream()
                    .filter(mention -> mention.start() > from && mention.end() <= to)
                    .map(context.reading().entities()::id)
                    .filter(id -> id.type() != EntityType.PLACE)
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** Who says the clause that the token stands in: the subject of the nearest verb of saying above it. */
    private Optional<EntityId> sayerAbove(int sentence, int token) {
        var tree = context.reading().tree(sentence);
        var sayers = new Sayers(tree, new PredicateArguments(tree));
        int at = token;
        while (tree.head(at) >= 0 && tree.isUnder(at, "ccomp", "xcomp", "conj", "parataxis")) {
            boolean isContent = tree.isUnder(at, "ccomp", "xcomp");
            at = tree.head(at);
            if (isContent && words.saying().contains(tree.lemma(at))) {
                return context.speakers(sentence, sayers.of(at)).stream().findFirst();
            }
        }
        return tree.head(at) >= 0 ? Optional.empty() : sayerAfter(sentence, at, sayers);
    }

    /** "Chad is ready to mediate, the president said", where the parser hangs the verb of saying on what is said. */
    private Optional<EntityId> sayerAfter(int sentence, int root, Sayers sayers) {
        var tree = context.reading().tree(sentence);
        return tree.children(root, "parataxis").stream()
                .filter(verb -> verb > root && words.saying().contains(tree.lemma(verb)))
                .filter(verb -> !tree.children(verb, "nsubj").isEmpty()
                        && tree.children(verb, "ccomp", "xcomp").isEmpty())
                .flatMap(verb -> context.speakers(sentence, sayers.of(verb)).stream())
                .findFirst();
    }

    /** "The union said the men were ill and called for help": what has no speaker of its own is the union's call. */
    private boolean isSecondVerb(int sentence, int trigger) {
        var tree = context.reading().tree(sentence);
        return tree.relation(trigger).equals("conj")
                && tree.children(trigger, "nsubj", "nsubj:pass").isEmpty();
    }

    /** Whether what he says somebody would do is his own deed, or that of his state or office. */
    private boolean isOwn(Match match, EntityId sayer) {
        var heads = match.argument("own");
        var doers = context.speakers(match.sentence(), heads);
        boolean isNamed = !doers.isEmpty() && doers.stream().allMatch(doer -> doer.equals(sayer) || isOwn(sayer, doer));
        return isNamed || isOwnPronoun(match.sentence(), heads, sayer);
    }

    private boolean isOwn(EntityId sayer, EntityId speaker) {
        boolean isCollective = speaker.type() == EntityType.STATE || speaker.type() == EntityType.ORGANIZATION;
        return isCollective && represents(sayer).contains(speaker);
    }

    /** "The ministry said it was appalled": nobody but the ministry. */
    private boolean isOwnPronoun(int sentence, List<Integer> heads, EntityId sayer) {
        if (heads.size() != 1) {
            return false;
        }
        var form = context.reading().tree(sentence).form(heads.get(0)).toLowerCase(Locale.ROOT);
        boolean isPersonal = form.equals("he") || form.equals("she");
        return OWN_PRONOUNS.contains(form) && (!isPersonal || (sayer.type() == EntityType.PERSON && fits(form, sayer)));
    }

    private boolean fits(String pronoun, EntityId person) {
        var gender = pronoun.equals("she") ? Gender.FEMALE : Gender.MALE;
        return context.reading().entities().gender(person).map(gender::equals).orElse(true);
    }

    private Set<EntityId> represents(EntityId sayer) {
        return sayer.type() == EntityType.ORGANIZATION ? withState(sayer) : represented.getOrDefault(sayer, Set.of());
    }

    /** An office of the Peruvian Foreign Ministry speaks for Peru too. */
    private Set<EntityId> withState(EntityId of) {
        var all = new HashSet<EntityId>();
        all.add(of);
        if (of.type() == EntityType.ORGANIZATION) {
            for (var word : context.reading().entities().label(of).split("[^\\p{L}.]+", -1)) {
                lexicon.country(word)
                        .filter(country -> country.type() == EntityType.STATE)
                        .ifPresent(country -> all.add(new EntityId(EntityType.STATE, Slug.of(country.name()))));
            }
        }
        return all;
    }

    /** "According to X", "as X reported": who is named as the source of the sentence. */
    private List<EntityId> sources(int sentence, List<EntityId> speakers) {
        var tree = context.reading().tree(sentence);
        var heads = new ArrayList<Integer>();
        for (int token = 0; token < tree.size(); token++) {
            if (tree.caseOf(token).startsWith("according")) {
                heads.add(token);
            }
        }
        return context.speakers(sentence, heads).stream()
                .filter(source -> !speakers.contains(source))
                .toList();
    }
}
