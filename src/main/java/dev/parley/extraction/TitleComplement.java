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

    private static final int LONGEST_PHRASE = 14;
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
    private final List<EntityId> of;
    private int roleEnd;
    private int end;
    private boolean isStates;

    /** Reads outwards to the right of the head; {@code front} is what has been read to its left. */
    TitleComplement(
            ArticleReading reading, int sentence, int head, TitleFront front, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.head = head;
        this.front = front;
        this.bodies = new NamedBodies(reading, sentence, lexicon, words);
        this.lexicon = lexicon;
        this.words = words;
        this.of = new ArrayList<>(front.of());
        this.isStates = front.isStates();
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
        int from = first;
        while (from < tree.size() && isOpening(from)) {
            from++;
        }
        int to = phraseEnd(from);
        if (isFieldOfTitle(from, to)) {
            end = to;
            roleEnd = to;
            return;
        }
        var titled = bodies.personBehindTitle(from, to);
        var named = lastNamed(from, to);
        if (titled.isPresent()) {
            takeTitled(link, from, titled.get(), named);
        } else if (named.isPresent()) {
            takeNamed(link, named.get(), to);
        } else if (to > from) {
            takeUnnamed(link, from, to);
        }
    }

    /** "the", "his", "Mr.": not a part of what follows. */
    private boolean isOpening(int token) {
        return tree.hasTag(token, "DET")
                || tree.token(token).xpos().equals("PRP$")
                || lexicon.isHonorific(tree.form(token));
    }

    /** "of Foreign Affairs", "of Police": the title is in the gazetteer as a whole. */
    private boolean isFieldOfTitle(int from, int to) {
        return to > from
                && lexicon.isTitleUpTo(List.of(tree.words(front.roleStart(), to).split(" ")), head - front.roleStart());
    }

    /** The other title is left to be read by itself. */
    private void takeTitled(String link, int from, Mention person, Optional<Mention> state) {
        end = state.map(Mention::end).orElse(from);
        if (isOwning(link, person) && of.isEmpty()) {
            of.add(reading.entities().id(state.orElse(person)));
        }
    }

    /** The noun phrase up to its last noun or name; coordination and further prepositions are left to others. */
    private int phraseEnd(int from) {
        int at = from;
        while (at < Math.min(tree.size(), from + LONGEST_PHRASE) && isPartOfPhrase(at)) {
            var mention = reading.entities().mentionAt(sentence, at);
            boolean isPerson = mention.isPresent() && mention.get().type() == EntityType.PERSON;
            if (isPerson) {
                int after = mention.get().end();
                return isPossessive(after) || at == from ? Math.max(phraseEnd(after), after) : at;
            }
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return at;
    }

    private boolean isPartOfPhrase(int at) {
        return tree.hasTag(at, "NOUN", "PROPN", "ADJ", "NUM")
                || isPossessive(at)
                || (isJoining(at) && isPartOfPhrase(at + 1))
                || reading.entities().mentionAt(sentence, at).isPresent();
    }

    /** A hyphen, not a dash: no space on either side. */
    private boolean isJoining(int at) {
        return tree.form(at).equals("-")
                && at + 1 < tree.size()
                && tree.token(at - 1).end() == tree.token(at).start()
                && tree.token(at).end() == tree.token(at + 1).start();
    }

    private boolean isPossessive(int at) {
        return at < tree.size()
                && (tree.form(at).equals("'s") || (tree.form(at).equals("'") && tree.hasTag(at, "PART")));
    }

    private Optional<Mention> lastNamed(int from, int to) {
        Mention last = null;
        for (int at = from; at < to; at++) {
            var mention = reading.entities().mentionAt(sentence, at);
            if (mention.isPresent() && !front.isPortfolio(mention.get(), head)) {
                boolean isInBody = last != null && isPossessive(last.end()) && !isName(to - 1);
                last = isInBody ? last : mention.get();
                at = mention.get().end() - 1;
            }
        }
        return Optional.ofNullable(last);
    }

    private boolean isName(int token) {
        return reading.entities().mentionAt(sentence, token).isPresent();
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
                owner.type() == EntityType.ORGANIZATION && isOwning && end == head + 1 && front.tellsNationality();
        if (isEmployer) {
            of.clear();
        }
        boolean isFirst = of.isEmpty();
        end = Math.max(to, owner.end());
        if (isOwning && isFirst) {
            of.add(bodies.partOf(owner, to).orElseGet(() -> reading.entities().id(owner)));
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
                    || isPossessive(other.get().end())) {
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
        if (!isField && words.has(Use.GOVERNMENT_NOUNS, last)) {
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
            int stop = phraseEnd(end + 1);
            of.add(reading.entities().addOrganization(tree.words(end + 1, stop)));
            end = stop;
        }
    }
}
