package dev.parley.text.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well a reader did on a file, as lines for people. */
record ReadingScores(
        Tally heads,
        Tally labelledHeads,
        Tally upos,
        Tally xpos,
        Tally lemmas,
        Map<String, Tally> relations,
        Map<String, Tally> names,
        Tally allNames) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!heads.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  UAS %.2f  LAS %.2f  (%d words without punctuation)",
                    heads.f1(),
                    labelledHeads.f1(),
                    heads.gold()));
            lines.add(String.format(
                    Locale.ROOT, "  UPOS %.2f  Penn tags %.2f  lemmas %.2f", upos.f1(), xpos.f1(), lemmas.f1()));
            lines.add("  relations    precision  recall      F1    gold");
            relations.forEach((name, tally) -> lines.add(row(name, tally)));
        }
        if (!allNames.isEmpty()) {
            lines.add("  names        precision  recall      F1    gold");
            names.forEach((name, tally) -> lines.add(row(name, tally)));
            lines.add(row("all names", allNames));
        }
        return lines;
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "  %-18s %5.1f   %5.1f   %5.1f  %6d",
                name,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.gold());
    }
}
