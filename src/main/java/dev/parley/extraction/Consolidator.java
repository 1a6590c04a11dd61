package dev.parley.extraction;

import dev.parley.text.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes one claim of all the passages in which an article states the same fact.
 *
 * <p>Of a life cycle the latest stage counts: held, on trial, convicted, released. Other details are taken from the
 * first passage that has them; parties, targets and nationalities are collected. The same act of the same speaker on
 * topics that overlap is one statement.
 */
final class Consolidator {

    private static final Set<Attribute> COLLECTED = EnumSet.of(
            Attribute.PARTY,
            Attribute.TARGET,
            Attribute.NATIONALITY,
            Attribute.MEDIATOR,
            Attribute.LABEL,
            Attribute.REPORTED_VIA);
    private static final List<String> STAGES = List.of(
            "held",
            "missing",
            "on-trial",
            "convicted",
            "released",
            "exchanged",
            "dead",
            "proposed",
            "negotiating",
            "text-agreed",
            "initialled",
            "signed",
            "in-force",
            "violated",
            "rejected",
            "ended");

    List<Claim> consolidate(List<Claim> claims) {
        var merged = new LinkedHashMap<Fact, List<Claim>>();
        for (var claim : claims) {
            merged.computeIfAbsent(representative(claim, merged), fact -> new ArrayList<>())
                    .add(claim);
        }
        var united = new LinkedHashMap<Object, List<Claim>>();
        merged.values()
                .forEach(group -> united.computeIfAbsent(identity(unitedFact(group)), key -> new ArrayList<>())
                        .addAll(group));
        return united.values().stream()
                .map(group -> merge(unitedFact(group), group))
                .toList();
    }

    /** What tells a fact from others: groups that have come to share a quotation are one statement. */
    private static Object identity(Fact fact) {
        return fact instanceof Fact.Statement said && said.words().isPresent()
                ? List.of(said.speaker(), said.act(), said.words())
                : fact;
    }

    /** The fact among those so far that this one restates, or itself. */
    private static Fact representative(Claim claim, Map<Fact, List<Claim>> known) {
        return known.entrySet().stream()
                .filter(other -> restates(claim.fact(), other.getKey()) && !isOtherMode(claim, other.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(claim.fact());
    }

    /** A call and a meeting of the same people are two. */
    private static boolean isOtherMode(Claim claim, List<Claim> known) {
        var modes = Stream.concat(Stream.of(claim), known.stream())
                .flatMap(one -> one.details().stream())
                .filter(detail -> detail.attribute() == Attribute.MODE)
                .map(Detail::value)
                .toList();
        return modes.contains(new Value.Code("phone")) && modes.contains(new Value.Code("in-person"));
    }

    private static boolean restates(Fact fact, Fact other) {
        if (fact instanceof Fact.Statement said && other instanceof Fact.Statement before) {
            boolean isSameAct =
                    said.speaker().equals(before.speaker()) && said.act().equals(before.act());
            boolean isSameQuotation = said.words().isPresent() && said.words().equals(before.words());
            boolean isSameSubject =
                    !Collections.disjoint(said.about(), before.about()) && areCompatible(said.date(), before.date());
            return isSameAct && (isSameQuotation || isSameSubject);
        }
        if (fact instanceof Fact.Meeting meeting && other instanceof Fact.Meeting before) {
            boolean isPart = meeting.participants().containsAll(before.participants())
                    || before.participants().containsAll(meeting.participants());
            return isPart && areCompatible(meeting.date(), before.date());
        }
        if (fact instanceof Fact.Tenure tenure && other instanceof Fact.Tenure before) {
            return tenure.person().equals(before.person())
                    && tenure.role().equalsIgnoreCase(before.role())
                    && tenure.of().equals(before.of());
        }
        return fact.equals(other);
    }

    private static boolean areCompatible(Optional<PartialDate> left, Optional<PartialDate> right) {
        return left.isEmpty()
                || right.isEmpty()
                || left.get().iso().startsWith(right.get().iso())
                || right.get().iso().startsWith(left.get().iso());
    }

    /** The restated fact with what its restatements add to its identity: topics, participants, the date. */
    private static Fact unitedFact(List<Claim> group) {
        var fact = group.getFirst().fact();
        if (fact instanceof Fact.Statement statement) {
            var about = new TreeSet<String>();
            group.forEach(claim -> about.addAll(((Fact.Statement) claim.fact()).about()));
            var date = mostPrecise(group.stream().map(claim -> ((Fact.Statement) claim.fact()).date()));
            var words = group.stream()
                    .flatMap(claim -> ((Fact.Statement) claim.fact()).words().stream())
                    .max(Comparator.comparingInt(String::length));
            return new Fact.Statement(statement.speaker(), statement.act(), about, date, words, statement.onlyIn());
        }
        if (fact instanceof Fact.Meeting) {
            var all = new TreeSet<EntityId>();
            group.forEach(claim -> all.addAll(((Fact.Meeting) claim.fact()).participants()));
            var date = mostPrecise(group.stream().map(claim -> ((Fact.Meeting) claim.fact()).date()));
            return new Fact.Meeting(all, date);
        }
        return fact;
    }

    private static Optional<PartialDate> mostPrecise(Stream<Optional<PartialDate>> dates) {
        return dates.flatMap(Optional::stream)
                .max(Comparator.comparingInt(date -> date.iso().length()));
    }

    private static Claim merge(Fact fact, List<Claim> claims) {
        var details = new LinkedHashMap<Attribute, Set<Value>>();
        for (var claim : claims) {
            for (var detail : claim.details()) {
                add(details.computeIfAbsent(detail.attribute(), attribute -> new LinkedHashSet<>()), detail);
            }
        }
        var merged = new ArrayList<Detail>();
        details.forEach((attribute, values) -> values.forEach(value -> merged.add(new Detail(attribute, value))));
        merged.sort(Comparator.comparing(Detail::attribute));
        return new Claim(fact, merged, evidence(claims));
    }

    /** The passages in text order, each once per rule. */
    private static List<Evidence> evidence(List<Claim> claims) {
        record Place(TextSpan span, String rule) {}
        var byPlace = new LinkedHashMap<Place, Evidence>();
        for (var claim : claims) {
            for (var passage : claim.evidence()) {
                byPlace.putIfAbsent(new Place(passage.span(), passage.ruleId()), passage);
            }
        }
        return byPlace.values().stream()
                .sorted(Comparator.comparingInt(
                                (Evidence passage) -> passage.span().start())
                        .thenComparing(Evidence::ruleId))
                .toList();
    }

    private static void add(Set<Value> values, Detail detail) {
        if (values.isEmpty() || COLLECTED.contains(detail.attribute())) {
            values.add(detail.value());
        } else if (detail.attribute() == Attribute.STATUS
                && isLater(detail.value(), values.iterator().next())) {
            values.clear();
            values.add(detail.value());
        } else if (detail.value() instanceof Value.Date date
                && values.iterator().next() instanceof Value.Date known
                && date.date().iso().startsWith(known.date().iso())) {
            values.clear();
            values.add(detail.value());
        }
    }

    private static boolean isLater(Value value, Value known) {
        return value instanceof Value.Code now
                && known instanceof Value.Code before
                && STAGES.indexOf(now.notation()) > STAGES.indexOf(before.notation());
    }
}
