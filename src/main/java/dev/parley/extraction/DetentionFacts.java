package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States who is or was held: named persons, and groups as the article counts and calls them. */
final class DetentionFacts {

    private static final Set<String> COMPANY = Set.of("with", "along with", "together with", "alongside");

    private final Context context;
    private final ArticleReading reading;
    private final Holders holders;
    private final HoldingPlaces places;
    private final DetentionDoubts doubts;
    private final List<Runnable> doubtful = new ArrayList<>();

    DetentionFacts(Context context, Holders holders, PeopleWords words) {
        this.context = context;
        this.reading = context.reading();
        this.holders = holders;
        places = new HoldingPlaces(context, words);
        doubts = new DetentionDoubts(context, words);
    }

    void fromMatch(Match match) {
        if (doubts.isNoDetention(match)) {
            return;
        }
        int sentence = match.sentence();
        var details = details(match);
        var heads = new LinkedHashSet<Integer>(match.argument("prisoner"));
        heads.removeIf(head -> isPartOfGroup(sentence, head, heads));
        heads.addAll(companions(match));
        for (int head : heads) {
            for (var id : context.captives().of(sentence, head)) {
                tell(match, id, context.captives().withCount(details, sentence, head, id));
                tellReleaser(match, id);
            }
            for (var term : gappedTerms(match)) {
                claim(match, term.defendant(), details);
            }
            if (head > match.trigger()) {
                context.captives().listedAfter(sentence, head).forEach(id -> claim(match, id, details));
            }
        }
    }

    /** "Gave A 20 years, B 15 and C 12": who stands further on in the list is convicted too. */
    private List<GappedTerms> gappedTerms(Match match) {
        return match.argument("term").isEmpty()
                        || !match.pattern().code("status").equals("convicted")
                ? List.of()
                : GappedTerms.after(reading, match.sentence(), match.trigger());
    }

    /** "Soldiers and policemen" are told of as one group, by its first noun. */
    private boolean isPartOfGroup(int sentence, int head, Set<Integer> heads) {
        var tree = reading.tree(sentence);
        int first = tree.firstConjunct(head);
        return first != head
                && heads.contains(first)
                && context.groups().at(reading, sentence, first).isPresent()
                && context.groups().isSameGroup(tree, first, head);
    }

    /** "She died on Sunday", "let them return home": such a thing is only told of a captive where the article knows of one. */
    private void tell(Match match, EntityId prisoner, List<Detail> details) {
        if (match.pattern().details().containsKey("known")) {
            doubtful.add(() -> {
                if (isKnown(prisoner)) {
                    claim(match, prisoner, details);
                }
            });
        } else {
            claim(match, prisoner, details);
        }
    }

    private boolean isKnown(EntityId prisoner) {
        return reading.claims().stream().anyMatch(claim -> claim.fact().equals(new Fact.Detention(prisoner)));
    }

    /** Claims what was told of people of whom the article says, before or later, that they are or were held. */
    void settleDoubts() {
        doubtful.forEach(Runnable::run);
        doubtful.clear();
    }

    /** Who frees people has held them, unless another is said to have: "troops freed ten women whom the gang had held". */
    private void tellReleaser(Match match, EntityId prisoner) {
        holder(match)
                .filter(holder -> isRelease(match))
                .ifPresent(holder -> doubtful.add(() -> {
                    boolean isUnheld = reading.claims().stream()
                            .filter(claim -> claim.fact().equals(new Fact.Detention(prisoner)))
                            .flatMap(claim -> claim.details().stream())
                            .noneMatch(detail -> detail.attribute() == Attribute.HELD_BY);
                    if (isUnheld && isKnown(prisoner)) {
                        claim(match, prisoner, List.of(holder));
                    }
                }));
    }

    private static boolean isRelease(Match match) {
        return match.pattern().code("status").equals("released");
    }

    private Optional<Detail> holder(Match match) {
        return match.argument("heldBy").stream()
                .flatMap(head -> holders.of(match.sentence(), head).stream())
                .findFirst()
                .map(holder -> new Detail(Attribute.HELD_BY, new Value.Thing(holder)));
    }

    private void claim(Match match, EntityId prisoner, List<Detail> details) {
        var pattern = match.pattern();
        reading.claim(new Fact.Detention(prisoner), details, match.sentence(), pattern.id(), pattern.confidence());
    }

    /** "Was freed together with nine others". */
    private List<Integer> companions(Match match) {
        var tree = reading.tree(match.sentence());
        return new PredicateArguments(tree)
                .nominals(match.trigger(), COMPANY).stream()
                        .filter(head -> context.isOneOf(tree, head, Set.of("person", "group")))
                        .toList();
    }

    private static Detail status(String code) {
        return new Detail(Attribute.STATUS, new Value.Code(code));
    }

    private List<Detail> details(Match match) {
        int sentence = match.sentence();
        var details = new ArrayList<Detail>();
        details.add(status(stage(match)));
        if (!isRelease(match)) {
            holder(match).ifPresent(details::add);
        }
        match.argument("place").stream()
                .flatMap(head -> places.of(sentence, head).stream())
                .findFirst()
                .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        captured(match).ifPresent(date -> details.add(new Detail(Attribute.SINCE, new Value.Date(date))));
        return details;
    }

    /** The stage that the rule names; a "former prisoner" is free. */
    private String stage(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isFormer = tree.hasTag(match.trigger(), "NOUN")
                && tree.children(match.trigger(), "amod").stream()
                        .anyMatch(child -> tree.lemma(child).matches("former|freed|released|ex|one-time"));
        return isFormer ? "released" : match.pattern().details().getOrDefault("status", "held");
    }

    /** The date of capture: the clause's date, or for "held" and "in custody" one that "since" goes before. */
    private Optional<PartialDate> captured(Match match) {
        var dated = match.pattern().details().getOrDefault("dated", "").toLowerCase(Locale.ROOT);
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        var tree = reading.tree(match.sentence());
        var since = reading.times(match.sentence()).stream()
                .filter(time -> isSince(tree, time) && isNear(tree, time, match.trigger()))
                .map(TimeExpression::date)
                .findFirst();
        return dated.equals("since") ? since : since.or(() -> context.date(match.sentence(), match.trigger()));
    }

    private static boolean isSince(SyntaxTree tree, TimeExpression time) {
        for (int token = Math.max(0, time.start() - 5); token < time.end(); token++) {
            if (tree.form(token).equalsIgnoreCase("since")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(SyntaxTree tree, TimeExpression time, int trigger) {
        for (int at = time.start(); at >= 0; at = tree.head(at)) {
            if (at == trigger || (tree.head(trigger) == at && tree.isUnder(trigger, "obl", "advcl", "xcomp"))) {
                return true;
            }
        }
        return false;
    }
}
