package dev.parley.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** States charges, trials, sentences and appeals. */
final class ProceedingFacts {

    private final Context context;
    private final ArticleReading reading;
    private final ChargePhrases chargePhrases;
    private final PenaltyPhrases penalties;
    private final CourtPhrases courts;

    /** By defendant and type: what tells the proceedings apart, with the words of their charges. */
    private final Map<String, Map<String, Set<String>>> charges = new HashMap<>();

    private final List<Runnable> doubtful = new ArrayList<>();

    ProceedingFacts(Context context) {
        this.context = context;
        this.reading = context.reading();
        chargePhrases = new ChargePhrases(context);
        penalties = new PenaltyPhrases(reading);
        courts = new CourtPhrases(context.reading());
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
                    penalties.of(match)));
        } else if (match.pattern().details().containsKey("after")) {
            if (isSentenceToldBefore(match.sentence())) {
                claim(match, defendants, penalties.of(match).map(text -> text + " years"));
            }
        } else if (match.pattern().details().containsKey("defendant")) {
            var told = context.captives().lastDefendant(match.sentence());
            told.filter(defendant -> match.argument("other").isEmpty())
                    .ifPresent(defendant -> claim(
                            match,
                            List.of(defendant),
                            penalties
                                    .of(match)
                                    .map(text -> PenaltyPhrases.withYears(text)
                                            + match.pattern().code("outcome-suffix"))));
        } else if (match.pattern().details().containsKey("outcome-suffix")) {
            demanded(match, defendants);
        } else {
            var further = furtherTerms(match);
            var others = further.stream().map(GappedTerms::defendant).toList();
            claim(match, defendants.stream().filter(id -> !others.contains(id)).toList(), penalties.of(match));
            further.forEach(term -> claim(match, List.of(term.defendant()), Optional.of(term.length())));
        }
    }

    /** "Gave A 20 years, B 15 and C 12", "sent A to prison for 20 years and B for 15": a name with a number has its own term. */
    private List<GappedTerms> furtherTerms(Match match) {
        var tree = reading.tree(match.sentence());
        boolean isTerm = match.argument("outcome").stream()
                .anyMatch(head -> tree.lemma(head).matches("year|month|prison|jail|imprisonment"));
        return isTerm ? GappedTerms.after(reading, match.sentence(), match.trigger()) : List.of();
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

    /** "The court gave the others 16 years. X received 24." */
    private boolean isSentenceToldBefore(int sentence) {
        return reading.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Proceeding told
                        && told.type().equals("sentence"))
                .mapToInt(reading::sentenceOf)
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
                .filter(token -> PenaltyPhrases.TERMS.contains(tree.lemma(token)))
                .filter(token -> !defendantsOf(sentence, token).isEmpty())
                .distinct()
                .toList();
        if (terms.isEmpty()) {
            claim(match, defendants, penalties.of(match).map(text -> text + suffix));
        }
        for (int term : terms) {
            claim(match, defendantsOf(sentence, term), Optional.of(penalties.term(sentence, term) + suffix));
        }
    }

    private List<EntityId> defendantsOf(int sentence, int term) {
        var tree = reading.tree(sentence);
        return tree.children(term, "nmod", "obl").stream()
                .filter(child -> tree.caseOf(child).equals("for"))
                .flatMap(child -> tree.conjuncts(child).stream())
                .filter(child -> !PenaltyPhrases.TERMS.contains(tree.lemma(child)))
                .flatMap(child -> context.captives().of(sentence, child).stream())
                .toList();
    }

    private void claim(Match match, List<EntityId> defendants, Optional<String> outcome) {
        int sentence = match.sentence();
        var pattern = match.pattern();
        var type = pattern.code("type");
        var charge = (isRepeated(match, "charge") ? Optional.<String>empty() : chargePhrases.of(match))
                .or(() -> repeated(match, "charge", Attribute.CHARGE));
        if (charge.isEmpty() && match.pattern().details().containsKey("charge")) {
            return;
        }
        var stated = isRepeated(match, "outcome") ? repeated(match, "outcome", Attribute.OUTCOME) : outcome;
        for (var defendant : defendants) {
            var details = new ArrayList<Detail>();
            charge.ifPresent(text -> details.add(new Detail(Attribute.CHARGE, new Value.Text(text))));
            stated.ifPresent(text -> details.add(new Detail(Attribute.OUTCOME, new Value.Text(text))));
            courts.of(match).ifPresent(text -> details.add(new Detail(Attribute.COURT, new Value.Text(text))));
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
                .filter(claim -> reading.sentenceOf(claim) == match.sentence())
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
}
