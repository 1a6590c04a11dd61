package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * States the agreements that an article speaks of, with their parties and the steps they have gone through.
 *
 * <p>Phrases of one type mean one agreement ("an Armenian-Azerbaijani peace treaty", "the treaty") unless their names
 * or dates differ.
 */
final class AgreementFacts {

    private static final String PHRASE_RULE = "agreement.phrase";
    private static final double CONFIDENCE = 0.75;
    private static final double IMPLIED = 0.5;
    private static final Set<EntityType> PARTIES =
            Set.of(EntityType.STATE, EntityType.TERRITORY, EntityType.ORGANIZATION);

    private final AgreementReader reader;
    private final ModalityReader modalities;

    AgreementFacts(AgreementReader reader, ModalityReader modalities) {
        this.reader = reader;
        this.modalities = modalities;
    }

    private static final class Cluster {
        private final List<AgreementPhrase> phrases = new ArrayList<>();
        private final Set<EntityId> parties = new LinkedHashSet<>();
        private Optional<PartialDate> date = Optional.empty();

        void add(AgreementPhrase phrase) {
            phrases.add(phrase);
            parties.addAll(phrase.parties());
            date = date.or(phrase::date);
        }

        boolean mayMean(AgreementPhrase phrase) {
            var first = phrases.get(0);
            boolean isNameConflict =
                    first.isNamed() && phrase.isNamed() && !first.label().equals(phrase.label());
            boolean isDateConflict = date.isPresent()
                    && phrase.date().isPresent()
                    && date.get().year() != phrase.date().get().year();
            boolean isPartyConflict =
                    parties.size() >= 2 && phrase.parties().size() >= 2 && !parties.containsAll(phrase.parties());
            return first.type().equals(phrase.type()) && !isNameConflict && !isDateConflict && !isPartyConflict;
        }

        String label() {
            return phrases.stream()
                    .filter(AgreementPhrase::isNamed)
                    .findFirst()
                    .orElse(phrases.get(0))
                    .label();
        }
    }

    void read(Context context, List<Match> steps) {
        var clusters = new ArrayList<Cluster>();
        for (var tree : context.reading().trees()) {
            for (var phrase : reader.read(context, tree.sentence().index())) {
                var cluster = clusters.stream()
                        .filter(known -> known.mayMean(phrase))
                        .findFirst()
                        .orElseGet(() -> opened(clusters));
                cluster.add(phrase);
            }
        }
        var ids = new HashMap<List<Integer>, EntityId>();
        for (var cluster : clusters) {
            var id = record(context, cluster);
            cluster.phrases.forEach(phrase -> ids.put(List.of(phrase.sentence(), phrase.head()), id));
        }
        for (var step : steps) {
            for (int head : step.argument("agreement")) {
                var agreement = ids.get(List.of(step.sentence(), head));
                if (agreement != null) {
                    recordStep(context, step, agreement);
                }
            }
        }
    }

    private static Cluster opened(List<Cluster> clusters) {
        var cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    private EntityId record(Context context, Cluster cluster) {
        var words = new StringBuilder(cluster.label());
        cluster.parties.stream()
                .sorted()
                .filter(party -> !cluster.phrases.get(0).isNamed())
                .forEach(party -> words.append(' ').append(party.key()));
        var id = new EntityId(EntityType.AGREEMENT, Slug.of(words.toString()));
        context.reading().entities().add(id, cluster.label());
        for (var phrase : cluster.phrases) {
            context.reading().entities().add(id, phrase.label());
            var details = new ArrayList<Detail>();
            details.add(new Detail(Attribute.TYPE, new Value.Code(phrase.type())));
            usualStatus(context, phrase)
                    .ifPresent(status -> details.add(new Detail(Attribute.STATUS, new Value.Code(status))));
            phrase.parties().forEach(party -> details.add(new Detail(Attribute.PARTY, new Value.Thing(party))));
            phrase.date().ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
            context.reading().trace(phrase.sentence(), PHRASE_RULE, "phrase “%s”".formatted(phrase.label()));
            context.reading().claim(new Fact.Agreement(id), details, phrase.sentence(), PHRASE_RULE, CONFIDENCE);
        }
        recordImpliedParties(context, cluster, id);
        return id;
    }

    /** A ceasefire or an exchange that is only demanded, proposed or out of reach is not in force. */
    private Optional<String> usualStatus(Context context, AgreementPhrase phrase) {
        var tree = context.reading().tree(phrase.sentence());
        boolean isReal = modalities.of(tree, phrase.head()) == Modality.ASSERTED && isGiven(tree, phrase);
        return isReal ? reader.usualStatus(phrase.type()) : Optional.empty();
    }

    private static boolean isGiven(SyntaxTree tree, AgreementPhrase phrase) {
        return phrase.isNamed()
                || phrase.date().isPresent()
                || phrase.type().equals("legislation")
                || phrase.type().equals("peace-treaty")
                || tree.children(phrase.head(), "det", "nmod:poss").stream()
                        .anyMatch(det -> !tree.lemma(det).matches("an?|any|no"));
    }

    /**
     * A peace treaty or ceasefire that the article gives no two parties lies between the two states that it speaks of
     * most, where no third one comes near them.
     */
    private static void recordImpliedParties(Context context, Cluster cluster, EntityId id) {
        var first = cluster.phrases.get(0);
        boolean isBilateral =
                first.type().equals("peace-treaty") || first.type().equals("ceasefire");
        if (!isBilateral || cluster.parties.size() >= 2) {
            return;
        }
        var sides = context.referents().mainSides();
        if (sides.isEmpty() || !sides.containsAll(cluster.parties)) {
            return;
        }
        var details = sides.stream()
                .map(party -> new Detail(Attribute.PARTY, new Value.Thing(party)))
                .toList();
        context.reading()
                .claim(new Fact.Agreement(id), details, first.sentence(), "agreement.implied-parties", IMPLIED);
    }

    private static void recordStep(Context context, Match step, EntityId agreement) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(Attribute.STATUS, new Value.Code(step.pattern().code("status"))));
        for (var party : context.speakers(step.sentence(), step.argument("party"))) {
            state(context, party).ifPresent(state -> details.add(new Detail(Attribute.PARTY, new Value.Thing(state))));
        }
        context.date(step.sentence(), step.trigger())
                .ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
        new PredicateArguments(context.reading().tree(step.sentence()))
                .nominals(step.trigger(), Set.of("in", "at")).stream()
                        .flatMap(head -> context.place(step.sentence(), head).stream())
                        .findFirst()
                        .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        context.reading().trace(step.sentence(), step.pattern().id(), step.trace(context.reading()));
        context.reading()
                .claim(
                        new Fact.Agreement(agreement),
                        details,
                        step.sentence(),
                        step.pattern().id(),
                        step.pattern().confidence());
    }

    /** Leaders sign for their states. */
    private static Optional<EntityId> state(Context context, EntityId party) {
        return PARTIES.contains(party.type()) ? Optional.of(party) : stateOf(context, party);
    }

    private static Optional<EntityId> stateOf(Context context, EntityId person) {
        return context.reading().claims().stream()
                .map(Claim::fact)
                .flatMap(fact ->
                        fact instanceof Fact.Tenure tenure && tenure.person().equals(person)
                                ? tenure.of().stream()
                                : java.util.stream.Stream.empty())
                .filter(of -> of.type() == EntityType.STATE)
                .findFirst();
    }
}
