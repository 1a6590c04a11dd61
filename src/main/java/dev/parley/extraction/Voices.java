package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whose words a clause gives, in quotation marks or without: "X said that …", "…, X said", "according to X", "in X's
 * view", "X: …", and "we" in an organisation's own release.
 */
final class Voices {

    private static final Set<String> OUTLOOKS =
            Set.of("view", "opinion", "word", "eye", "mind", "judgment", "judgement", "assessment", "telling");
    private static final Set<String> PLURAL_SELF = Set.of("we", "us", "our");
    private static final int LONGEST_LABEL = 12;

    private final Context context;
    private final SpeechWords words;
    private final ModalityReader modalities;
    private final SpeakerPhrases phrases;
    private final Interview interview;

    Voices(Context context, SpeechWords words, ModalityReader modalities) {
        this.context = context;
        this.words = words;
        this.modalities = modalities;
        this.phrases = new SpeakerPhrases(context);
        this.interview = new Interview(context.reading(), context.referents().marks());
    }

    /** {@return whose words the clause with this token are; nobody where the article does not report them as somebody's} */
    List<EntityId> of(int sentence, int word) {
        int token = clause(context.reading().tree(sentence), word);
        if (context.referents().marks().isQuoted(sentence, token)) {
            return context.referents().quotedSpeaker(sentence, token).or(() -> source(sentence, token)).stream()
                    .toList();
        }
        var verb = verbAbove(sentence, token);
        if (verb.isPresent()) {
            return sayers(sentence, verb.get());
        }
        return source(sentence, token)
                .or(() -> beforeColon(sentence, token))
                .or(() -> isMain(sentence, token) ? interview.answers(sentence) : Optional.empty())
                .or(() -> ofOwnRelease(sentence, token))
                .stream()
                .toList();
    }

    /** Whether the clause is one of the sentence's own, and no description of something in it. */
    private boolean isMain(int sentence, int token) {
        var tree = context.reading().tree(sentence);
        int at = token;
        while (tree.head(at) >= 0 && tree.isUnder(at, "conj", "parataxis", "aux", "cop")) {
            at = tree.head(at);
        }
        return tree.head(at) < 0;
    }

    /** The verb or predicate whose clause a noun stands in. */
    private static int clause(SyntaxTree tree, int word) {
        int at = word;
        while (tree.head(at) >= 0 && tree.isUnder(at, "nsubj", "obj", "obl", "nmod", "amod", "compound", "iobj")) {
            at = tree.head(at);
        }
        return at;
    }

    /** "The authorities should free him", in an organisation's own report or its headline. */
    private Optional<EntityId> ofOwnRelease(int sentence, int token) {
        boolean isOpen = context.reading().tree(sentence).hasTag(token, "AUX");
        return isOpen ? publisher().filter(this::isOwnSubject) : Optional.empty();
    }

    /** "…, the group said today in a report": the publisher speaks in its own release. */
    private boolean isOwnSubject(EntityId publisher) {
        return context.reading().trees().stream().anyMatch(tree -> {
            int sentence = tree.sentence().index();
            return context.reading().entities().mentions(sentence).stream()
                    .filter(mention -> context.reading().entities().id(mention).equals(publisher))
                    .map(mention -> mention.head(tree))
                    .anyMatch(head -> tree.isUnder(head, "nsubj")
                            && tree.head(head) >= 0
                            && words.saying().contains(tree.lemma(tree.head(head))));
        });
    }

    /** {@return whom "I" and "we" mean outside quotation marks: whoever is interviewed, or whose own release it is} */
    Optional<EntityId> ofSelf(int sentence, List<Integer> heads) {
        var tree = context.reading().tree(sentence);
        var selves = heads.stream()
                .filter(head -> context.referents().isFirstPerson(sentence, head))
                .filter(head -> !context.referents().marks().isQuoted(sentence, head))
                .map(head -> tree.form(head).toLowerCase(Locale.ROOT))
                .toList();
        if (selves.isEmpty()) {
            return Optional.empty();
        }
        return interview
                .answers(sentence)
                .or(() -> selves.stream().anyMatch(PLURAL_SELF::contains) ? publisher() : Optional.empty());
    }

    /** The publisher, where it speaks for itself or the article speaks of it by name, as newspapers' reports seldom do. */
    private Optional<EntityId> publisher() {
        var entities = context.reading().entities();
        return context.reading()
                .article()
                .publisher()
                .flatMap(publisher -> entities.ids(EntityType.ORGANIZATION).stream()
                        .filter(id -> entities.label(id).equalsIgnoreCase(publisher) && entities.mentionCount(id) > 0)
                        .findFirst()
                        .or(() -> speaksForItself(publisher)
                                ? Optional.of(entities.addOrganization(publisher))
                                : Optional.empty()));
    }

    private boolean speaksForItself(String publisher) {
        return List.of(publisher.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .anyMatch(words.ownReleases()::contains);
    }

    /** {@return who says the clause that the token stands in: the subject of the nearest verb of saying above it} */
    Optional<EntityId> sayerAbove(int sentence, int token) {
        return verbAbove(sentence, token)
                .flatMap(verb -> sayers(sentence, verb).stream().findFirst());
    }

    private List<EntityId> sayers(int sentence, int verb) {
        var tree = context.reading().tree(sentence);
        return isDenied(tree, verb)
                ? List.of()
                : phrases.speakers(sentence, new Sayers(tree, new PredicateArguments(tree)).of(verb));
    }

    /** The nearest verb of saying above the clause, or beside it and in its midst: "Chad is ready to mediate, the president said". */
    private Optional<Integer> verbAbove(int sentence, int token) {
        var tree = context.reading().tree(sentence);
        int at = token;
        while (tree.head(at) >= 0 && tree.isUnder(at, "ccomp", "xcomp", "conj", "parataxis", "aux", "csubj")) {
            boolean isContent = tree.isUnder(at, "ccomp", "xcomp");
            at = tree.head(at);
            if (isContent && words.saying().contains(tree.lemma(at))) {
                return Optional.of(at);
            }
        }
        return tree.head(at) >= 0 ? Optional.empty() : verbAfter(tree, at);
    }

    private boolean isDenied(SyntaxTree tree, int verb) {
        var put = modalities.of(tree, verb);
        return put == Modality.NEGATED || put == Modality.UNREALISED;
    }

    private Optional<Integer> verbAfter(SyntaxTree tree, int root) {
        return tree.children(root, "parataxis").stream()
                .filter(verb -> words.saying().contains(tree.lemma(verb)))
                .filter(verb -> tree.children(verb, "ccomp", "xcomp").isEmpty())
                .filter(verb ->
                        !new Sayers(tree, new PredicateArguments(tree)).of(verb).isEmpty())
                .findFirst();
    }

    /** "According to X, the truce must hold", "in X's view", "for X the verdict is a farce". */
    private Optional<EntityId> source(int sentence, int token) {
        var tree = context.reading().tree(sentence);
        var heads = new ArrayList<Integer>();
        for (int clause : clauses(tree, token)) {
            for (int nominal : tree.children(clause, "obl", "parataxis", "advcl")) {
                heads.addAll(sourcesAt(tree, nominal, clause));
            }
        }
        return context.speakers(sentence, heads).stream().findFirst();
    }

    private static List<Integer> sourcesAt(SyntaxTree tree, int nominal, int clause) {
        var preposition = tree.caseOf(nominal);
        if (preposition.startsWith("according")) {
            return List.of(nominal);
        }
        if (preposition.equals("in") && OUTLOOKS.contains(tree.lemma(nominal))) {
            return tree.children(nominal, "nmod:poss", "nmod");
        }
        boolean isOpening = preposition.equals("for") && nominal < clause && isFirstPhrase(tree, nominal);
        return isOpening ? List.of(nominal) : List.of();
    }

    private static boolean isFirstPhrase(SyntaxTree tree, int nominal) {
        return tree.subtree(nominal).get(0) <= 1;
    }

    /** The clause of the token, and those that it is coordinated with. */
    private static List<Integer> clauses(SyntaxTree tree, int token) {
        var found = new ArrayList<Integer>();
        int at = token;
        found.add(at);
        while (tree.head(at) >= 0 && tree.isUnder(at, "conj", "aux", "cop", "csubj", "xcomp")) {
            at = tree.head(at);
            found.add(at);
        }
        return found;
    }

    /** "Lund: the verdict is a disgrace", "Norway's message to Chad is clear: free the pilots". */
    private Optional<EntityId> beforeColon(int sentence, int token) {
        var tree = context.reading().tree(sentence);
        for (int colon = Math.min(token, LONGEST_LABEL); colon > 0; colon--) {
            if (tree.form(colon).equals(":")) {
                return labelled(sentence, colon);
            }
        }
        return Optional.empty();
    }

    private Optional<EntityId> labelled(int sentence, int colon) {
        var tree = context.reading().tree(sentence);
        for (int token = 0; token < colon; token++) {
            boolean isWord = words.channels().contains(tree.lemma(token)) || OUTLOOKS.contains(tree.lemma(token));
            var owners = isWord && tree.hasTag(token, "NOUN")
                    ? context.speakers(sentence, tree.children(token, "nmod:poss", "nmod"))
                    : List.<EntityId>of();
            if (!owners.isEmpty()) {
                return Optional.of(owners.get(0));
            }
            if (tree.hasTag(token, "VERB") && !tree.isUnder(token, "amod", "acl")) {
                return Optional.empty();
            }
        }
        var named = context.reading().entities().mentions(sentence).stream()
                .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= colon)
                .map(context.reading().entities()::id)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
