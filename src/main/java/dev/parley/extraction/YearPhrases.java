package dev.parley.extraction;

import java.time.LocalDate;
import java.util.Optional;

/** Words after a day or month that tell its year: ", 2020", "of 2020", "last year", "of that year". */
final class YearPhrases {

    /**
     * @param length how many words it has
     * @param year the year that it names
     */
    record Found(int length, int year) {}

    private final WordsFrom words;
    private final DateAnchor anchor;

    YearPhrases(WordsFrom words, DateAnchor anchor) {
        this.words = words;
        this.anchor = anchor;
    }

    /** {@return the year that is told at this offset} */
    Optional<Found> after(int offset) {
        int link = words.word(offset).matches(",|of") ? 1 : 0;
        var number = words.year(offset + link);
        if (number.isPresent()) {
            return Optional.of(new Found(link + 1, number.getAsInt()));
        }
        return words.word(offset).equals(",") ? Optional.empty() : told(offset + link, link);
    }

    private Optional<Found> told(int offset, int link) {
        int article = words.word(offset).equals("the") ? 1 : 0;
        if (!words.word(offset + article + 1).equals("year")) {
            return Optional.empty();
        }
        return year(words.word(offset + article)).map(year -> new Found(link + article + 2, year));
    }

    /** {@return the year that "last", "that" or "following" before "year" means} */
    Optional<Integer> year(String which) {
        return switch (which) {
            case "last", "past" -> anchor.published().map(LocalDate::getYear).map(now -> now - 1);
            case "this", "current" -> anchor.published().map(LocalDate::getYear);
            case "next", "coming" -> anchor.published().map(LocalDate::getYear).map(now -> now + 1);
            case "that", "same" -> anchor.latestYear();
            case "following" -> anchor.latestYear().map(before -> before + 1);
            case "previous", "preceding" -> anchor.latestYear().map(after -> after - 1);
            default -> Optional.empty();
        };
    }
}
