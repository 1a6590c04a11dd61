package dev.parley.extraction;

import java.util.Optional;

/** The noun phrases that prepositions behind a title govern: where they end, and what they name last. */
final class ComplementWords {

    private static final int LONGEST_PHRASE = 14;

    private final ArticleReading reading;
    private final int sentence;
    private final SyntaxTree tree;
    private final Lexicon lexicon;

    ComplementWords(ArticleReading reading, int sentence, Lexicon lexicon) {
        this.reading = reading;
        this.sentence = sentence;
        this.tree = reading.tree(sentence);
        this.lexicon = lexicon;
    }

    /** {@return the first token that is more than an opening: "the", "his", "Mr."} */
    int startFrom(int first) {
        int from = first;
        while (from < tree.size() && isOpening(from)) {
            from++;
        }
        return from;
    }

    private boolean isOpening(int token) {
        return tree.hasTag(token, "DET")
                || tree.token(token).xpos().equals("PRP$")
                || lexicon.isHonorific(tree.form(token));
    }

    /** {@return the index just past its last noun or name; coordination and further prepositions are left to others} */
    int end(int from) {
        int at = from;
        while (at < Math.min(tree.size(), from + LONGEST_PHRASE) && isPart(at)) {
            var mention = reading.entities().mentionAt(sentence, at);
            boolean isPerson = mention.isPresent() && mention.get().type() == EntityType.PERSON;
            if (isPerson) {
                int after = mention.get().end();
                return isPossessive(after) || at == from ? Math.max(end(after), after) : at;
            }
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return at;
    }

    private boolean isPart(int at) {
        return tree.hasTag(at, "NOUN", "PROPN", "ADJ", "NUM")
                || isPossessive(at)
                || (isJoining(at) && (isPart(at + 1) || tree.hasTag(at + 1, "VERB")))
                || (tree.hasTag(at, "VERB") && (isJoining(at - 1) || isParticiple(at)))
                || isName(at);
    }

    /** "the fallen government". */
    private boolean isParticiple(int at) {
        return tree.token(at).xpos().matches("VBN|VBG") && tree.isUnder(at, "amod") && tree.head(at) > at;
    }

    /** A hyphen, not a dash: no space on either side. */
    private boolean isJoining(int at) {
        return at > 0
                && tree.form(at).equals("-")
                && at + 1 < tree.size()
                && tree.token(at - 1).end() == tree.token(at).start()
                && tree.token(at).end() == tree.token(at + 1).start();
    }

    boolean isPossessive(int at) {
        return at < tree.size()
                && (tree.form(at).equals("'s") || (tree.form(at).equals("'") && tree.hasTag(at, "PART")));
    }

    boolean isName(int token) {
        return reading.entities().mentionAt(sentence, token).isPresent();
    }

    /** {@return the last name in the phrase that is no field of the office; of "Chad's army" the owner} */
    Optional<Mention> lastNamed(int from, int to, Portfolios portfolios, int head) {
        Mention last = null;
        for (int at = from; at < to; at++) {
            var mention = reading.entities().mentionAt(sentence, at);
            if (mention.isPresent() && !portfolios.isPortfolio(mention.get(), head)) {
                boolean isInBody = last != null && isPossessive(last.end()) && !isName(to - 1);
                last = isInBody ? last : mention.get();
                at = mention.get().end() - 1;
            }
        }
        return Optional.ofNullable(last);
    }
}
