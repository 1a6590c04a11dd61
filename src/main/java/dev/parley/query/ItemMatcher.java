package dev.parley.query;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a found item is an annotated one, and how many of its cells agree. Scores and thresholds are those of
 * the evaluation's own scorer.
 */
final class ItemMatcher {

    private static final Set<String> DATES = Set.of("date", "since");
    private static final Set<String> PHRASES = Set.of("role", "name", "charge", "outcome", "place");
    private static final Set<String> WHOLE_NAMES = Set.of("person", "lawyer");
    private static final Set<String> NAMES = Set.of(
            "person",
            "of",
            "parties",
            "participants",
            "prisoner",
            "nationality",
            "heldBy",
            "speaker",
            "target",
            "defendant",
            "court",
            "lawyer",
            "client");

    private final ArticleNames names;
    private final Wording wording;

    ItemMatcher(ArticleNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** {@return how well the two agree in their key cells; 0 means that they are different items} */
    double score(Family family, Item gold, Item found) {
        return switch (family) {
            case PEOPLE, STATES -> oneIf(isSame(gold, found, "name"));
            case ROLES -> role(gold, found);
            case PRISONERS -> detention(gold, found);
            case PROCEEDINGS -> oneIf(isSameOrLike(gold, found, "defendant") && gold.agrees(found, "type"));
            case AGREEMENTS -> agreement(gold, found);
            case STATEMENTS -> statement(gold, found);
            case MEETINGS -> meeting(gold, found);
            case REPRESENTATION -> oneIf(isSame(gold, found, "lawyer") && isSameOrLike(gold, found, "client"));
        };
    }

    /** {@return how many values of a cell the found item has, too; each of its values counts once} */
    int hits(String slot, Item gold, Item found) {
        var left = new ArrayList<>(found.all(slot));
        int hits = 0;
        for (var value : gold.all(slot)) {
            var hit = left.stream().filter(other -> agree(slot, value, other)).findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                hits++;
            }
        }
        return hits;
    }

    private boolean agree(String slot, String gold, String found) {
        if (DATES.contains(slot)) {
            return isSameDate(gold, found);
        }
        if (NAMES.contains(slot)) {
            return names.isSame(gold, found) || (!WHOLE_NAMES.contains(slot) && wording.overlap(gold, found) == 1);
        }
        if (PHRASES.contains(slot)) {
            return names.isSame(gold, found)
                    || wording.jaccard(gold, found) >= 0.5
                    || wording.overlap(gold, found) == 1;
        }
        return wording.isSame(gold, found);
    }

    private double role(Item gold, Item found) {
        if (!isSame(gold, found, "person")) {
            return 0;
        }
        double likeness = wording.jaccard(gold.text("role"), found.text("role"));
        if (likeness < 0.5 && wording.overlap(gold.text("role"), found.text("role")) < 1) {
            return 0;
        }
        var of = gold.text("of");
        var otherOf = found.text("of");
        if (of.isEmpty() != otherOf.isEmpty() && !gold.text("kind").equals("occupation")) {
            return 0;
        }
        var hasBoth = !of.isEmpty() && !otherOf.isEmpty();
        if (hasBoth && !names.isSame(of, otherOf) && wording.overlap(of, otherOf) < 1) {
            return 0;
        }
        return 1 + likeness + (gold.agrees(found, "status") ? 0.1 : 0);
    }

    private double detention(Item gold, Item found) {
        var kind = gold.text("kind");
        if (!found.first("kind").orElse(kind).equals(kind)) {
            return 0;
        }
        return kind.equals("person") ? oneIf(isSame(gold, found, "prisoner")) : group(gold, found);
    }

    private double group(Item gold, Item found) {
        var holder = gold.text("heldBy");
        var otherHolder = found.text("heldBy");
        if (!holder.isEmpty() && !otherHolder.isEmpty() && !names.isSame(holder, otherHolder)) {
            return 0;
        }
        double likeness = wording.jaccard(gold.text("prisoner"), found.text("prisoner"));
        var count = gold.text("count");
        var otherCount = found.text("count");
        if (!count.isEmpty() && count.equals(otherCount)) {
            return 1.5 + likeness;
        }
        if (!count.isEmpty() && !otherCount.isEmpty()) {
            return 0;
        }
        var isLike = likeness >= 0.4 || wording.overlap(gold.text("prisoner"), found.text("prisoner")) == 1;
        return isLike ? likeness : 0;
    }

    private double agreement(Item gold, Item found) {
        var forms = new ArrayList<>(gold.all("name"));
        forms.addAll(gold.all("aliases"));
        double likeness = forms.stream()
                .mapToDouble(form -> wording.jaccard(form, found.text("name")))
                .max()
                .orElse(0);
        var parties = canonical(gold.all("parties"));
        var haveSameParties = parties.equals(canonical(found.all("parties")));
        if (likeness >= 0.5) {
            return 1 + likeness + (haveSameParties ? 0.3 : 0);
        }
        return gold.agrees(found, "type") && !parties.isEmpty() && haveSameParties ? 0.9 + likeness : 0;
    }

    private double statement(Item gold, Item found) {
        if (!isSame(gold, found, "speaker") || !gold.agrees(found, "act")) {
            return 0;
        }
        var common = new HashSet<>(gold.all("about"));
        common.retainAll(Set.copyOf(found.all("about")));
        return common.isEmpty() ? 0 : 1 + common.size() * 0.1;
    }

    private double meeting(Item gold, Item found) {
        var participants = canonical(gold.all("participants"));
        var others = canonical(found.all("participants"));
        var common = new HashSet<>(participants);
        common.retainAll(others);
        if (common.size() < Math.min(2, participants.size())) {
            return 0;
        }
        var date = gold.text("date");
        var otherDate = found.text("date");
        if (!date.isEmpty() && !otherDate.isEmpty() && !isSameDate(date, otherDate)) {
            return 0;
        }
        return 1 + (double) common.size() / (participants.size() + others.size() - common.size());
    }

    private Set<String> canonical(List<String> values) {
        return values.stream().map(names::canonical).collect(toSet());
    }

    private boolean isSame(Item gold, Item found, String cell) {
        return names.isSame(gold.text(cell), found.text(cell));
    }

    private boolean isSameOrLike(Item gold, Item found, String cell) {
        return isSame(gold, found, cell) || wording.jaccard(gold.text(cell), found.text(cell)) >= 0.5;
    }

    /** A year agrees with each of its months, a month with each of its days. */
    private static boolean isSameDate(String gold, String found) {
        return gold.equals(found)
                || (found.length() >= 4 && gold.startsWith(found))
                || (gold.length() >= 4 && found.startsWith(gold));
    }

    private static double oneIf(boolean isTrue) {
        return isTrue ? 1 : 0;
    }
}
