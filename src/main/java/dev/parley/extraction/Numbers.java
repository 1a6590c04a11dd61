package dev.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads cardinal numbers up to the thousands: "23", "3,310", "twenty-seven", "two dozen" is 24. */
final class Numbers {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Numbers() {}

    static OptionalInt parse(String words) {
        var text = words.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[,\\u00a0 ](?=\\d{3})", "")
                .strip();
        if (text.matches("\\d{1,7}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        int total = 0;
        int current = 0;
        boolean isRead = false;
        for (var word : text.split("[\\s-]+", -1)) {
            if (UNITS.contains(word)) {
                current += UNITS.indexOf(word);
            } else if (TENS.contains(word) && !word.isEmpty()) {
                current += 10 * TENS.indexOf(word);
            } else if (word.equals("dozen")) {
                current = Math.max(1, current) * 12;
            } else if (word.equals("hundred")) {
                current = Math.max(1, current) * 100;
            } else if (word.equals("thousand")) {
                total += Math.max(1, current) * 1000;
                current = 0;
            } else if (!word.equals("and")) {
                return OptionalInt.empty();
            }
            isRead = true;
        }
        return isRead && !text.equals("dozen") ? OptionalInt.of(total + current) : OptionalInt.empty();
    }
}
