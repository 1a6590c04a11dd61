package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a title's head noun: whose title it is ("of Azerbaijan", "for the State Department's human rights
 * bureau") or the rest of the title ("of Foreign Affairs").
 *
 * <p>Used once for each title.
 */
final class TitleComplement {

    private static final Set<String> OWNING_LINKS = Set.of("of", "for", "at");
    private static final Set<String> FIELD_LINKS = Set.of("of", "for", "on");

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final int head;
    private final Lexicon lexicon;
    private final RoleWords words;
    private final TitleFront front;
    private final NamedBodies bodies;
    private final ComplementWords phrase;
    private final List<EntityId> of;
    private int roleEnd;
    private int end;
    private boolean isStates;
    private Optional<String> body;

    /** Reads outwards to the right of the head; {@code front} is what has been read to its left. */
    TitleComplement(
            ArticleReading reading, int sentence, int head, TitleFront front, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.head = head;
        this.front = front;
        this.bodies = new NamedBodies(reading, sentence, lexicon, words);
        this.phrase = new ComplementWords(reading, sentence, lexicon);
        this.lexicon = lexicon;
        this.words = words;
        this.of = new ArrayList<>(front.of());
        this.isStates = front.isStates();
        this.body = front.body();
        this.roleEnd = head + 1;
        this.end = head + 1;
        readTail();
        readPhrases();
    }

    /** {@return the index just past the title itself} */
    int roleEnd() {
        return roleEnd;
    }

    /** {@return the index just past the whole phrase} */
    int end() {
        return end;
    }

    /** {@return the owners, those before the title first} */
    List<EntityId> of() {
        return of;
    }

    /** {@return whether the title is the meant state's: "head of the junta"} */
    boolean isStates() {
        return isStates;
    }

    /** {@return the part of the meant state whose office it is: "secretary of the foreign ministry"} */
    Optional<String> body() {
        return body;
    }

    /** "directors general", "commander-in-chief". */
    private void readTail() {
        boolean isPlural = tree.token(head).xpos().endsWith("S");
        boolean isTail = end < tree.size() && words.has(Use.TITLE_TAILS, tree.lemma(end)) && isPlural;
        boolean isHyphenated = end < tree.size() - 2
                && tree.form(end).equals("-")
                && tree.form(end + 1).equals("in");
        if (isTail) {
            end++;
        } else if (isHyphenated) {
            end = Math.min(end + 4, tree.size());
        }
        roleEnd = end;
    }

    private void readPhrases() {
        while (end < tree.size() - 1 && words.has(Use.COMPLEMENT_LINKS, tree.form(end))) {
            int before = end;
            readPhrase(tree.form(end), end + 1);
            if (end == before) {
                return;
            }
        }
    }

    private void readPhrase(String link, int first) {
        int from = phrase.startFrom(first);
        int to = phrase.end(from);
        int field = isAddress(to - 1) ? to - 1 : to;
        if (isFieldOfTitle(from, field)) {
            end = field;
            roleEnd = field;
            return;
        }
        var titled = bodies.personBehindTitle(from, to);
        var named = phrase.lastNamed(from, to, front.portfolios(), head);
        if (titled.isPresent()) {
            takeTitled(link, from, titled.get(), named);
        } else if (named.isPresent()) {
            takeNamed(link, named.get(), to);
        } else if (to > from && isMinistry(link, to - 1)) {
            body = Optional.of(tree.words(from, to));
            isStates = true;
            end = to;
        } else if (to > from) {
            takeUnnamed(link, from, to);
        }
    }

    /** "Minister of Foreign Affairs Sheikh X": another title, of the name behind. */
    private boolean isAddress(int token) {
        return token > head
                && (lexicon.isHonorific(tree.form(token)) || lexicon.isTitleHead(tree.lemma(token)))
                && reading.entities()
                        .mentionAt(sentence, token + 1)
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .isPresent();
    }

    /** "of Foreign Affairs", "of Police": the title is in the gazetteer as a whole. */
    private boolean isFieldOfTitle(int from, int to) {
        return to > from
                && lexicon.isTitleUpTo(List.of(tree.words(front.roleStart(), to).split(" ")), head - front.roleStart());
    }

    /** "permanent secretary of the foreign ministry", "an adviser at the defence ministry". */
    private boolean isMinistry(String link, int last) {
        return of.isEmpty()
                && (OWNING_LINKS.contains(link) || link.equals("in"))
                && front.portfolios().isMinistry(last);
    }

    /** The other title is left to be read by itself. */
    private void takeTitled(String link, int from, Mention person, Optional<Mention> state) {
        end = state.map(Mention::end).orElse(from);
        if (isOwning(link, person) && of.isEmpty()) {
            of.add(reading.entities().id(state.orElse(person)));
        }
    }

    private boolean isOwning(String link, Mention owner) {
        boolean isPerson = owner.type() == EntityType.PERSON;
        boolean isCountry = owner.type() == EntityType.STATE || owner.type() == EntityType.TERRITORY;
        if (isCountry && !link.equals("of") && words.has(Use.POSTED_TITLES, tree.lemma(head))) {
            return false;
        }
        return OWNING_LINKS.contains(link)
                || (link.equals("to") && words.has(Use.ADVISING_TITLES, tree.lemma(head)))
                || (link.equals("in") && !isPerson)
                || (link.equals("with") && owner.type() == EntityType.ORGANIZATION);
    }

    private void takeNamed(String link, Mention owner, int to) {
        boolean isOwning = isOwning(link, owner);
        boolean isPerson = owner.type() == EntityType.PERSON;
        if (isPerson && !isOwning) {
            return;
        }
        boolean isEmployer =
                owner.type() == EntityType.ORGANIZATION && isOwning && end == head + 1 && front.tellsOrigin();
        if (isEmployer) {
            of.clear();
        }
        boolean isFirst = of.isEmpty();
        end = Math.max(to, owner.end());
        if (isOwning && isFirst) {
            of.add(bodies.partOf(owner, to)
                    .or(() -> tree.lemma(head).equals("leader") ? bodies.community(owner) : Optional.empty())
                    .orElseGet(() -> reading.entities().id(owner)));
        }
        if (!isPerson) {
            readCoordinated(owner.type(), isOwning && isFirst);
        }
    }

    /** "of Armenia, Georgia and Turkey". */
    private void readCoordinated(EntityType type, boolean isOwning) {
        while (end < tree.size() - 1 && Set.of("and", ",").contains(tree.form(end))) {
            int next = tree.form(end + 1).equals("and") ? end + 2 : end + 1;
            next = next < tree.size() && tree.hasTag(next, "DET") ? next + 1 : next;
            var other = next < tree.size() ? reading.entities().mentionAt(sentence, next) : Optional.<Mention>empty();
            if (other.filter(mention -> mention.type() == type).isEmpty()
                    || phrase.isPossessive(other.get().end())) {
                return;
            }
            if (isOwning) {
                of.add(reading.entities().id(other.get()));
            }
            end = other.get().end();
        }
    }

    private void takeUnnamed(String link, int from, int to) {
        var last = tree.lemma(to - 1);
        boolean isAdvised = link.equals("to")
                && words.has(Use.ADVISING_TITLES, tree.lemma(head))
                && words.has(Use.GOVERNMENT_NOUNS, last);
        if (!FIELD_LINKS.contains(link) && !isAdvised) {
            return;
        }
        if (tree.form(from - 1).equalsIgnoreCase("its") && of.isEmpty()) {
            new UnnamedOwner(reading, sentence, lexicon, words)
                    .meantBy(from - 1)
                    .ifPresent(of::add);
            end = to;
            return;
        }
        boolean isRegion = words.has(Use.REGION_NOUNS, last) && tree.isCapitalised(to - 1);
        if (isRegion) {
            of.add(reading.entities().addPlace(tree.words(from, to)));
            end = to;
            return;
        }
        int body = words.has(Use.LEADING_TITLES, tree.lemma(head)) ? bodies.startByCapitals(from, to) : to;
        if (body < to) {
            end = bodies.endByCapitals(to);
            of.add(reading.entities().addOrganization(tree.words(body, end)));
            readSecondBody();
            return;
        }
        boolean isField = words.has(Use.PORTFOLIO_TITLES, tree.lemma(head)) && !isAdvised;
        var owner = isField || !isDefinite(from)
                ? Optional.<EntityId>empty()
                : new UnnamedOwner(reading, sentence, lexicon, words).meantBy(to - 1);
        end = to;
        boolean isBody =
                !isField && owner.isEmpty() && isDefinite(from) && to > from + 1 && lexicon.isOrganizationHead(last);
        if (isBody && of.isEmpty() && !words.has(Use.GOVERNMENT_NOUNS, last)) {
            of.add(reading.entities().addOrganization(tree.words(from, to)));
        } else if (!isField && words.has(Use.GOVERNMENT_NOUNS, last)) {
            isStates = true;
        } else if (owner.isPresent()) {
            of.add(owner.get());
        } else {
            roleEnd = to;
        }
    }

    private boolean isDefinite(int from) {
        return tree.form(from - 1).equalsIgnoreCase("the")
                || tree.token(from - 1).xpos().equals("PRP$");
    }

    /** "the outlets X and Y". */
    private void readSecondBody() {
        boolean isPair = end < tree.size() - 1
                && tree.form(end).equals("and")
                && tree.hasTag(end + 1, "PROPN")
                && reading.entities().mentionAt(sentence, end + 1).isEmpty();
        if (isPair) {
            int stop = phrase.end(end + 1);
            of.add(reading.entities().addOrganization(tree.words(end + 1, stop)));
            end = stop;
        }
    }
}
