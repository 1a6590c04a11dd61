package dev.parley.text.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in a sentence, as corpora type it ({@code PER}, {@code LOC} and so on).
 *
 * @param start 0-based index of its first word
 * @param end index just past its last word
 */
record NameSpan(String type, int start, int end) {

    private static final String OUTSIDE = "O";

    /**
     * {@return the names in a sentence's IOB2 tags}
     *
     * <p>Where a corpus leaves the tag open ({@code O/B-EVENT}, {@code B-LOC/B-GPE}) the name counts as absent if it may be
     * absent, else as of the first type.
     */
    static List<NameSpan> fromTags(List<String> openTags) {
        var tags = openTags.stream().map(NameSpan::firstChoice).toList();
        var names = new ArrayList<NameSpan>();
        for (int start = 0; start < tags.size(); ) {
            int end = start + 1;
            if (!tags.get(start).equals(OUTSIDE)) {
                var type = tags.get(start).substring(2);
                while (end < tags.size() && tags.get(end).equals("I-" + type)) {
                    end++;
                }
                names.add(new NameSpan(type, start, end));
            }
            start = end;
        }
        return names;
    }

    private static String firstChoice(String tag) {
        var choices = List.of(tag.split("/", -1));
        return choices.contains(OUTSIDE) || tag.equals("_") ? OUTSIDE : choices.getFirst();
    }
}
