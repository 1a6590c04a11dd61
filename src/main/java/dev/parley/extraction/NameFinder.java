package dev.parley.extraction;

import dev.parley.text.Name;
import dev.parley.text.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of a sentence: what the reader tagged, corrected and completed by the gazetteers.
 *
 * <p>The reader sees context and knows surnames; the gazetteers know states, demonyms and institutions for certain.
 * Where both speak, the lexicon decides what a state is and the reader who a person is. A demonym inside an
 * organisation's name ("Armenian Foreign Ministry") is a mention of its own, nested.
 */
final class NameFinder {

    private static final int MAX_NAME_TOKENS = 8;
    private static final Set<String> RULES =
            Set.of("regime", "government", "administration", "family", "junta", "cabinet");
    private static final Set<String> NAME_INSIDES = Set.of(
            "of", "the", "and", "for", "on", "de", "la", "-", ".", "'s", "'", "al", "el", "in", "to", "without", "du",
            "des", "e", "/", "&");
    private static final Set<String> NAME_LINKS = Set.of("of", "for", "on");

    private final Lexicon lexicon;

    NameFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** {@return the mentions in order of their first token, longer ones first} */
    List<Mention> find(SyntaxTree tree) {
        var mentions = new ArrayList<Mention>();
        for (var name : tree.sentence().names()) {
            parts(tree, name).forEach(part -> fromReader(tree, part).ifPresent(mentions::add));
        }
        joinPersons(tree, mentions);
        mentions.removeIf(mention -> mention.type() == EntityType.PERSON && namesRule(tree, mention));
        addCountries(tree, mentions);
        addOrganizations(tree, mentions);
        mentions.sort(
                Comparator.comparingInt(Mention::start).thenComparing(Mention::length, Comparator.reverseOrder()));
        return mentions;
    }

    /** "Amnesty International and Human Rights Watch" are two organisations that the reader may take for one. */
    private List<Name> parts(SyntaxTree tree, Name name) {
        for (int at = name.start() + 1; at < name.end() - 1 && name.type() == NameType.ORG; at++) {
            boolean isPair = tree.form(at).equals("and")
                    && lexicon.organization(text(tree, name.start(), at)).isPresent()
                    && lexicon.organization(text(tree, at + 1, name.end())).isPresent();
            if (isPair) {
                return List.of(new Name(NameType.ORG, name.start(), at), new Name(NameType.ORG, at + 1, name.end()));
            }
        }
        return List.of(name);
    }

    private Optional<Mention> fromReader(SyntaxTree tree, Name name) {
        return switch (name.type()) {
            case PER -> person(tree, name.start(), name.end());
            case ORG -> organization(tree, name.start(), name.end());
            case GPE, LOC -> place(tree, name.start(), name.end());
            case NORP, TITLE, AGR, EVT, DATE, NUM, MISC -> Optional.empty();
        };
    }

    private Optional<Mention> person(SyntaxTree tree, int from, int to) {
        int start = from;
        int end = withJoined(tree, to);
        while (start < end && isNoNamePart(tree, start)) {
            start++;
        }
        while (end > start && !isCapitalised(tree.form(end - 1)) && !isJoined(tree, end - 1)) {
            end--;
        }
        if (start == end || (!isCapitalised(tree.form(start)) && !lexicon.isParticle(tree.form(start)))) {
            return Optional.empty();
        }
        var text = text(tree, start, end);
        boolean isAcronym = end - start == 1 && text.length() <= 5 && text.equals(text.toUpperCase(Locale.ROOT));
        if (isAcronym
                || lexicon.country(text).isPresent()
                || lexicon.organization(text).isPresent()) {
            return Optional.empty();
        }
        boolean isKnownPlace = end - start == 1 && lexicon.isCity(text) && !followsTitle(tree, start);
        return Optional.of(mention(tree, start, end, isKnownPlace ? EntityType.PLACE : EntityType.PERSON));
    }

    /** "Jae-in" is three tokens without a space between them. */
    private static boolean isJoined(SyntaxTree tree, int token) {
        return token > 1
                && tree.form(token - 1).equals("-")
                && tree.token(token).start() == tree.token(token - 1).end();
    }

    /** Takes in the rest of a hyphenated name that the reader left out: "Moon Jae" and "-in". */
    private static int withJoined(SyntaxTree tree, int end) {
        int last = end;
        while (last < tree.size() - 1
                && tree.form(last).equals("-")
                && tree.token(last).start() == tree.token(last - 1).end()
                && isJoined(tree, last + 1)) {
            last += 2;
        }
        return last;
    }

    /** Two stretches of one name that the reader has cut apart: persons' names do not meet without a comma. */
    private static void joinPersons(SyntaxTree tree, List<Mention> mentions) {
        mentions.sort(Comparator.comparingInt(Mention::start));
        for (int i = mentions.size() - 1; i > 0; i--) {
            var left = mentions.get(i - 1);
            var right = mentions.get(i);
            int gap = right.start() - left.end();
            boolean isBridged = gap == 0
                    || (gap == 1 && isCapitalised(tree.form(left.end())) && !tree.hasTag(left.end(), "PUNCT"))
                    || (gap == 1 && isJoined(tree, right.start()));
            if (left.type() == EntityType.PERSON && right.type() == EntityType.PERSON && isBridged) {
                mentions.set(
                        i - 1,
                        new Mention(
                                left.sentence(),
                                left.start(),
                                right.end(),
                                EntityType.PERSON,
                                left.form(),
                                text(tree, left.start(), right.end())));
                mentions.remove(i);
            }
        }
    }

    /** "The Aliyev regime" names a government by its head, and no person. */
    private static boolean namesRule(SyntaxTree tree, Mention mention) {
        int next = mention.end();
        return next < tree.size() && mention.length() == 1 && RULES.contains(tree.lemma(next));
    }

    private boolean followsTitle(SyntaxTree tree, int start) {
        return start > 0 && (lexicon.isHonorific(tree.form(start - 1)) || lexicon.isTitleHead(tree.lemma(start - 1)));
    }

    private boolean isNoNamePart(SyntaxTree tree, int token) {
        var form = tree.form(token);
        return lexicon.isHonorific(form)
                || lexicon.isTitleHead(form.toLowerCase(Locale.ROOT))
                || lexicon.country(form)
                        .filter(country -> country.form() == Mention.Form.ADJECTIVE)
                        .isPresent()
                || tree.hasTag(token, "DET", "PUNCT");
    }

    private Optional<Mention> organization(SyntaxTree tree, int from, int to) {
        int start = from;
        while (start < to
                && (tree.hasTag(start, "DET", "PUNCT") || tree.form(start).equals("The"))) {
            start++;
        }
        int end = trimmedEnd(tree, start, to);
        if (start >= end
                || !hasCapital(tree, start, end)
                || lexicon.country(text(tree, start, end)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(mention(tree, extendLeft(tree, start), end, EntityType.ORGANIZATION));
    }

    private Optional<Mention> place(SyntaxTree tree, int from, int to) {
        int start = from;
        while (start < to && tree.hasTag(start, "DET", "PUNCT")) {
            start++;
        }
        int end = trimmedEnd(tree, start, to);
        if (start >= end || !hasCapital(tree, start, end)) {
            return Optional.empty();
        }
        var text = text(tree, start, end);
        if (lexicon.country(text).isPresent()) {
            return Optional.empty();
        }
        var type = lexicon.organization(text).isPresent() ? EntityType.ORGANIZATION : EntityType.PLACE;
        return Optional.of(mention(tree, start, end, type));
    }

    private static int trimmedEnd(SyntaxTree tree, int start, int end) {
        int last = end;
        while (last > start
                && (tree.form(last - 1).equals("'s")
                        || tree.form(last - 1).equals("'")
                        || (tree.hasTag(last - 1, "PUNCT")
                                && !tree.form(last - 1).endsWith(".")))) {
            last--;
        }
        return last;
    }

    /** States, territories and their people, capitals and governments, by the longest form that the lexicon knows. */
    private void addCountries(SyntaxTree tree, List<Mention> mentions) {
        int at = 0;
        while (at < tree.size()) {
            int end = longest(tree, at, phrase -> lexicon.country(phrase).isPresent());
            if (end == at || isInsidePerson(mentions, at)) {
                at++;
                continue;
            }
            var country = lexicon.country(text(tree, at, end)).orElseThrow();
            int start = at;
            mentions.removeIf(other -> other.start() >= start && other.end() <= end);
            mentions.add(
                    new Mention(tree.sentence().index(), at, end, country.type(), country.form(), text(tree, at, end)));
            at = end;
        }
    }

    private static boolean isInsidePerson(List<Mention> mentions, int token) {
        return mentions.stream()
                .anyMatch(mention ->
                        mention.type() == EntityType.PERSON && mention.covers(token) && mention.length() > 1);
    }

    /** Institutions by head word, "Ministry of Internal Affairs", and those that the lexicon lists, "OSCE". */
    private void addOrganizations(SyntaxTree tree, List<Mention> mentions) {
        for (int at = 0; at < tree.size(); at++) {
            if (isCovered(mentions, at, EntityType.ORGANIZATION)) {
                continue;
            }
            int end = longest(tree, at, phrase -> lexicon.organization(phrase).isPresent());
            if (end > at) {
                int start = at;
                mentions.removeIf(other -> other.start() >= start && other.end() <= end);
                mentions.add(mention(tree, at, end, EntityType.ORGANIZATION));
            } else if (lexicon.isOrganizationHead(tree.lemma(at)) && !isCovered(mentions, at, EntityType.PERSON)) {
                byHead(tree, mentions, at).ifPresent(found -> {
                    mentions.removeIf(other -> other.start() >= found.start()
                            && other.end() <= found.end()
                            && other.form() == Mention.Form.NAME
                            && other.type() != EntityType.STATE);
                    mentions.add(found);
                });
            }
        }
    }

    private Optional<Mention> byHead(SyntaxTree tree, List<Mention> mentions, int head) {
        int start = extendLeft(tree, head);
        int end = extendRight(tree, mentions, head + 1);
        boolean isNamed = isCapitalised(tree.form(head))
                ? start < head || end > head + 1
                : start < head && isCountryWord(tree, start);
        return isNamed ? Optional.of(mention(tree, start, end, EntityType.ORGANIZATION)) : Optional.empty();
    }

    /** Takes in the capitalised words before, and a state in front: "Armenia's Defence Ministry", "Indian foreign ministry". */
    private int extendLeft(SyntaxTree tree, int from) {
        int start = from;
        while (start > 0 && isNameModifier(tree, start - 1)) {
            start--;
        }
        if (start > 1 && tree.form(start - 1).equals("'s") && isCountryWord(tree, start - 2)) {
            start -= 2;
        }
        return start;
    }

    private boolean isNameModifier(SyntaxTree tree, int token) {
        if (tree.hasTag(token, "DET", "PUNCT", "ADP", "VERB", "PRON", "AUX", "CCONJ", "SCONJ", "ADV", "PART")) {
            return false;
        }
        return (isCapitalised(tree.form(token)) && token > 0 && !DateWords.isCalendarWord(tree.form(token)))
                || isCountryWord(tree, token)
                || (lexicon.isMinistryField(tree.form(token)) && lexicon.isOrganizationHead(tree.lemma(token + 1)));
    }

    private boolean isCountryWord(SyntaxTree tree, int token) {
        return lexicon.country(tree.form(token)).isPresent();
    }

    private static int extendRight(SyntaxTree tree, List<Mention> mentions, int from) {
        int end = from;
        while (end < tree.size()
                && !isCovered(mentions, end, EntityType.PERSON)
                && isCapitalised(tree.form(end))
                && tree.hasTag(end, "PROPN", "NOUN", "ADJ")) {
            end++;
        }
        while (end < tree.size() - 1 && NAME_LINKS.contains(tree.form(end))) {
            int next = tree.form(end + 1).equals("the") ? end + 2 : end + 1;
            int stop = next;
            while (stop < tree.size()
                    && !isCovered(mentions, stop, EntityType.PERSON)
                    && isCapitalised(tree.form(stop))) {
                stop++;
            }
            if (stop == next) {
                break;
            }
            end = stop;
        }
        return end;
    }

    private int longest(SyntaxTree tree, int at, java.util.function.Predicate<String> isKnown) {
        if (!startsName(tree, at)) {
            return at;
        }
        for (int end = nameLimit(tree, at); end > at; end--) {
            if (isKnown.test(text(tree, at, end))) {
                return end;
            }
        }
        return at;
    }

    /** A name ends where words begin that no name holds: lower-case words, but for "of" and its like, and most marks. */
    private static int nameLimit(SyntaxTree tree, int at) {
        int end = at + 1;
        int limit = Math.min(tree.size(), at + MAX_NAME_TOKENS);
        while (end < limit && (isCapitalised(tree.form(end)) || isInsideName(tree.form(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isInsideName(String form) {
        return NAME_INSIDES.contains(form) || Character.isDigit(form.charAt(0));
    }

    private static boolean startsName(SyntaxTree tree, int token) {
        return isCapitalised(tree.form(token)) && !tree.hasTag(token, "PRON");
    }

    private static boolean isCovered(List<Mention> mentions, int token, EntityType type) {
        return mentions.stream().anyMatch(mention -> mention.type() == type && mention.covers(token));
    }

    private Mention mention(SyntaxTree tree, int start, int end, EntityType type) {
        return new Mention(tree.sentence().index(), start, end, type, Mention.Form.NAME, text(tree, start, end));
    }

    /** {@return the words as written but for spaces, which stand where the text has them} */
    static String text(SyntaxTree tree, int start, int end) {
        var text = new StringBuilder();
        for (int token = start; token < end; token++) {
            boolean isApart = token > start
                    && tree.token(token).start() > tree.token(token - 1).end();
            text.append(isApart ? " " : "").append(tree.form(token));
        }
        return text.toString();
    }

    private static boolean hasCapital(SyntaxTree tree, int start, int end) {
        for (int token = start; token < end; token++) {
            if (isCapitalised(tree.form(token))) {
                return true;
            }
        }
        return false;
    }

    static boolean isCapitalised(String form) {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }
}
