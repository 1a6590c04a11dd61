package dev.parley.text;

import dev.parley.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Cuts an article into paragraphs, sentences and words: at line breaks first, then with OpenNLP's detector and tokenizer,
 * whose work two files of rules mend. May be shared by threads.
 */
public final class ArticleTokenizer {

    private static final String SENTENCE_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TOKEN_MODEL = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

    private static final Pattern LINE = Pattern.compile("\\S(?:[^\\n\\r]*\\S)?");
    /** The hour or number of an entry, which belongs to no sentence: "12:30 – ", "8. ". */
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\d{1,2}[:.]\\d{2}(?: ?(?:[AaPp]\\.?[Mm]\\.?|[A-Z]{3,4}))? ?[-–—:|]+ |\\d{1,2}[.)] )\\s*(?=[\\p{Lu}\"])");

    private static final Pattern BETWEEN_SPACES = Pattern.compile("\\S+");

    private final SentenceDetector sentences;
    private final Tokenizer tokenizer;
    private final Optional<SentenceRules> sentenceRules;
    private final Optional<TokenRules> tokenRules;

    private ArticleTokenizer(
            SentenceDetector sentences,
            Tokenizer tokenizer,
            Optional<SentenceRules> sentenceRules,
            Optional<TokenRules> tokenRules) {
        this.sentences = sentences;
        this.tokenizer = tokenizer;
        this.sentenceRules = sentenceRules;
        this.tokenRules = tokenRules;
    }

    /** {@return the tokenizer with the models for English that travel in OpenNLP's jars} */
    public static ArticleTokenizer english() {
        return with(OpenNlpModels.NONE);
    }

    /** {@return the tokenizer with the user's models as they are, and those for English, mended, where there are none} */
    static ArticleTokenizer with(OpenNlpModels own) {
        var sentences = own.sentenceModel();
        var tokens = own.tokenizerModel();
        return new ArticleTokenizer(
                new ThreadSafeSentenceDetectorME(sentences.orElseGet(ArticleTokenizer::englishSentences)),
                new ThreadSafeTokenizerME(tokens.orElseGet(ArticleTokenizer::englishTokens)),
                sentences.isPresent() ? Optional.empty() : Optional.of(SentenceRules.load()),
                tokens.isPresent() ? Optional.empty() : Optional.of(TokenRules.load()));
    }

    private static SentenceModel englishSentences() {
        try (var model = Resources.open(SENTENCE_MODEL)) {
            return new SentenceModel(model);
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCE_MODEL, e);
        }
    }

    private static TokenizerModel englishTokens() {
        try (var model = Resources.open(TOKEN_MODEL)) {
            return new TokenizerModel(model);
        } catch (IOException e) {
            throw new UncheckedIOException(TOKEN_MODEL, e);
        }
    }

    List<TokenizedSentence> tokenize(Article article) {
        return tokenize(article.text(), article.title().isPresent());
    }

    /**
     * Cuts a text.
     *
     * @param hasHeadline whether the first line is a headline, which is one sentence whatever stops it has
     */
    List<TokenizedSentence> tokenize(String text, boolean hasHeadline) {
        var folded = Typography.fold(text);
        var result = new ArrayList<TokenizedSentence>();
        var lines = LINE.matcher(folded);
        for (int paragraph = 0; lines.find(); paragraph++) {
            boolean isHeadline = hasHeadline && paragraph == 0;
            for (var sentence : sentences(lines.group(), isHeadline)) {
                var words = words(text, folded, lines.start() + sentence.getStart(), lines.start() + sentence.getEnd());
                result.add(new TokenizedSentence(paragraph, isHeadline, words));
            }
        }
        return result;
    }

    private List<Span> sentences(String line, boolean isHeadline) {
        if (isHeadline) {
            return List.of(new Span(0, line.length()));
        }
        var label = LABEL.matcher(line);
        int begin = label.lookingAt() ? label.end() : 0;
        var text = line.substring(begin);
        var detected =
                Stream.of(sentences.sentPosDetect(text)).map(Span::getStart).toList();
        var starts = sentenceRules.map(rules -> rules.mend(text, detected)).orElse(detected).stream()
                .map(start -> begin + start)
                .toList();
        var spans = new ArrayList<Span>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
            spans.add(new Span(
                    starts.get(i),
                    starts.get(i)
                            + line.substring(starts.get(i), end).stripTrailing().length()));
        }
        return spans;
    }

    /** {@return the words of one sentence} */
    public List<Word> words(String sentence) {
        return words(sentence, Typography.fold(sentence), 0, sentence.length());
    }

    /** Word offsets count into the article's text, of which {@code [start, end)} is the sentence. */
    private List<Word> words(String text, String folded, int start, int end) {
        var sentence = folded.substring(start, end);
        var cuts = new BitSet(sentence.length() + 1);
        for (var token : tokenizer.tokenizePos(sentence)) {
            cuts.set(token.getStart());
        }
        tokenRules.ifPresent(rules -> rules.apply(sentence, cuts));
        var words = new ArrayList<Word>();
        var stretches = BETWEEN_SPACES.matcher(sentence);
        while (stretches.find()) {
            for (int from = stretches.start(); from < stretches.end(); ) {
                int next = cuts.nextSetBit(from + 1);
                int to = next < 0 ? stretches.end() : Math.min(next, stretches.end());
                words.add(
                        new Word(Typography.form(text.substring(start + from, start + to)), start + from, start + to));
                from = to;
            }
        }
        return words;
    }
}
