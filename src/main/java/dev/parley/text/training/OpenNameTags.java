package dev.parley.text.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which name tags a corpus leaves possible for a word.
 *
 * <p>Only the in-house sentences mark all types. The others know some, so a word that they leave untagged may still be part
 * of an office, a date or a nationality; which of these is told by its part of speech, or by its letters where the corpus
 * has none. A word may therefore have several admissible tags, and the network is only told that it is one of them.
 */
final class OpenNameTags {

    private static final List<String> NAME_TYPES = List.of("PER", "ORG", "GPE", "LOC", "EVT", "MISC", "NORP", "AGR");
    private static final List<String> PHRASE_TYPES = List.of("TITLE", "DATE", "NUM");
    private static final String OUTSIDE = "O";
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("a an the of for and or to in on at by with from is are was were be been being has have had having do does did he"
                            + " she it they his her its their who which that this these those not but as said i we you my"
                            + " our your me him them us there here")
                    .split(" "));

    private final List<String> allTags;

    OpenNameTags(List<String> allTags) {
        this.allTags = List.copyOf(allTags);
    }

    /**
     * {@return the admissible tags}
     *
     * @param tag the corpus's tag or tags, parted by {@code /}; {@code _} where it says nothing about names
     * @param upos the part of speech, {@code _} where the corpus has none
     */
    Set<String> admissible(String tag, String form, String upos) {
        var given = Set.copyOf(Arrays.asList(tag.split("/", -1)));
        if (tag.equals("_")) {
            return upos.equals("_") ? Set.copyOf(allTags) : untagged(form, upos, type -> true);
        }
        if (!given.contains(OUTSIDE)) {
            return named(given);
        }
        if (given.contains("B-PER")) {
            return Set.copyOf(allTags);
        }
        boolean marksEvents = !given.contains("B-EVENT");
        boolean marksOthers = !given.contains("B-MISC");
        return untagged(form, upos, type -> isOpen(type, marksEvents, marksOthers, form));
    }

    private static boolean isOpen(String type, boolean marksEvents, boolean marksOthers, String form) {
        return switch (type) {
            case "PER", "ORG", "LOC", "GPE" -> false;
            case "EVT" -> !marksEvents;
            case "MISC", "NORP" -> !marksOthers;
            case "AGR" -> !(marksEvents && marksOthers && isCapitalised(form));
            default -> true;
        };
    }

    /** Corpora that know names of other kinds put nationalities and treaties there. */
    private static Set<String> named(Set<String> given) {
        var tags = new HashSet<String>();
        for (var tag : given) {
            var place = tag.substring(0, 2);
            switch (tag.substring(2)) {
                case "EVENT" -> tags.add(place + "EVT");
                case "MISC" -> tags.addAll(List.of(place + "MISC", place + "NORP", place + "AGR"));
                default -> tags.add(tag);
            }
        }
        return tags;
    }

    private static Set<String> untagged(String form, String upos, Predicate<String> isOpen) {
        var tags = new Choice(isOpen);
        boolean capital = isCapitalised(form);
        switch (upos) {
            case "PROPN" ->
                tags.begin(NAME_TYPES).begin(List.of("TITLE", "DATE")).outsideIf(!isOpen.test("PER"));
            case "NOUN", "ADJ" -> {
                tags.outside().begin(List.of("TITLE", "DATE", "AGR"));
                tags.beginIf(capital, NAME_TYPES).beginIf(upos.equals("NOUN") || !capital, List.of("NUM"));
            }
            case "NUM" -> tags.outside().begin(List.of("DATE", "NUM", "AGR", "EVT", "ORG", "MISC"));
            case "ADP", "DET" -> tags.inside().begin(List.of("DATE", "NUM"));
            case "ADV" -> tags.outside().begin(List.of("DATE", "NUM")).continued(List.of("AGR", "TITLE"));
            case "PUNCT", "CCONJ", "PART", "SYM" -> tags.inside();
            case "VERB" -> tags.outside().begin(List.of("TITLE")).continued(List.of("ORG", "EVT", "MISC", "AGR"));
            case "X" -> tags.outside().begin(NAME_TYPES).begin(PHRASE_TYPES);
            case "_" -> unknown(form, capital, tags);
            default -> tags.outside().continued(List.of("DATE"));
        }
        return tags.tags;
    }

    private static void unknown(String form, boolean capital, Choice tags) {
        if (FUNCTION_WORDS.contains(form.toLowerCase(Locale.ROOT))
                || !LETTER.matcher(form).find()) {
            tags.inside();
        } else if (Character.isDigit(form.charAt(0))) {
            tags.outside().begin(List.of("DATE", "NUM", "AGR", "EVT"));
        } else {
            tags.outside()
                    .begin(List.of("TITLE", "DATE", "NUM", "AGR"))
                    .beginIf(capital, List.of("NORP", "EVT", "MISC"));
        }
    }

    private static boolean isCapitalised(String form) {
        return Character.isUpperCase(form.charAt(0));
    }

    /** Tags being put together, of the types that the corpus leaves open. */
    private static final class Choice {

        private final Predicate<String> isOpen;
        private final Set<String> tags = new HashSet<>();

        Choice(Predicate<String> isOpen) {
            this.isOpen = isOpen;
        }

        Choice outside() {
            return outsideIf(true);
        }

        Choice outsideIf(boolean holds) {
            if (holds) {
                tags.add(OUTSIDE);
            }
            return this;
        }

        /** Outside, or within a name of any open type: "of" in "Court of Human Rights". */
        Choice inside() {
            return outside().continued(NAME_TYPES).continued(PHRASE_TYPES);
        }

        Choice begin(List<String> types) {
            types.stream().filter(isOpen).forEach(type -> tags.add("B-" + type));
            return continued(types);
        }

        Choice beginIf(boolean holds, List<String> types) {
            return holds ? begin(types) : this;
        }

        Choice continued(List<String> types) {
            types.stream().filter(isOpen).forEach(type -> tags.add("I-" + type));
            return this;
        }
    }
}
