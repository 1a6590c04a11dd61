package dev.parley.text;

import dev.parley.article.LanguageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells English from 102 other languages.
 *
 * <p>Function words decide first: they make out about a third of English prose, and foreign names, which mislead letter
 * statistics, do not change that. OpenNLP's detector is asked only where they are few; it is loaded then.
 */
public final class LanguageDetector implements LanguageCheck {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> FUNCTION_WORDS = functionWords();

    /** The articles of data/gold have 0.16 to 0.30, paragraphs in fifteen other languages none. */
    private static final double SHARE_OF_ENGLISH = 0.10;

    /** Enough to tell; what is left of a long text says nothing new. */
    private static final int MAX_WORDS = 400;

    /** With fewer words a text is a line of names, and every guess is as good as another. */
    private static final int MIN_WORDS = 8;

    private static final int MAX_CHARACTERS = 2000;

    /** Below this the detector guesses among the many languages in Latin letters; another script nearly decides by itself. */
    private static final double MIN_CONFIDENCE = 0.10;

    /** Codes of the detector for the main variety of a language, which Java knows by the language's. */
    private static final Map<String, String> LARGER_LANGUAGES =
            Map.of("cmn", "zho", "pes", "fas", "ekk", "est", "lvs", "lav", "plt", "mlg");

    private volatile @Nullable LanguageDetectorModel model;

    @Override
    public Optional<Locale> languageOf(String text) {
        var words = WORD.matcher(text)
                .results()
                .limit(MAX_WORDS)
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        var functionWords = words.stream().filter(FUNCTION_WORDS::contains).count();
        if (functionWords >= SHARE_OF_ENGLISH * words.size() && !words.isEmpty()) {
            return Optional.of(Locale.ENGLISH);
        }
        var isLatin = isMostlyLatin(text);
        return isLatin && words.size() < MIN_WORDS ? Optional.empty() : ask(text, isLatin ? MIN_CONFIDENCE : 0);
    }

    private Optional<Locale> ask(String text, double minConfidence) {
        var beginning = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        var best = new LanguageDetectorME(model()).predictLanguage(beginning);
        return Optional.of(best)
                .filter(guess -> guess.getConfidence() >= minConfidence)
                .map(guess -> locale(guess.getLang()));
    }

    /** The detector says {@code fra}; Java knows the names of languages by their two-letter codes. */
    private static Locale locale(String code) {
        var threeLetters = LARGER_LANGUAGES.getOrDefault(code, code);
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::of)
                .filter(locale -> locale.getISO3Language().equals(threeLetters))
                .findFirst()
                .orElse(Locale.of(threeLetters));
    }

    private static boolean isMostlyLatin(String text) {
        var letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.partitioningBy(Character.UnicodeScript.LATIN::equals, Collectors.counting()));
        return letters.getOrDefault(true, 0L) >= letters.getOrDefault(false, 0L);
    }

    private LanguageDetectorModel model() {
        var loaded = model;
        if (loaded == null) {
            loaded = load();
            model = loaded;
        }
        return loaded;
    }

    private static LanguageDetectorModel load() {
        try (var in = Resources.open("/langdetect-183.bin")) {
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> functionWords() {
        return Resources.lines("english-function-words.txt")
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
