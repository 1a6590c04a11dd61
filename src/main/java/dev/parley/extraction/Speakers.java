package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whose a statement is, and who passed it on.
 *
 * <p>Where someone says what his own state or office promises, wants or welcomes ("The minister said that Lima fully
 * supports the talks"), the statement is his. Where someone tells what another said, it is the other's, and he has
 * reported it.
 */
final class Speakers {

    private static final String ARMS = "(?i).*\\b(army|military|armed forces|government|cabinet|navy|air force)";
    private static final Set<String> OWN_PRONOUNS = Set.of("it", "they", "we", "i", "he", "she");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");

    private final Context context;
    private final Lexicon lexicon;
    private final Voices voices;
    private final SpeakerPhrases phrases;
    private final Map<EntityId, Set<EntityId>> represented = new HashMap<>();

    Speakers(Context context, Lexicon lexicon, Voices voices) {
        this.context = context;
        this.lexicon = lexicon;
        this.voices = voices;
        this.phrases = new SpeakerPhrases(context);
        context.reading()
                .tenures()
                .forEach(tenure -> tenure.of()
                        .ifPresent(of -> represented
                                .computeIfAbsent(tenure.person(), person -> new HashSet<>())
                                .addAll(withState(of))));
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
        if (!match.pattern().arguments().containsKey("speaker")) {
            return ofWords(match);
        }
        var named =
                phrases.speakers(sentence, heads).stream().map(this::principal).toList();
        if (named.isEmpty()) {
            named = voices.ofSelf(sentence, heads).stream().toList();
        }
        if (match.pattern().arguments().containsKey("own") && !named.stream().allMatch(sayer -> isOwn(match, sayer))) {
            return new Attribution(List.of(), List.of());
        }
        var above = voices.sayerAbove(sentence, match.trigger());
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

    /** What words amount to is said by whoever says them; "own" must be his own deed and "other" another's. */
    private Attribution ofWords(Match match) {
        var arguments = match.pattern().arguments();
        var speakers = voices.of(match.sentence(), match.trigger()).stream()
                .filter(sayer -> !arguments.containsKey("own") || isOwn(match, sayer))
                .filter(sayer -> !arguments.containsKey("other") || isOthers(match, sayer))
                .toList();
        return new Attribution(speakers, List.of());
    }

    /** Whether what he says was done is told of somebody else than himself and his. */
    private boolean isOthers(Match match, EntityId sayer) {
        var heads = match.argument("other");
        var doers = context.speakers(match.sentence(), heads);
        boolean isSelf = doers.stream().anyMatch(doer -> doer.equals(sayer) || isOwn(sayer, doer));
        return !isSelf && !isFirstPerson(match.sentence(), heads);
    }

    private boolean isFirstPerson(int sentence, List<Integer> heads) {
        var tree = context.reading().tree(sentence);
        return heads.stream()
                .flatMap(head -> tree.subtree(head).stream())
                .map(token -> tree.form(token).toLowerCase(Locale.ROOT))
                .anyMatch(FIRST_PERSON::contains);
    }

    /** "The union said the men were ill and called for help": what has no speaker of its own is the union's call. */
    private boolean isSecondVerb(int sentence, int trigger) {
        var tree = context.reading().tree(sentence);
        return tree.relation(trigger).equals("conj")
                && tree.children(trigger, "nsubj", "nsubj:pass").isEmpty();
    }

    /** "Lebanon's army", "the Chadian government": whom it speaks for. */
    private EntityId principal(EntityId speaker) {
        boolean isArm = speaker.type() == EntityType.ORGANIZATION
                && context.reading().entities().label(speaker).matches(ARMS);
        return isArm
                ? withState(speaker).stream()
                        .filter(of -> of.type() == EntityType.STATE)
                        .findFirst()
                        .orElse(speaker)
                : speaker;
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
        if (FIRST_PERSON.contains(form) != context.referents().marks().isQuoted(sentence, heads.get(0))) {
            return false;
        }
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
