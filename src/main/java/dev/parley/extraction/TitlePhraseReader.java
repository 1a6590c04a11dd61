package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Reads one title phrase outwards from its head noun: the words before it, what owns it, what it is of.
 *
 * <p>Used once for each title.
 */
final class TitlePhraseReader {

    private static final Set<String> COMPLEMENT_LINKS = Set.of("of", "for", "to", "on", "at", "in", "with");
    private static final Set<String> PORTFOLIO =
            Set.of("minister", "secretary", "director", "commissioner", "ministry");
    private static final Set<String> LEADING = Set.of(
            "leader",
            "founder",
            "co-founder",
            "chairman",
            "chairwoman",
            "chair",
            "head",
            "president",
            "director",
            "primate",
            "commander",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "editor",
            "co-chair",
            "coordinator",
            "chief");
    private static final Set<String> STATE_NOUNS =
            Set.of("country", "nation", "state", "republic", "kingdom", "island", "government");
    private static final Set<String> TERRITORY_NOUNS = Set.of("enclave", "territory", "region", "breakaway", "exclave");
    private static final Set<String> STOP_BEFORE =
            Set.of("VERB", "AUX", "ADP", "SCONJ", "PUNCT", "PRON", "DET", "INTJ");

    private static final java.util.regex.Pattern ORDINAL = java.util.regex.Pattern.compile(
            "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(st|nd|rd|th)");

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final int limit;
    private final Lexicon lexicon;
    private final int head;
    private final List<EntityId> of = new ArrayList<>();
    private int start;
    private int roleStart;
    private int roleEnd;
    private int end;
    private String status = "current";

    TitlePhraseReader(ArticleReading reading, int sentence, int limit, int head, Lexicon lexicon) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.limit = limit;
        this.lexicon = lexicon;
        this.head = head;
        this.start = head;
        this.roleStart = head;
        this.roleEnd = head + 1;
        this.end = head + 1;
    }

    TitlePhrase read() {
        readLeft();
        readOwner();
        readComplement();
        readTail();
        var role = roleText();
        if (role.toLowerCase(Locale.ROOT).startsWith("ex-")) {
            role = role.substring("ex-".length());
            status = "former";
        }
        boolean isPlural = tree.token(head).xpos().endsWith("S")
                && !tree.lemma(head).equals(tree.form(head).toLowerCase(Locale.ROOT));
        return new TitlePhrase(
                sentence, start, head, end, role, lexicon.isOffice(role, tree.lemma(head)), status, of, isPlural);
    }

    private void readLeft() {
        for (int at = head - 1; at >= limit; at--) {
            var mention = reading.entities().mentionAt(sentence, at);
            if (mention.isPresent()) {
                at = takeOwner(mention.get());
                if (at < 0) {
                    return;
                }
            } else if (!tree.form(at).equals("-") && !takeModifier(at)) {
                return;
            }
        }
    }

    private boolean takeModifier(int at) {
        var word = tree.form(at).toLowerCase(Locale.ROOT);
        if (isOneTime(at)) {
            status = "former";
            start = at - 2;
            return false;
        }
        var modifier = lexicon.titleStatus(word)
                .or(() -> lexicon.titleStatus(word + "-"))
                .or(() -> ofOrdinal(word));
        modifier.ifPresent(found -> status = found);
        boolean isStopped =
                STOP_BEFORE.contains(tree.token(at).upos()) || tree.hasTag(at, "NUM", "PART", "CCONJ", "ADV");
        boolean isPart = modifier.isPresent() || (!isStopped && isAttached(at));
        if (isPart) {
            start = at;
            roleStart = modifier.isPresent() ? roleStart : at;
        }
        return isPart;
    }

    /** "one-time parliament speaker", in three words. */
    private boolean isOneTime(int at) {
        return at > limit + 1
                && tree.form(at).equals("time")
                && tree.form(at - 1).equals("-")
                && tree.form(at - 2).equalsIgnoreCase("one");
    }

    /** "The fifth president" has had successors; "first" may mean rank. */
    private static Optional<String> ofOrdinal(String word) {
        return ORDINAL.matcher(word).matches() ? Optional.of("former") : Optional.empty();
    }

    /** A modifier hangs on the title or on the name behind it; "Later that day Secretary X" has a stray noun. */
    private boolean isAttached(int at) {
        int governor = tree.head(at);
        return governor > at
                && governor <= end + 4
                && !tree.isUnder(at, "obl", "nsubj", "obj", "advmod", "nmod:unmarked");
    }

    /** A state, organisation or place right before the title owns it: "Azerbaijani President". */
    private int takeOwner(Mention mention) {
        boolean isPortfolio = isPortfolio(mention) && mention.end() <= start;
        if (isPortfolio) {
            start = mention.start();
            roleStart = mention.start();
            return mention.start();
        }
        boolean isPossible = mention.type() != EntityType.PERSON && mention.end() <= start && of.isEmpty();
        if (!isPossible) {
            return -1;
        }
        of.add(reading.entities().id(mention));
        start = mention.start();
        return mention.start();
    }

    /** "Ecology Minister", "Minister of Foreign Affairs": what looks like an organisation is the field of office. */
    private boolean isPortfolio(Mention mention) {
        boolean isOneHeadWord = mention.length() == 1 && lexicon.isOrganizationHead(mention.text());
        return mention.type() == EntityType.ORGANIZATION
                && ((PORTFOLIO.contains(tree.lemma(head)) && !lexicon.isOrganizationHead(mention.text()))
                        || (isOneHeadWord && tree.lemma(head).equals("chief")));
    }

    /** "Armenia's president", "the court's president". */
    private void readOwner() {
        boolean hasOwner = start >= 2
                && (tree.form(start - 1).equals("'s") || tree.form(start - 1).equals("'"));
        if (!of.isEmpty() || !hasOwner) {
            return;
        }
        var mention = reading.entities().mentionAt(sentence, start - 2);
        mention.map(reading.entities()::id).or(() -> meantBy(start - 2)).ifPresent(owner -> {
            of.add(owner);
            start = mention.map(Mention::start).orElse(start - 2);
        });
    }

    /** "the country's president", "the court's president": the state, territory or organisation named last. */
    private Optional<EntityId> meantBy(int noun) {
        var lemma = tree.lemma(noun);
        if (STATE_NOUNS.contains(lemma)) {
            return mostNamedState();
        }
        if (TERRITORY_NOUNS.contains(lemma)) {
            return lastNamed(mention -> mention.type() == EntityType.TERRITORY);
        }
        return lexicon.isOrganizationHead(lemma) || lemma.equals("group")
                ? lastNamed(mention -> mention.type() == EntityType.ORGANIZATION
                                && NameFold.fold(reading.entities()
                                                .label(reading.entities().id(mention)))
                                        .contains(lemma))
                        .or(() -> lastNamed(mention -> mention.type() == EntityType.ORGANIZATION))
                : Optional.empty();
    }

    /** Of the states named shortly before, the one that the article speaks of most. */
    private Optional<EntityId> mostNamedState() {
        return IntStream.rangeClosed(Math.max(0, sentence - 3), sentence)
                .boxed()
                .flatMap(at -> reading.entities().mentions(at).stream())
                .filter(mention -> mention.type() == EntityType.STATE)
                .map(reading.entities()::id)
                .max(Comparator.comparingInt(reading.entities()::mentionCount)
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<EntityId> lastNamed(Predicate<Mention> isWanted) {
        for (int at = sentence; at >= Math.max(0, sentence - 3); at--) {
            boolean isHere = at == sentence;
            var found = reading.entities().mentions(at).stream()
                    .filter(mention -> !isHere || mention.end() <= start)
                    .filter(isWanted)
                    .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.map(reading.entities()::id);
            }
        }
        return Optional.empty();
    }

    /** "of Azerbaijan", "of State", "for military operations of India and Pakistan". */
    private void readComplement() {
        int at = end;
        if (at < tree.size() - 2
                && tree.form(at).equals("-")
                && tree.form(at + 1).equals("in")) {
            at = hyphenated(at);
        }
        while (at < tree.size() - 1 && COMPLEMENT_LINKS.contains(tree.form(at))) {
            var link = tree.form(at);
            int next = tree.hasTag(at + 1, "DET") ? at + 2 : at + 1;
            if (next >= tree.size()) {
                return;
            }
            int after = owners(next, link);
            if (after > next) {
                at = after;
                end = after;
                continue;
            }
            if (!link.equals("of") && !link.equals("for") && !link.equals("on")) {
                return;
            }
            int words = complementWords(next);
            if (words == next) {
                return;
            }
            int body = bodyStart(next, words);
            if (body < words) {
                of.add(reading.entities().addOrganization(NameFinder.text(tree, body, words)));
                words = withSecondBody(words);
            } else {
                roleEnd = words;
            }
            end = words;
            at = words;
        }
    }

    /**
     * Where an organisation begins that only its capitals show: "leader of the Sacred Struggle", "director of the
     * independent outlets X"; the end where there is none.
     */
    private int bodyStart(int from, int to) {
        int first = from;
        while (first < to && !NameFinder.isCapitalised(tree.form(first))) {
            first++;
        }
        return LEADING.contains(tree.lemma(head)) && NameFinder.isCapitalised(tree.form(to - 1)) ? first : to;
    }

    /** "the outlets X and Y". */
    private int withSecondBody(int end) {
        boolean isPair = end < tree.size() - 1
                && tree.form(end).equals("and")
                && tree.hasTag(end + 1, "PROPN")
                && reading.entities().mentionAt(sentence, end + 1).isEmpty();
        if (!isPair) {
            return end;
        }
        int stop = complementWords(end + 1);
        of.add(reading.entities().addOrganization(NameFinder.text(tree, end + 1, stop)));
        return stop;
    }

    private int hyphenated(int at) {
        int last = Math.min(at + 4, tree.size());
        roleEnd = last;
        end = last;
        return last;
    }

    /** Takes "Armenia and Turkey" or "the European Commission" as owners; returns where it stopped. */
    private int owners(int from, String link) {
        int at = ownerStart(from);
        var mention = reading.entities().mentionAt(sentence, at);
        boolean isOwner = mention.isPresent() && !isPortfolio(mention.get()) && !link.equals("with");
        if (!isOwner) {
            return from;
        }
        if (mention.get().type() == EntityType.PERSON
                && !link.equals("for")
                && !link.equals("to")
                && !link.equals("of")) {
            return from;
        }
        if (link.equals("of")
                || link.equals("for")
                || link.equals("at")
                || (link.equals("to") && !isEnvoy())
                || (link.equals("in") && of.isEmpty())) {
            of.add(reading.entities().id(mention.get()));
        }
        at = mention.get().end();
        while (at < tree.size() - 1 && Set.of("and", ",").contains(tree.form(at))) {
            int next = tree.hasTag(at + 1, "DET") ? at + 2 : at + 1;
            var other = next < tree.size() ? reading.entities().mentionAt(sentence, next) : Optional.<Mention>empty();
            if (other.isEmpty()
                    || other.get().type() != mention.get().type()
                    || other.get().type() == EntityType.PERSON) {
                break;
            }
            of.add(reading.entities().id(other.get()));
            at = other.get().end();
        }
        return at;
    }

    /** An ambassador to a country is not of it. */
    private boolean isEnvoy() {
        return !tree.lemma(head)
                .matches("adviser|advisor|aide|assistant|spokesman|spokeswoman|spokesperson|secretary|counsel");
    }

    /** Steps over "the country's", "the broadcaster", "President" to the name that owns the title. */
    private int ownerStart(int from) {
        for (int at = from; at < Math.min(from + 5, tree.size()); at++) {
            var mention = reading.entities().mentionAt(sentence, at);
            if (mention.isPresent()) {
                return mention.get().start() == at ? at : from;
            }
            if (!leadsToOwner(at)) {
                return from;
            }
        }
        return from;
    }

    private boolean leadsToOwner(int at) {
        boolean isOwning = at + 1 < tree.size() && tree.form(at + 1).equals("'s");
        boolean isTitle =
                lexicon.isTitleHead(tree.lemma(at)) && at + 1 < tree.size() && isName(at + 1, EntityType.PERSON);
        boolean isKind = tree.hasTag(at, "NOUN")
                && !NameFinder.isCapitalised(tree.form(at))
                && isName(at + 1, EntityType.ORGANIZATION);
        boolean isKindAhead = tree.hasTag(at, "ADJ") && isName(at + 2, EntityType.ORGANIZATION);
        return isOwning
                || isTitle
                || isKind
                || isKindAhead
                || tree.form(at).equals("'s")
                || tree.hasTag(at, "DET")
                || tree.token(at).xpos().equals("PRP$");
    }

    private boolean isName(int at, EntityType type) {
        return at < tree.size()
                && reading.entities()
                        .mentionAt(sentence, at)
                        .filter(mention -> mention.type() == type && mention.start() == at)
                        .isPresent();
    }

    /** "Foreign Affairs", "the exchequer", "military operations": a complement that is no owner. */
    private int complementWords(int from) {
        int at = from;
        while (at < tree.size()
                && tree.hasTag(at, "NOUN", "PROPN", "ADJ")
                && reading.entities()
                        .mentionAt(sentence, at)
                        .filter(mention -> !isPortfolio(mention))
                        .isEmpty()) {
            at++;
        }
        return at;
    }

    /** "president-elect", "then" and "former" may stand apart; "designate" follows. */
    private void readTail() {
        if (end < tree.size() && tree.form(end).equals("until")) {
            status = "former";
        }
        var tail = lexicon.titleStatus(tree.lemma(head));
        if (tail.isPresent() && head > limit) {
            status = tail.get();
            roleEnd = Math.min(roleEnd, head);
        }
        if (start > limit) {
            lexicon.titleStatus(tree.form(start - 1).toLowerCase(Locale.ROOT)).ifPresent(found -> status = found);
        }
    }

    private String roleText() {
        int first = roleStart;
        int last = roleEnd;
        while (last > first + 1 && tree.form(last - 1).equals("-")) {
            last--;
        }
        while (first < last - 1 && tree.form(first).equals("-")) {
            first++;
        }
        var text = NameFinder.text(tree, first, last);
        return text.endsWith("s") && tree.token(head).xpos().endsWith("S") && last == head + 1
                ? text.substring(0, text.length() - tree.form(head).length()) + tree.lemma(head)
                : text;
    }
}
