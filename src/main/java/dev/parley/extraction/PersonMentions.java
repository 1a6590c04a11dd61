package dev.parley.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes mentions of the persons that the reader tagged, without titles and demonyms that it took for parts of names. */
final class PersonMentions {

    /** Longer words in capitals are names in a headline. */
    private static final int LONGEST_ACRONYM = 5;

    /** "DunaGaz", "BelTA": a capital inside one word, unlike "McCain" and "DeSantis". */
    private static final Pattern BRAND =
            Pattern.compile("(?!Ma?c|De|Di|La|Le|Van|Fitz|Al|El|O')\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{L}+");

    private static final Set<String> NAMING = Set.of("called", "named", "dubbed");

    private final Lexicon lexicon;
    private final NameWords words;

    PersonMentions(Lexicon lexicon, NameWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return the mention that the reader tagged; empty where the gazetteers know better} */
    Optional<Mention> from(SyntaxTree tree, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && noNameWords(tree, start, end) > 0) {
            start += noNameWords(tree, start, end);
        }
        while (end > start && !tree.isCapitalised(end - 1) && !isJoined(tree, end - 1)) {
            end--;
        }
        end = withJoined(tree, end);
        if (start == end || (!tree.isCapitalised(start) && !lexicon.isParticle(tree.form(start)))) {
            return Optional.empty();
        }
        var text = tree.words(start, end);
        boolean isAcronym =
                end - start == 1 && text.length() <= LONGEST_ACRONYM && text.equals(text.toUpperCase(Locale.ROOT));
        if (isAcronym
                || lexicon.country(text).isPresent()
                || lexicon.organization(text).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Mention.named(tree, start, end, type(tree, start, end)));
    }

    private EntityType type(SyntaxTree tree, int start, int end) {
        boolean isKnownPlace = end - start == 1 && lexicon.isCity(tree.words(start, end)) && !followsTitle(tree, start);
        if (isKnownPlace || isWhere(tree, start)) {
            return EntityType.PLACE;
        }
        boolean isBrand = end - start == 1 && BRAND.matcher(tree.form(start)).matches();
        return isBrand || followsKind(tree, start) ? EntityType.ORGANIZATION : EntityType.PERSON;
    }

    /** "in Mae Sot": what something happens in is nobody, unless it begins with a given name. */
    private boolean isWhere(SyntaxTree tree, int start) {
        return start > 0
                && words.whereabouts().contains(tree.form(start - 1))
                && lexicon.gender(tree.form(start)).isEmpty();
    }

    /** "the broadcaster Mtavari Arkhi", "a gang called Gran Sol": a noun for organisations before a name that is nobody's. */
    private boolean followsKind(SyntaxTree tree, int start) {
        boolean isCalled = start > 1 && NAMING.contains(tree.form(start - 1));
        int noun = isCalled ? start - 2 : start - 1;
        return start > 0
                && words.organizationKinds().contains(tree.lemma(noun))
                && lexicon.gender(tree.form(start)).isEmpty();
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

    /** Makes one of two stretches of a name that the reader has cut apart: persons' names do not meet without a comma. */
    static void join(SyntaxTree tree, List<Mention> mentions) {
        mentions.sort(Comparator.comparingInt(Mention::start));
        for (int i = mentions.size() - 1; i > 0; i--) {
            var left = mentions.get(i - 1);
            var right = mentions.get(i);
            int gap = right.start() - left.end();
            boolean isBridged = gap == 0
                    || (gap == 1 && tree.isCapitalised(left.end()) && !tree.hasTag(left.end(), "PUNCT"))
                    || (gap == 1 && isJoined(tree, right.start()));
            if (left.type() == EntityType.PERSON && right.type() == EntityType.PERSON && isBridged) {
                mentions.set(i - 1, Mention.named(tree, left.start(), right.end(), EntityType.PERSON));
                mentions.remove(i);
            }
        }
    }

    /** {@return whether it is "the Aliyev regime", which names a government by its head} */
    boolean namesGovernment(SyntaxTree tree, Mention mention) {
        int next = mention.end();
        return next < tree.size() && mention.length() == 1 && words.rule().contains(tree.lemma(next));
    }

    private boolean followsTitle(SyntaxTree tree, int start) {
        return start > 0 && (lexicon.isHonorific(tree.form(start - 1)) || lexicon.isTitleHead(tree.lemma(start - 1)));
    }

    /** {@return how many words from here on are a form of address or a title: two of "Tan Sri Ahmad Rashid"} */
    private int noNameWords(SyntaxTree tree, int start, int end) {
        if (start + 2 < end && lexicon.isHonorific(tree.words(start, start + 2))) {
            return 2;
        }
        return isNoNamePart(tree, start) ? 1 : 0;
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
}
