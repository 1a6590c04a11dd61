package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the persons whose names stand beside a title: right behind it, or before or behind it between commas.
 *
 * <p>"Presidents A of X and B of Y" and "the foreign ministers of X and Y, A and B" are shared out in order.
 */
final class TitleNeighbours {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final int LONGEST_APPOSITION = 12;
    private static final int LONGEST_GAP = 9;
    private static final int LONGEST_ABBREVIATION = 5;
    private static final int RETIRED_TOKENS = 3;

    private final Lexicon lexicon;
    private final RoleWords words;

    TitleNeighbours(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * {@return the title with each of its holders; empty where no name stands beside it}
     *
     * @param ofSentence all titles of its sentence
     */
    List<HeldTitle> holders(ArticleReading reading, TitlePhrase title, List<TitlePhrase> ofSentence) {
        return new Neighbourhood(reading, title, ofSentence).holders();
    }

    private final class Neighbourhood {

        private final ArticleReading reading;
        private final TitlePhrase title;
        private final List<TitlePhrase> others;
        private final SyntaxTree tree;
        private final SentencePersons persons;

        Neighbourhood(ArticleReading reading, TitlePhrase title, List<TitlePhrase> others) {
            this.reading = reading;
            this.title = title;
            this.others = others;
            this.tree = reading.tree(title.sentence());
            this.persons = new SentencePersons(reading, title.sentence());
        }

        List<HeldTitle> holders() {
            var behind = namesBehind();
            if (!behind.isEmpty()) {
                return shared(behind, "role.before-name", SURE);
            }
            var before = namesBeforeComma();
            if (!before.isEmpty()) {
                return inOrder(before, "role.after-comma");
            }
            var gapped = nameRightBefore();
            return gapped.isPresent()
                    ? List.of(held(gapped.get(), title.of(), "role.gapping", LIKELY))
                    : shared(namesBehindComma(), "role.before-comma", LIKELY);
        }

        /** "A becomes premier and B foreign minister": a name and a title without a verb, after another title. */
        private Optional<Mention> nameRightBefore() {
            boolean isClosed = title.end() >= tree.size() || tree.hasTag(title.end(), "PUNCT", "CCONJ");
            boolean hasModel = others.stream().anyMatch(other -> other.end() < title.start() - 1);
            return persons.endingAt(title.start())
                    .filter(name -> isClosed && hasModel && name.start() > 0)
                    .filter(name -> Set.of("and", ",", ";").contains(tree.form(name.start() - 1)));
        }

        /** "President Ilham Aliyev", "Presidents A of X, B of Y", "Ambassador Mr. X". */
        private List<Mention> namesBehind() {
            boolean isBare = title.end() == title.head() + 1;
            int behind = isRetired() ? title.end() + RETIRED_TOKENS : title.end();
            int at = isBare ? skipTitle(behind) : title.end();
            at = skipHonorifics(at);
            return persons.startingAt(at).map(this::allOrFirst).orElse(List.of());
        }

        /** "General (Retired) X". */
        private boolean isRetired() {
            int at = title.end();
            return at + RETIRED_TOKENS < tree.size()
                    && tree.form(at).equals("(")
                    && tree.form(at + 1).toLowerCase(Locale.ROOT).startsWith("ret")
                    && tree.form(at + 2).equals(")");
        }

        private List<Mention> allOrFirst(Mention first) {
            return title.isPlural() ? persons.listFrom(first) : List.of(first);
        }

        /** "Ambassador Mr. X", "opposition leader Dr X". */
        private int skipHonorifics(int from) {
            int at = from;
            while (at < tree.size() - 1
                    && persons.startingAt(at).isEmpty()
                    && tree.hasTag(at, "PROPN", "NOUN")
                    && (isAbbreviation(at) || lexicon.isHonorific(tree.form(at)))) {
                at++;
            }
            return at;
        }

        private boolean isAbbreviation(int at) {
            return tree.form(at).endsWith(".")
                    && tree.form(at).length() <= LONGEST_ABBREVIATION
                    && tree.form(at).length() > 1;
        }

        /** "The human rights defender, Kristinne Grigoryan,"; "the foreign ministers of X and Y, A and B,". */
        private List<Mention> namesBehindComma() {
            int mark = markBehind();
            if (mark < 0 || (!isDefinite() && !title.isPlural() && !opensSentence())) {
                return apposed();
            }
            int next = tree.form(mark + 1).equals("the") ? mark + 2 : mark + 1;
            int at = skipHonorifics(next);
            return persons.startingAt(skipTitle(at))
                    .filter(name -> isApposed(name, mark))
                    .map(this::allOrFirst)
                    .orElseGet(this::apposed);
        }

        /** "A deacon arrested in May, X, …", "the lawyer who defends her, Y, …": in apposition between commas, however far behind. */
        private List<Mention> apposed() {
            return title.isPlural()
                    ? List.of()
                    : tree.children(title.head(), "appos").stream()
                            .flatMap(child -> reading.entities().mentionAt(title.sentence(), child).stream())
                            .filter(mention -> mention.type() == EntityType.PERSON && mention.start() > title.end())
                            .filter(mention -> mention.end() >= tree.size() || tree.hasTag(mention.end(), "PUNCT"))
                            .filter(mention -> tree.hasTag(mention.start() - 1, "PUNCT"))
                            .limit(1)
                            .toList();
        }

        /** The comma or colon behind the title; what may stand between are adverbials: "prime minister in 14 years, X". */
        private int markBehind() {
            for (int at = title.end(); at < Math.min(tree.size() - 1, title.end() + LONGEST_GAP); at++) {
                if (Set.of(",", ":", "-", "–").contains(tree.form(at))) {
                    return at;
                }
                boolean isAdverbial = tree.hasTag(at, "ADP", "DET", "NOUN", "ADJ", "NUM", "PROPN", "CCONJ")
                        && persons.startingAt(at).isEmpty();
                if (!isAdverbial) {
                    return -1;
                }
            }
            return -1;
        }

        /** A name that is the subject of the clause behind the comma is somebody else. */
        private boolean isApposed(Mention name, int mark) {
            int head = name.head(tree);
            if (opensSentence() && !isDefinite()) {
                return tree.isUnder(head, "nsubj");
            }
            if (isInsertion(name.end())) {
                return false;
            }
            boolean isClosed = name.end() >= tree.size() || tree.hasTag(name.end(), "PUNCT");
            boolean isHanging = tree.isUnder(head, "appos", "flat", "nmod:desc", "dep", "list", "parataxis")
                    || (title.isPlural() && tree.relation(head).equals("conj"));
            boolean hasOwnTitle =
                    others.stream().anyMatch(other -> other.start() > mark && other.end() <= name.start());
            if (hasOwnTitle && tree.relation(head).equals("appos") && tree.head(head) < title.start()) {
                return false;
            }
            if (mark > title.end()) {
                return isHanging && (isClosed || title.isPlural());
            }
            return isHanging || isClosed || title.isPlural() || !tree.isUnder(head, "nsubj");
        }

        /** "The minister, X said, must go": a verb and a comma right behind. */
        private boolean isInsertion(int end) {
            return end < tree.size() - 1
                    && tree.hasTag(end, "VERB")
                    && tree.form(end + 1).equals(",");
        }

        /** "A lawyer by training, X …", "Once a general, X …". */
        private boolean opensSentence() {
            int first = title.start() - 1;
            boolean isIndefinite = first >= 0 && Set.of("a", "an").contains(tree.lemma(first));
            return isIndefinite && first <= 1 && !title.isPlural();
        }

        /** "spokesman Colonel A", "the ministers, Lieutenant General A and Major General B": names with another title. */
        private int skipTitle(int from) {
            return persons.startingAt(from).isPresent() ? from : behindTitle(from);
        }

        private int behindTitle(int from) {
            return others.stream()
                    .filter(other -> other.start() == from && !other.equals(title))
                    .map(TitlePhrase::end)
                    .findFirst()
                    .orElse(from);
        }

        /** "the spokesman", "its spokesman", "Armenia's premier": a title that means one holder. */
        private boolean isDefinite() {
            if (!title.of().isEmpty()) {
                return true;
            }
            int before = title.start() - 1;
            return before >= 0
                    && (tree.form(before).toLowerCase(Locale.ROOT).equals("the")
                            || Set.of("PRP$", "WP$").contains(tree.token(before).xpos())
                            || tree.form(before).equals("'s"));
        }

        /** "Jake Sullivan, the U.S. national security adviser"; also the second of "founder and director". */
        private List<Mention> namesBeforeComma() {
            int comma = markBefore();
            if (comma <= 0) {
                return List.of();
            }
            return persons.endingAt(nameEnd(comma))
                    .filter(name -> !tree.isUnder(title.head(), "nsubj", "obj") || isInserted(comma))
                    .filter(name -> !isInsertion(title.end()))
                    .filter(name -> endsPhrase(title.end()) || tree.isUnder(title.head(), "appos", "conj"))
                    .map(name -> title.isPlural() ? persons.coordinatedUpTo(name) : List.of(name))
                    .orElse(List.of());
        }

        private int markBefore() {
            int at = title.start() - 1;
            int last = Math.max(0, at - LONGEST_APPOSITION);
            while (at > last && !Set.of(",", "(", "–", "—").contains(tree.form(at))) {
                boolean isPartOfPhrase = tree.hasTag(at, "DET", "ADJ", "NOUN", "PROPN", "ADV", "PRON", "PART", "NUM")
                        && persons.startingAt(at).isEmpty();
                boolean isHyphenated =
                        tree.form(at).equals("-") || tree.form(at - 1).equals("-");
                boolean isUntilThen = Set.of("at", "until", "since").contains(tree.form(at))
                        || words.has(Use.FORMERLY, tree.form(at));
                if (!isPartOfPhrase && !isHyphenated && !isUntilThen) {
                    return -1;
                }
                at--;
            }
            return at > last ? at : -1;
        }

        /** "X, once a counsellor in Vienna, passed …": between commas, whatever the parser makes of it. */
        private boolean isInserted(int comma) {
            boolean isIndefinite = IntStream.range(comma, title.start())
                    .anyMatch(
                            at -> Set.of("a", "an").contains(tree.form(at)) || words.has(Use.FORMERLY, tree.form(at)));
            return isIndefinite
                    && IntStream.range(title.end(), Math.min(tree.size(), title.end() + LONGEST_GAP))
                            .anyMatch(at -> tree.form(at).equals(","));
        }

        /** Steps over an age and an origin: "Maria Lopez, 45, a nurse", "General Y of Romania, the commander". */
        private int nameEnd(int comma) {
            var origin =
                    comma > 2 ? reading.entities().mentionAt(title.sentence(), comma - 1) : Optional.<Mention>empty();
            boolean isOrigin = origin.filter(mention -> mention.type() != EntityType.PERSON
                            && mention.start() > 1
                            && Set.of("of", "from").contains(tree.form(mention.start() - 1)))
                    .isPresent();
            if (isOrigin) {
                return origin.get().start() - 1;
            }
            boolean isAge = comma > 2
                    && tree.hasTag(comma - 1, "NUM")
                    && tree.form(comma - 2).equals(",");
            return isAge ? comma - 2 : comma;
        }

        private boolean endsPhrase(int at) {
            return at >= tree.size() || tree.hasTag(at, "PUNCT", "VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "ADV");
        }

        /** "A and B, the foreign ministers of X and Y": to each his own. */
        private List<HeldTitle> inOrder(List<Mention> names, String rule) {
            boolean isInOrder = names.size() > 1 && title.of().size() == names.size();
            return IntStream.range(0, names.size())
                    .mapToObj(i ->
                            held(names.get(i), isInOrder ? List.of(title.of().get(i)) : title.of(), rule, LIKELY))
                    .toList();
        }

        private List<HeldTitle> shared(List<Mention> names, String rule, double confidence) {
            var held = new ArrayList<HeldTitle>();
            boolean isInOrder = names.size() > 1 && title.of().size() == names.size();
            for (int i = 0; i < names.size(); i++) {
                var own = ownerBehind(names.get(i));
                var of = own.isPresent()
                        ? List.of(own.get())
                        : isInOrder ? List.of(title.of().get(i)) : title.of();
                held.add(held(names.get(i), of, rule, confidence));
            }
            return held;
        }

        /** "President Ilham Aliyev of Azerbaijan", "Mher Grigoryan for Yerevan". */
        private Optional<EntityId> ownerBehind(Mention name) {
            int at = name.end();
            if (at >= tree.size() - 1 || !Set.of("of", "for").contains(tree.form(at))) {
                return Optional.empty();
            }
            int next = tree.hasTag(at + 1, "DET") ? at + 2 : at + 1;
            return reading.entities()
                    .mentionAt(title.sentence(), next)
                    .filter(mention -> mention.type() != EntityType.PERSON)
                    .map(mention -> behindParticiple(mention).orElse(mention))
                    .map(reading.entities()::id);
        }

        /** "The U.N.-recognised Government of National Unity": the government. */
        private Optional<Mention> behindParticiple(Mention mention) {
            boolean isJoined = mention.end() + 2 < tree.size()
                    && tree.form(mention.end()).equals("-")
                    && tree.hasTag(mention.end() + 1, "VERB", "ADJ");
            return isJoined ? reading.entities().mentionAt(title.sentence(), mention.end() + 2) : Optional.empty();
        }

        /** "Dismissed X, the minister": whom the sentence itself removes is no longer in office. */
        private boolean isDismissed(Mention person) {
            int head = person.head(tree);
            int verb = tree.head(head);
            return verb >= 0
                    && tree.isUnder(head, "obj", "nsubj:pass")
                    && words.has(Use.REMOVING, tree.lemma(verb))
                    && tree.hasTag(verb, "VERB");
        }

        private HeldTitle held(Mention person, List<EntityId> of, String rule, double confidence) {
            boolean isOver = title.status().equals("current") && (isDismissed(person) || isRetired());
            var status = isOver ? "former" : title.status();
            return new HeldTitle(reading.entities().id(person), title, of, status, rule, confidence);
        }
    }
}
