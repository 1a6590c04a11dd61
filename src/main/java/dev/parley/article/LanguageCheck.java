package dev.parley.article;

import java.util.Locale;
import java.util.Optional;

/** Tells in which language a text is written. Implementations are thread-safe. */
@FunctionalInterface
public interface LanguageCheck {

    /** {@return the language of a text; absent when the text is too short or too mixed to tell} */
    Optional<Locale> languageOf(String text);
}
