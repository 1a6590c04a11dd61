package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands before a title's head noun: the rest of the title, "former" and the like, and whose title it is.
 *
 * <p>Used once for each title.
 */
final class TitleFront {

    private static final Set<String> STOP_BEFORE =
            Set.of("VERB", "AUX", "ADP", "SCONJ", "PUNCT", "PRON", "DET", "INTJ", "NUM", "PART", "CCONJ", "ADV");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,8}");
    private static final int LONGEST_NAME_BEHIND = 4;
    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final int limit;
    private final int head;
    private final Lexicon lexicon;
    private final RoleWords words;
    private final Portfolios portfolios;
    private final StatusWords statusWords;
    private final List<EntityId> of = new ArrayList<>();
    private int start;
    private int roleStart;
    private String status = "current";
    private boolean isStates;
    private Optional<String> body = Optional.empty();

    /**
     * Reads outwards to the left.
     *
     * @param limit the first token that may belong to the phrase
     */
    TitleFront(ArticleReading reading, int sentence, int limit, int head, Lexicon lexicon, RoleWords words) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.limit = limit;
        this.head = head;
        this.lexicon = lexicon;
        this.words = words;
        this.portfolios = new Portfolios(reading, sentence, lexicon, words);
        this.statusWords = new StatusWords(tree, limit, lexicon, words);
        this.start = head;
        this.roleStart = head;
        readModifiers();
        if (of.isEmpty()) {
            takePossession(new TitlePossessor(reading, sentence, head, lexicon, words).before(start, roleStart));
        }
        statusWords.apart(start).ifPresent(found -> status = found);
    }

    /** {@return the first token of the phrase} */
    int start() {
        return start;
    }

    /** {@return the first token of the title itself} */
    int roleStart() {
        return roleStart;
    }

    String status() {
        return status;
    }

    List<EntityId> of() {
        return of;
    }

    /** {@return whether it is an office of the meant state's: "the premier's adviser"} */
    boolean isStates() {
        return isStates;
    }

    /** {@return the part of the meant state whose office it is: "foreign ministry spokesman"} */
    Optional<String> body() {
        return body;
    }

    Portfolios portfolios() {
        return portfolios;
    }

    private void readModifiers() {
        for (int at = head - 1; at >= limit; at--) {
            var mention = wholeMentionAt(at);
            if (mention.isEmpty() && body.isEmpty() && of.isEmpty() && portfolios.isMinistry(at)) {
                at = takeMinistry(at);
            } else if (portfolios.joinsFields(at, limit, head)) {
                start = at - 1;
                roleStart = at - 1;
                at--;
            } else if (mention.isPresent()) {
                at = takeOwner(mention.get());
                if (at < 0) {
                    return;
                }
            } else if (!tree.form(at).equals("-") && !takeModifier(at)) {
                return;
            }
        }
    }

    /** The longest mention at the token that has no word of the title so far. */
    private Optional<Mention> wholeMentionAt(int token) {
        return reading.entities().mentions(sentence).stream()
                .filter(mention -> mention.covers(token) && mention.end() <= start)
                .max(Comparator.comparingInt(Mention::length));
    }

    /** "foreign ministry" of "foreign ministry spokesman", and {@return its first token} */
    private int takeMinistry(int noun) {
        int first = portfolios.ministryStart(noun, limit);
        body = Optional.of(tree.words(first, noun + 1));
        isStates = true;
        start = first;
        return first;
    }

    private boolean takeModifier(int at) {
        var word = tree.form(at).toLowerCase(Locale.ROOT);
        if (statusWords.isOneTime(at)) {
            status = "former";
            start = at - 2;
            return false;
        }
        if (isUnknownAcronym(at)) {
            of.add(reading.entities().addOrganization(tree.form(at)));
            start = at;
            return true;
        }
        var modifier = statusWords.of(word);
        modifier.ifPresent(found -> status = found);
        boolean isEpithet = lexicon.isEpithet(word) || isOutsideCapitals(at);
        boolean isStopped = STOP_BEFORE.contains(tree.token(at).upos());
        boolean isOfTitle = !isStopped && lexicon.isTitleHead(tree.words(at, head + 1));
        boolean isPart = modifier.isPresent() || isOfTitle || (!isStopped && (isEpithet || isAttached(at)));
        if (isPart) {
            start = at;
            roleStart = modifier.isPresent() || isEpithet ? roleStart : at;
        }
        return isPart;
    }

    /** "Turkey's dictatorial President": an adjective before a title in capitals describes the holder. */
    private boolean isOutsideCapitals(int at) {
        return tree.hasTag(at, "ADJ") && !tree.isCapitalised(at) && tree.isCapitalised(roleStart);
    }

    /** "UNRWA executive director": capitals that no list knows name an organisation. */
    private boolean isUnknownAcronym(int at) {
        return of.isEmpty()
                && ACRONYM.matcher(tree.form(at)).matches()
                && !lexicon.isTitleHead(tree.form(at))
                && !tree.form(head).equals(tree.form(head).toUpperCase(Locale.ROOT));
    }

    /** A modifier hangs on the title or on the name behind it; "Later that day Secretary X" has a stray noun. */
    private boolean isAttached(int at) {
        int governor = tree.head(at);
        return governor > at
                && governor <= head + 1 + LONGEST_NAME_BEHIND
                && !tree.isUnder(at, "obl", "nsubj", "obj", "advmod", "nmod:unmarked");
    }

    /** A state, organisation or place right before the title owns it: "Azerbaijani President". */
    private int takeOwner(Mention mention) {
        if (portfolios.isPortfolio(mention, head) && mention.end() <= start) {
            start = mention.start();
            roleStart = mention.start();
            return mention.start();
        }
        int inside = titleStartWithin(mention);
        if (inside > mention.start()) {
            start = inside;
            roleStart = inside;
            return inside;
        }
        boolean isPossible = mention.type() != EntityType.PERSON && mention.end() <= start && of.isEmpty();
        if (!isPossible) {
            return -1;
        }
        if (mention.type() == EntityType.PLACE && words.has(Use.LEADING_TITLES, tree.lemma(head)) && !isCityOffice()) {
            start = mention.start();
            roleStart = mention.start();
            return mention.start();
        }
        if (lexicon.isParty(mention.text())
                && lexicon.belongsToState(tree.words(roleStart, head + 1), tree.lemma(head))) {
            start = mention.start();
            return mention.start();
        }
        of.add(community(mention).orElseGet(() -> reading.entities().id(mention)));
        start = mention.start();
        takeOwnersBefore(mention);
        return start;
    }

    /** "Bosnian Serb leader": of the people, not of a state. */
    private Optional<EntityId> community(Mention mention) {
        boolean isPeople = mention.form() == Mention.Form.ADJECTIVE
                && mention.type() == EntityType.TERRITORY
                && mention.length() > 1
                && tree.lemma(head).equals("leader");
        return isPeople ? Optional.of(reading.entities().addOrganization(mention.text() + "s")) : Optional.empty();
    }

    /** "The Greek and Turkish foreign ministers". */
    private void takeOwnersBefore(Mention last) {
        boolean isSeveral = tree.token(head).xpos().endsWith("S") && last.form() == Mention.Form.ADJECTIVE;
        while (isSeveral && start - 2 >= limit && Set.of("and", ",").contains(tree.form(start - 1))) {
            var before = reading.entities()
                    .mentionAt(sentence, start - 2)
                    .filter(mention -> mention.form() == Mention.Form.ADJECTIVE);
            if (before.isEmpty()) {
                return;
            }
            of.add(0, reading.entities().id(before.get()));
            start = before.get().start();
        }
    }

    /** "Acting Police" before "Chief": the words from which on the title is one that the gazetteer knows. */
    private int titleStartWithin(Mention mention) {
        for (int at = mention.start() + 1; at < mention.end(); at++) {
            if (mention.type() == EntityType.ORGANIZATION
                    && mention.end() == roleStart
                    && lexicon.isTitleHead(tree.words(at, head + 1))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isCityOffice() {
        return words.has(Use.CITY_OFFICES, tree.lemma(head))
                || words.has(Use.CITY_OFFICES, tree.words(roleStart, head + 1).toLowerCase(Locale.ROOT));
    }

    private void takePossession(TitlePossessor.Possession possession) {
        possession.owner().ifPresent(of::add);
        start = possession.start();
        isStates |= possession.isStates();
    }

    /** {@return whether what stands before may only describe the holder: "a Chadian officer", "the Labour chair of a committee"} */
    boolean tellsOrigin() {
        return tellsNationality()
                || (of.size() == 1 && lexicon.isParty(reading.entities().label(of.get(0))));
    }

    private boolean tellsNationality() {
        return of.size() == 1
                && reading.entities().mentions(sentence).stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.ADJECTIVE
                                && mention.start() >= start
                                && mention.end() <= head
                                && reading.entities().id(mention).equals(of.get(0)));
    }
}
