package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States charges, trials, sentences and appeals. */
final class ProceedingFacts {

    private static final Set<String> TERMS =
            Set.of("sentence", "term", "imprisonment", "year", "month", "life", "penalty", "punishment");
    private static final Set<String> CHARGE_MARKS = Set.of("of", "for", "with", "over", "by", "on");

    private final Context context;
    private final ArticleReading reading;

    /** By defendant and type: what tells the proceedings apart, with the words of their charges. */
    private final Map<String, Map<String, Set<String>>> charges = new HashMap<>();

    ProceedingFacts(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    void fromMatch(Match match) {
        var tree = reading.tree(match.sentence());
        if (!match.argument("outcome").stream().allMatch(noun -> PenalTerms.isPenal(tree, noun))) {
            return;
        }
        var defendants = new ArrayList<EntityId>();
        for (int head : match.argument("defendant")) {
            defendants.addAll(context.captives().of(match.sentence(), head));
            if (head > match.trigger()) {
                defendants.addAll(context.captives().listedAfter(match.sentence(), head));
            }
        }
        if (match.pattern().details().containsKey("outcome-suffix")) {
            demanded(match, defendants);
        } else {
            claim(match, defendants, outcome(match));
        }
    }

    /** "Life sentences for five of them and 20-year terms for two others": each term goes with its own defendants. */
    private void demanded(Match match, List<EntityId> defendants) {
        int sentence = match.sentence();
        var tree = reading.tree(sentence);
        var suffix = match.pattern().code("outcome-suffix");
        var terms = match.argument("outcome").stream()
                .flatMap(head -> tree.subtree(head).stream())
                .filter(token -> TERMS.contains(tree.lemma(token)))
                .filter(token -> !defendantsOf(sentence, token).isEmpty())
                .distinct()
                .toList();
        if (terms.isEmpty()) {
            claim(match, defendants, outcome(match).map(text -> text + suffix));
        }
        for (int term : terms) {
            claim(match, defendantsOf(sentence, term), Optional.of(term(sentence, term) + suffix));
        }
    }

    private List<EntityId> defendantsOf(int sentence, int term) {
        var tree = reading.tree(sentence);
        return tree.children(term, "nmod", "obl").stream()
                .filter(child -> tree.caseOf(child).equals("for"))
                .flatMap(child -> tree.conjuncts(child).stream())
                .filter(child -> !TERMS.contains(tree.lemma(child)))
                .flatMap(child -> context.captives().of(sentence, child).stream())
                .toList();
    }

    private void claim(Match match, List<EntityId> defendants, Optional<String> outcome) {
        int sentence = match.sentence();
        var pattern = match.pattern();
        var type = pattern.code("type");
        var charge = charge(match).or(() -> repeated(match, "charge", Attribute.CHARGE));
        var stated = isRepeated(match, "outcome") ? repeated(match, "outcome", Attribute.OUTCOME) : outcome;
        for (var defendant : defendants) {
            var details = new ArrayList<Detail>();
            charge.ifPresent(text -> details.add(new Detail(Attribute.CHARGE, new Value.Text(text))));
            stated.ifPresent(text -> details.add(new Detail(Attribute.OUTCOME, new Value.Text(text))));
            court(match).ifPresent(text -> details.add(new Detail(Attribute.COURT, new Value.Text(text))));
            context.date(sentence, match.trigger())
                    .ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
            var fact = new Fact.Proceeding(defendant, type, matter(defendant, type, charge));
            reading.claim(fact, details, sentence, pattern.id(), pattern.confidence());
        }
    }

    /** Empty for the first charge against someone; a slug of a further one that has no word in common with it. */
    private String matter(EntityId defendant, String type, Optional<String> charge) {
        var known = charges.computeIfAbsent(defendant + " " + type, key -> new LinkedHashMap<>());
        var words = Set.copyOf(List.of(NameFold.fold(charge.orElse("")).split("[^a-z]+")));
        if (!type.equals("charge") || charge.isEmpty() || known.isEmpty()) {
            if (charge.isPresent()) {
                known.putIfAbsent("", words);
            }
            return "";
        }
        for (var entry : known.entrySet()) {
            var shared = new ArrayList<>(words);
            shared.retainAll(entry.getValue());
            shared.removeAll(Set.of("of", "the", "and", "a", "to", ""));
            if (!Collections.disjoint(words, entry.getValue()) && !shared.isEmpty()) {
                return entry.getKey();
            }
        }
        var matter = Slug.of(charge.get());
        known.put(matter, words);
        return matter;
    }

    private boolean isRepeated(Match match, String argument) {
        var tree = reading.tree(match.sentence());
        return match.argument(argument).stream()
                .anyMatch(head -> tree.children(head, "amod").stream()
                        .anyMatch(child -> tree.lemma(child).equals("same")));
    }

    /** "The same term", "the same counts": what was told of the defendant before. */
    private Optional<String> repeated(Match match, String argument, Attribute attribute) {
        if (!isRepeated(match, argument)) {
            return Optional.empty();
        }
        var type = match.pattern().code("type");
        return reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding told
                        && told.type().equals(type))
                .flatMap(claim -> claim.details().stream())
                .filter(detail -> detail.attribute() == attribute && detail.value() instanceof Value.Text)
                .map(detail -> ((Value.Text) detail.value()).text())
                .reduce((earlier, later) -> later);
    }

    private Optional<String> outcome(Match match) {
        var fixed = match.pattern().details().get("outcome");
        return fixed != null
                ? Optional.of(fixed)
                : match.argument("outcome").stream().findFirst().map(head -> term(match.sentence(), head));
    }

    /** "Ten years of hard labour", "six and a half years", without what the sentence is for. */
    private String term(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head && tree.isUnder(child, "nummod", "amod", "compound", "advmod", "nmod:unmarked")) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
            if (child > head
                    && tree.isUnder(child, "nmod")
                    && tree.caseOf(child).matches("of|in|at")) {
                var below = tree.subtree(child);
                boolean isPlain = below.stream().noneMatch(token -> tree.isUnder(token, "acl", "nummod"));
                last = isPlain ? Math.max(last, below.get(below.size() - 1)) : last;
            }
        }
        var time = reading.times(sentence);
        for (var expression : time) {
            if (expression.start() == first && expression.end() <= head) {
                first = expression.end();
            }
        }
        return reading.text(sentence, first, last);
    }

    private Optional<String> charge(Match match) {
        if (isRepeated(match, "charge")) {
            return Optional.empty();
        }
        return match.argument("charge").stream()
                .filter(head -> isChargePhrase(match.sentence(), head))
                .findFirst()
                .map(head -> chargeText(match.sentence(), head));
    }

    private boolean isChargePhrase(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isTime = reading.times(sentence).stream().anyMatch(time -> time.start() <= head && head < time.end());
        if (isTime
                || TERMS.contains(tree.lemma(head))
                || !context.captives().namesOf(sentence, head).isEmpty()) {
            return false;
        }
        return !tree.hasTag(head, "VERB")
                || tree.children(head, "mark", "case").stream()
                        .anyMatch(mark -> CHARGE_MARKS.contains(tree.lemma(mark)));
    }

    private String chargeText(int sentence, int head) {
        var tree = reading.tree(sentence);
        int last = head;
        int first = head;
        for (int child : tree.children(head)) {
            var below = tree.subtree(child);
            boolean isClause = tree.isUnder(child, "acl:relcl", "parataxis", "punct", "case", "mark", "cc", "det")
                    || tree.caseOf(child).matches("by|before");
            if (child > head && !isClause && !isTime(sentence, child) && below.get(0) <= last + 3) {
                last = Math.max(last, below.get(below.size() - 1));
            }
            if (child < head && tree.isUnder(child, "amod", "compound", "nmod:poss", "nummod")) {
                first = Math.min(first, below.get(0));
            }
        }
        return reading.text(sentence, first, last);
    }

    private boolean isTime(int sentence, int token) {
        return reading.times(sentence).stream().anyMatch(time -> time.start() <= token && token < time.end());
    }

    private Optional<String> court(Match match) {
        return match.argument("court").stream()
                .flatMap(head -> court(match.sentence(), head).stream())
                .findFirst();
    }

    private Optional<String> court(int sentence, int head) {
        var tree = reading.tree(sentence);
        var named = reading.entities()
                .mentionAt(sentence, head)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> mention.text().matches("(?i).*(court|tribunal|martial).*"));
        if (named.isPresent()) {
            return Optional.of(reading.entities().label(reading.entities().id(named.get())));
        }
        if (!tree.lemma(head).matches("court|tribunal|martial")) {
            return Optional.empty();
        }
        return Optional.of(withoutDate(sentence, head)
                .replaceFirst("^(?i)(by|in|at|before) ", "")
                .replaceFirst("^(?i)(the|a|an) ", ""));
    }

    /** "A court in Lomé on Friday" without the day. */
    private String withoutDate(int sentence, int head) {
        var phrase = context.phrase(sentence, head);
        var tree = reading.tree(sentence);
        var day = tree.subtree(head).stream()
                .filter(token -> token > head && isTime(sentence, token))
                .findFirst();
        if (day.isEmpty()) {
            return phrase;
        }
        int last = tree.relation(day.get() - 1).equals("case") ? day.get() - 2 : day.get() - 1;
        return last < head ? phrase : reading.text(sentence, tree.subtree(head).get(0), last);
    }
}
