package dev.parley.extraction;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Full names of organisations by the short forms and acronyms that the article has used so far. */
final class OrganizationNames {

    private final Map<String, String> fullNames = new LinkedHashMap<>();

    String fullName(String text) {
        var known = fullNames.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        fullNames.put(text.toLowerCase(Locale.ROOT), text);
        acronym(text).ifPresent(acronym -> fullNames.putIfAbsent(acronym, text));
        return text;
    }

    private static Optional<String> acronym(String text) {
        var letters = new StringBuilder();
        for (var word : text.split("[\\s-]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return letters.length() >= 2 ? Optional.of(letters.toString()) : Optional.empty();
    }
}
