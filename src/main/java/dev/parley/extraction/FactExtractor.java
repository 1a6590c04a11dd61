package dev.parley.extraction;

import dev.parley.text.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the facts out of an analysed article: names, entities, titles, then the rules of the pattern files.
 *
 * <p>Thread-safe. The same document gives the same facts in the same order.
 */
public final class FactExtractor {

    private static final List<String> RULE_FILES = List.of(
            "roles.yaml",
            "detentions.yaml",
            "proceedings.yaml",
            "agreements.yaml",
            "statements.yaml",
            "words.yaml",
            "meetings.yaml",
            "representation.yaml");

    private final Lexicon lexicon;
    private final double minConfidence;
    private final DictionaryForms forms;
    private final NameFinder names;
    private final EntityResolver resolver;
    private final RoleReader roles;
    private final TenureFacts tenures;
    private final PatternMatcher matcher;
    private final ModalityReader modalities;
    private final PeopleWords people;
    private final TopicReader topics;
    private final SpeechWords speech;
    private final AgreementFacts agreements;
    private final MeetingWords meetingWords = MeetingWords.from(new PatternFile("meetings.yaml"));
    private final RuleReliability reliability = RuleReliability.load();
    private final Consolidator consolidator = new Consolidator();

    /** Loads the gazetteers and the pattern files that ship with Parley; keeps every fact. */
    public FactExtractor() {
        this(0);
    }

    /**
     * Loads the gazetteers and the pattern files that ship with Parley.
     *
     * @param minConfidence facts of which no passage is as sure as this, from 0 to 1, are left out
     */
    public FactExtractor(double minConfidence) {
        this(new Lexicon(Gazetteer.load()), minConfidence);
    }

    FactExtractor(Lexicon lexicon, double minConfidence) {
        this.lexicon = lexicon;
        this.minConfidence = minConfidence;
        var nameWords = NameWords.load();
        names = new NameFinder(lexicon, nameWords);
        resolver = new EntityResolver(lexicon, nameWords);
        var patterns = patterns();
        var modality = new PatternFile("modality.yaml").wordLists();
        var roleWords = new PatternFile("roles.yaml").wordLists("words");
        var groups = new PatternFile("groups.yaml").wordLists();
        var topicWords = new PatternFile("topics.yaml").wordLists();
        var speechFile = new PatternFile("statements.yaml");
        speech = SpeechWords.from(speechFile);
        forms = new DictionaryForms(
                knownWords(patterns, List.of(modality, topicWords, groups, roleWords, speech.byName())),
                new PatternFile("irregular.yaml").wordLists());
        modalities = new ModalityReader(modality);
        matcher = new PatternMatcher(patterns, modalities);
        people = PeopleWords.from(groups);
        roles = new RoleReader(lexicon, new RoleWords(roleWords), people, modalities);
        tenures = new TenureFacts(lexicon, new RoleWords(roleWords));
        topics = new TopicReader(topicWords, speechFile.wordList("no-topic"), speechFile.wordList("vague-topics"));
        agreements = new AgreementFacts(new AgreementWords(new PatternFile("agreements.yaml")), modalities);
    }

    /** {@return all that the article says, each fact once} */
    public ArticleFacts extract(Document document) {
        var trees = document.sentences().stream()
                .map(forms::mend)
                .map(SyntaxTree::new)
                .toList();
        var mentions = trees.stream().map(names::find).toList();
        var entities = resolver.resolve(document.article(), trees, mentions);
        var reading = new ArticleReading(document, trees, entities, reliability);
        var held = roles.read(reading);
        tenures.read(reading, held);
        var referents = new Referents(reading, held, people, lexicon);
        var groups = new GroupReader(people);
        var captives = new Captives(reading, referents, groups, people, lexicon);
        var context = new Context(reading, referents, groups, captives, lexicon);
        readPatterns(context, new Holders(reading, referents, lexicon));
        var claims = consolidator.consolidate(reading.claims()).stream()
                .filter(claim -> claim.confidence() >= minConfidence)
                .toList();
        return new ArticleFacts(document.article(), reading.entities().entities(), claims);
    }

    private void readPatterns(Context context, Holders holders) {
        var steps = new ArrayList<Match>();
        var exchanges = new ArrayList<Match>();
        var detentions = new DetentionFacts(context, holders, people);
        var nouns = new DetaineeNouns(context, holders, people);
        var proceedings = new ProceedingFacts(context);
        var statements = new StatementFacts(context, lexicon, speech, topics, modalities);
        var meetings = new MeetingFacts(context, meetingWords);
        var representations = new RepresentationFacts(context, modalities);
        var members = new GroupMembers(context);
        var memberships = new ArrayList<GroupMembers.Membership>();
        for (var tree : context.reading().trees()) {
            for (var match : matcher.match(tree, context)) {
                context.reading().trace(match);
                switch (match.pattern().fact()) {
                    case "tenure" -> tenures.fromMatch(context, match);
                    case "detention" -> {
                        detentions.fromMatch(match);
                        if (match.pattern().code("status").equals("exchanged")) {
                            exchanges.add(match);
                        }
                    }
                    case "proceeding" -> proceedings.fromMatch(match);
                    case "statement" -> statements.fromMatch(match);
                    case "meeting" -> meetings.fromMatch(match);
                    case "representation" -> representations.fromMatch(match);
                    case "agreement" -> steps.add(match);
                    default ->
                        throw new IllegalStateException("rule %s makes no known fact '%s'"
                                .formatted(match.pattern().id(), match.pattern().fact()));
                }
            }
            nouns.read(tree);
            memberships.addAll(members.in(tree));
        }
        detentions.settleDoubts();
        proceedings.settleDoubts();
        var namedPairs = new NamedPairs(context);
        var pairs = namedPairs.find();
        memberships.addAll(pairs);
        new DetentionDefaults(context.reading(), holders).complete(memberships);
        namedPairs.drop(pairs);
        representations.fromNouns();
        agreements.read(context, steps, exchanges);
    }

    private static List<Pattern> patterns() {
        return RULE_FILES.stream()
                .flatMap(file -> new PatternFile(file).patterns().stream())
                .toList();
    }

    /** The words of the pattern files, all in dictionary form. */
    private static Set<String> knownWords(List<Pattern> patterns, List<Map<String, List<String>>> wordLists) {
        var words = new HashSet<String>();
        for (var pattern : patterns) {
            pattern.lemmas().forEach(lemma -> words.addAll(List.of(lemma.split(" "))));
            pattern.arguments().values().forEach(argument -> words.addAll(argument.lemmas()));
        }
        wordLists.forEach(lists -> lists.values().forEach(words::addAll));
        return words;
    }

    /** {@return the pattern files' examples by rule id, for the test that runs them} */
    static Map<String, List<Pattern.Example>> examples() {
        var examples = new LinkedHashMap<String, List<Pattern.Example>>();
        patterns().forEach(pattern -> examples.put(pattern.id(), pattern.examples()));
        return examples;
    }
}
