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
        private final NamesBeforeTitle before;

        Neighbourhood(ArticleReading reading, TitlePhrase title, List<TitlePhrase> others) {
            this.reading = reading;
            this.title = title;
            this.others = others;
            this.tree = reading.tree(title.sentence());
            this.persons = new SentencePersons(reading, title.sentence());
            this.before = new NamesBeforeTitle(reading, title, persons, words);
        }

        List<HeldTitle> holders() {
            var behind = namesBehind();
            if (!behind.isEmpty()) {
                return shared(behind, "role.before-name", SURE);
            }
            var inFront = before.names();
            if (!inFront.isEmpty()) {
                return inOrder(inFront, "role.after-comma");
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
            if (before.isInsertion(name.end())) {
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
