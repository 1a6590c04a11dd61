package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** States charges, trials, sentences and appeals. */
final class ProceedingFacts {

    private static final Set<String> TERMS =
            Set.of("sentence", "term", "imprisonment", "year", "month", "life", "penalty", "punishment");
    private static final Set<String> CHARGE_MARKS = Set.of("of", "for", "with", "over", "by", "on");
    private static final Set<String> COUNTS = Set.of(
            "charge", "count", "suspicion", "accusation", "allegation", "indictment", "offence", "offense", "case");
    /** Modifiers of "charges" that do not say what they are. */
    private static final Set<String> VAGUE_COUNTS = Set.of(
            "criminal",
            "several",
            "various",
            "multiple",
            "many",
            "similar",
            "new",
            "further",
            "other",
            "such",
            "same",
            "trumped-up",
            "fabricated",
            "false",
            "bogus",
            "serious",
            "unspecified",
            "formal",
            "separate",
            "additional");

    private final Context context;
    private final ArticleReading reading;

    /** By defendant and type: what tells the proceedings apart, with the words of their charges. */
    private final Map<String, Map<String, Set<String>>> charges = new HashMap<>();

    private final List<Runnable> doubtful = new ArrayList<>();

    ProceedingFacts(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    void fromMatch(Match match) {
        var tree = reading.tree(match.sentence());
        if (!match.argument("outcome").stream().allMatch(noun -> PenalTerms.isPenal(tree, noun))
                || isInGeneral(match)) {
            return;
        }
        var defendants = new ArrayList<EntityId>();
        for (int head : match.argument("defendant")) {
            defendants.addAll(context.captives().of(match.sentence(), head));
            if (head > match.trigger()) {
                defendants.addAll(context.captives().listedAfter(match.sentence(), head));
            }
        }
        boolean isPassive = new PredicateArguments(tree).isPassive(match.trigger());
        if (match.pattern().details().containsKey("known")) {
            doubtful.add(() -> claim(
                    match,
                    defendants.stream().filter(id -> isPassive && isHeld(id)).toList(),
                    outcome(match)));
        } else if (match.pattern().details().containsKey("after")) {
            if (isSentenceToldBefore(match.sentence())) {
                claim(match, defendants, outcome(match).map(text -> text + " years"));
            }
        } else if (match.pattern().details().containsKey("defendant")) {
            var told = context.captives().lastDefendant(match.sentence());
            told.filter(defendant -> match.argument("other").isEmpty())
                    .ifPresent(defendant -> claim(
                            match,
                            List.of(defendant),
                            outcome(match)
                                    .map(text ->
                                            withYears(text) + match.pattern().code("outcome-suffix"))));
        } else if (match.pattern().details().containsKey("outcome-suffix")) {
            demanded(match, defendants);
        } else {
            claim(match, defendants, outcome(match));
            furtherTerms(match);
        }
    }

    /** "Gave A 20 years, B 15 and C 12", "sent A to prison for 20 years and B for 15": a name with a number has its own term. */
    private void furtherTerms(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isTerm = match.argument("outcome").stream()
                .anyMatch(head -> tree.lemma(head).matches("year|month|prison|jail|imprisonment"));
        if (!isTerm) {
            return;
        }
        for (var term : GappedTerms.after(reading, match.sentence(), match.trigger())) {
            claim(match, List.of(term.defendant()), Optional.of(term.length()));
        }
    }

    /** "Trials of suspected insurgents fall short", "two of her trials": no proceeding that one could name. */
    private boolean isInGeneral(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isNoun = match.pattern().code("type").equals("trial") && tree.hasTag(match.trigger(), "NOUN");
        boolean isAnyone = match.argument("defendant").stream()
                .allMatch(head -> tree.isUnder(head, "nmod:poss")
                        || tree.subtree(head).stream().noneMatch(token -> tree.hasTag(token, "PROPN")));
        return isNoun && isAnyone && tree.token(match.trigger()).xpos().equals("NNS");
    }

    private static String withYears(String term) {
        return Numbers.parse(term).isPresent() ? term + " years" : term;
    }

    /** "The court gave the others 16 years. X received 24." */
    private boolean isSentenceToldBefore(int sentence) {
        return reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding told
                        && told.type().equals("sentence"))
                .mapToInt(claim -> reading.sentenceOf(claim.evidence().get(0).span()))
                .anyMatch(where -> where == sentence || where == sentence - 1);
    }

    private boolean isHeld(EntityId defendant) {
        return reading.claims().stream().anyMatch(claim -> claim.fact().equals(new Fact.Detention(defendant)));
    }

    /** Claims what was told of people of whom the article says, before or later, that they are or were held. */
    void settleDoubts() {
        doubtful.forEach(Runnable::run);
        doubtful.clear();
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
        if (charge.isEmpty() && match.pattern().details().containsKey("charge")) {
            return;
        }
        var stated = isRepeated(match, "outcome") ? repeated(match, "outcome", Attribute.OUTCOME) : outcome;
        for (var defendant : defendants) {
            var details = new ArrayList<Detail>();
            charge.ifPresent(text -> details.add(new Detail(Attribute.CHARGE, new Value.Text(text))));
            stated.ifPresent(text -> details.add(new Detail(Attribute.OUTCOME, new Value.Text(text))));
            court(match).ifPresent(text -> details.add(new Detail(Attribute.COURT, new Value.Text(text))));
            date(match).ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
            var fact = trialWithCharge(match, defendant)
                    .orElseGet(() -> new Fact.Proceeding(defendant, type, matter(defendant, type, charge)));
            reading.claim(fact, details, sentence, pattern.id(), pattern.confidence());
        }
    }

    /** "Went on trial, charged with fraud": the charge is that of the trial. */
    private Optional<Fact.Proceeding> trialWithCharge(Match match, EntityId defendant) {
        return reading.claims().stream()
                .filter(claim -> match.pattern().code("type").equals("charge"))
                .filter(claim -> reading.sentenceOf(claim.evidence().get(0).span()) == match.sentence())
                .filter(claim -> claim.fact() instanceof Fact.Proceeding told
                        && told.type().equals("trial")
                        && told.defendant().equals(defendant))
                .map(claim -> (Fact.Proceeding) claim.fact())
                .findFirst();
    }

    /** The clause's date; for "the trial of X opened on Monday" that of the verb. */
    private Optional<PartialDate> date(Match match) {
        return Stream.concat(Stream.of(match.trigger()), match.argument("event").stream())
                .flatMap(predicate -> context.date(match.sentence(), predicate).stream())
                .findFirst();
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
        if (fixed != null) {
            return Optional.of(fixed);
        }
        var stated = match.argument("outcome").stream()
                .findFirst()
                .map(head -> term(match.sentence(), explained(match.sentence(), head)));
        if (match.pattern().details().containsKey("outcome-prefix")) {
            return Optional.of(reading.tree(match.sentence()).form(match.trigger())
                    + stated.map(text -> " to " + text).orElse(""));
        }
        return match.argument("length").stream()
                .findFirst()
                .map(head -> term(match.sentence(), head))
                .map(length -> stated.map(text -> length + " in " + text.replaceFirst(" of .*", ""))
                        .orElse(length))
                .or(() -> stated);
    }

    /** "The longest term, 15 years, was imposed on X": the years that explain the term. */
    private int explained(int sentence, int term) {
        var tree = reading.tree(sentence);
        boolean isPlace = tree.lemma(term).matches("prison|jail|colony|camp");
        return tree.children(term, "appos", "nmod", "obl").stream()
                .filter(child -> tree.lemma(child).matches("year|month|life"))
                .filter(child -> tree.relation(child).equals("appos")
                        || (isPlace && tree.caseOf(child).equals("for")))
                .findFirst()
                .orElse(term);
    }

    /** "Ten years of hard labour", "six and a half years", without what the sentence is for. */
    private String term(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            boolean isPossessor = tree.relation(child).equals("nmod:poss")
                    && tree.lemma(child).matches("year|month|week|day");
            if (child < head
                    && (isPossessor || tree.isUnder(child, "nummod", "amod", "compound", "advmod", "nmod:unmarked"))) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
            if (child > head
                    && tree.relation(child).equals("conj")
                    && tree.caseOf(head).endsWith("between")) {
                last = Math.max(last, child);
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
                .map(head -> chargeText(match.sentence(), head))
                .filter(text -> !text.isEmpty());
    }

    private boolean isChargePhrase(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isTime = isTime(sentence, head) || tree.lemma(head).matches("day|week|month|year|time");
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
        if (COUNTS.contains(tree.lemma(head))) {
            return kindOfCount(sentence, head);
        }
        int last = head;
        int first = head;
        for (int child : tree.children(head)) {
            var below = tree.subtree(child);
            boolean isClause = tree.isUnder(child, "acl:relcl", "parataxis", "punct", "case", "mark", "cc", "det")
                    || tree.caseOf(child).matches("by|before")
                    || (tree.caseOf(child).equals("against")
                            && !context.captives().namesOf(sentence, child).isEmpty());
            if (child > head
                    && !isClause
                    && !isBeyondSemicolon(tree, head, child)
                    && !isTime(sentence, child)
                    && below.get(0) <= last + 3) {
                last = Math.max(last, below.get(below.size() - 1));
            }
            if (child < head && tree.isUnder(child, "amod", "compound", "nmod:poss", "nummod")) {
                first = Math.min(first, below.get(0));
            }
        }
        return reading.text(sentence, first, last);
    }

    private static boolean isBeyondSemicolon(SyntaxTree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(token -> tree.form(token).equals(";"));
    }

    /** What "espionage charges" and "terrorism-related counts" are about; empty for "several charges". */
    private String kindOfCount(int sentence, int head) {
        var tree = reading.tree(sentence);
        var words = tree.children(head, "compound", "amod").stream()
                .filter(child -> child < head && !VAGUE_COUNTS.contains(tree.lemma(child)))
                .flatMap(child -> tree.subtree(child).stream())
                .sorted()
                .toList();
        return words.isEmpty() ? "" : reading.text(sentence, words.get(0), words.get(words.size() - 1));
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
        return Optional.of(courtPhrase(sentence, head)
                .replaceFirst("^(?i)(by|in|at|before) ", "")
                .replaceFirst("^(?i)(the|a|an) ", ""));
    }

    /** "A court of first instance in Lomé" without the day, the charge and clauses that follow. */
    private String courtPhrase(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = tree.subtree(head).get(0);
        int last = head;
        for (int child : tree.children(head, "nmod", "flat", "compound")) {
            if (child > head && !isTime(sentence, child) && tree.caseOf(child).matches("|of|in|at|for|near")) {
                last = Math.max(last, lastOfPlace(sentence, child));
            }
        }
        return reading.text(sentence, Math.min(first, head), last);
    }

    private int lastOfPlace(int sentence, int noun) {
        var tree = reading.tree(sentence);
        return tree.subtree(noun).stream()
                .takeWhile(token -> token <= noun
                        || (tree.isUnder(token, "flat", "compound", "nmod", "case", "det", "amod")
                                && !isTime(sentence, token)
                                && !tree.caseOf(token).matches("with|on|by")))
                .reduce(noun, Math::max);
    }
}
