package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces titles that are only told by another's: "his predecessor, X" held the office that was spoken of last, and
 * "his Turkish counterpart, Y" holds the same office in Turkey.
 */
final class RelativeTitles {

    private static final Comparator<HeldTitle> BY_POSITION = Comparator.comparingInt(
                    (HeldTitle held) -> held.title().sentence())
            .thenComparingInt(held -> held.title().head());

    private final RoleWords words;

    RelativeTitles(RoleWords words) {
        this.words = words;
    }

    /** {@return the titles in the same order, the relative ones replaced, or left out where nothing tells the office} */
    List<HeldTitle> resolve(ArticleReading reading, List<HeldTitle> held) {
        var resolved = new ArrayList<HeldTitle>();
        for (var title : held) {
            if (isSomebodysDeputy(reading, title)) {
                resolved.add(office(reading, title, held)
                        .map(office -> deputy(title, office))
                        .orElse(title));
            } else if (isRelative(title)) {
                office(reading, title, held)
                        .flatMap(office -> meant(title, office))
                        .ifPresent(resolved::add);
            } else {
                resolved.add(title);
            }
        }
        return resolved;
    }

    /** The office spoken of last before the relative title, of somebody else. */
    private Optional<HeldTitle> office(ArticleReading reading, HeldTitle relative, List<HeldTitle> held) {
        return held.stream()
                .filter(other -> BY_POSITION.compare(other, relative) < 0)
                .filter(other -> other.title().isOffice() && !isRelative(other))
                .filter(other -> !other.person().equals(relative.person()))
                .filter(other -> possessor(relative).map(other.person()::equals).orElse(true))
                .filter(other -> whoseCounterpart(reading, relative)
                        .map(other.person()::equals)
                        .orElse(true))
                .max(BY_POSITION);
    }

    /** "Lindner met her Iranian counterpart": the office of the subject. */
    private Optional<EntityId> whoseCounterpart(ArticleReading reading, HeldTitle relative) {
        int sentence = relative.title().sentence();
        var tree = reading.tree(sentence);
        int pronoun = relative.title().start() - 1;
        boolean isPersonal = is(relative, Use.COUNTERPARTS)
                && pronoun >= 0
                && Set.of("his", "her").contains(tree.form(pronoun));
        return isPersonal
                ? reading.entities().mentions(sentence).stream()
                        .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= pronoun)
                        .filter(mention -> tree.isUnder(mention.head(tree), "nsubj"))
                        .map(reading.entities()::id)
                        .findFirst()
                : Optional.empty();
    }

    /** "Schoof's predecessor": the office is Schoof's. */
    private static Optional<EntityId> possessor(HeldTitle relative) {
        return relative.of().stream()
                .filter(id -> id.type() == EntityType.PERSON)
                .findFirst();
    }

    /** "His deputy": no office of the state, but below the one spoken of. */
    private boolean isSomebodysDeputy(ArticleReading reading, HeldTitle held) {
        var title = held.title();
        return words.has(Use.DEPUTIES, title.role().toLowerCase(Locale.ROOT))
                && title.start() > 0
                && reading.tree(title.sentence())
                        .token(title.start() - 1)
                        .xpos()
                        .equals("PRP$");
    }

    private static HeldTitle deputy(HeldTitle deputy, HeldTitle office) {
        var role = "deputy " + office.title().role().toLowerCase(Locale.ROOT);
        var same = office.of().isEmpty() ? List.of(office.person()) : office.of();
        return new HeldTitle(
                deputy.person(),
                deputy.title().meaning(office.title()).withRole(role),
                same,
                deputy.status(),
                "role.relative",
                deputy.confidence());
    }

    private Optional<HeldTitle> meant(HeldTitle relative, HeldTitle office) {
        boolean isElsewhere = is(relative, Use.COUNTERPARTS);
        var own = relative.of().stream()
                .filter(id -> id.type() != EntityType.PERSON)
                .toList();
        if (isElsewhere && own.isEmpty()) {
            return Optional.empty();
        }
        var same = office.of().isEmpty() ? List.of(office.person()) : office.of();
        return Optional.of(new HeldTitle(
                relative.person(),
                relative.title().meaning(office.title()),
                isElsewhere ? own : same,
                status(relative, office),
                "role.relative",
                relative.confidence()));
    }

    private String status(HeldTitle relative, HeldTitle office) {
        if (is(relative, Use.PREDECESSORS)) {
            return "former";
        }
        boolean isToFollow = is(relative, Use.SUCCESSORS) && office.status().equals("current");
        return isToFollow ? "designate" : relative.status();
    }

    private boolean isRelative(HeldTitle held) {
        return is(held, Use.PREDECESSORS) || is(held, Use.SUCCESSORS) || is(held, Use.COUNTERPARTS);
    }

    private boolean is(HeldTitle held, Use use) {
        var role = held.title().role().toLowerCase(Locale.ROOT);
        return words.has(use, role) || words.has(use, role.substring(role.lastIndexOf(' ') + 1));
    }
}
