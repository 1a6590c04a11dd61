package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * States the agreements that an article speaks of, with their parties and the steps they have gone through.
 *
 * <p>An exchange of prisoners is an agreement even where a verb alone tells of it: "the two armies swapped prisoners".
 */
final class AgreementFacts {

    private static final String PHRASE_RULE = "agreement.phrase";
    private static final double CONFIDENCE = 0.75;
    private static final double IMPLIED = 0.5;
    private static final Set<String> DATING = Set.of("text-agreed", "initialled", "signed", "in-force");
    private static final Set<String> BILATERAL = Set.of("peace-treaty", "ceasefire", "prisoner-exchange");
    private static final String EXCHANGE = "prisoner-exchange";

    private final AgreementWords words;
    private final AgreementReader reader;
    private final AgreementSteps stepsOf;
    private final AgreementParties parties = new AgreementParties();
    private final ModalityReader modalities;

    AgreementFacts(AgreementWords words, ModalityReader modalities) {
        this.words = words;
        this.stepsOf = new AgreementSteps(words);
        this.modalities = modalities;
        this.reader = new AgreementReader(words, parties);
    }

    /**
     * Reads the agreements of the whole article.
     *
     * @param matches matches of the agreement rules, in order
     * @param exchanges matches of the rules for prisoners who are exchanged, in order
     */
    void read(Context context, List<Match> matches, List<Match> exchanges) {
        var steps = matches.stream()
                .filter(match -> AgreementSteps.isCaseAsAsked(context, match))
                .toList();
        var clusters = new AgreementClusters(context.reading());
        for (var tree : context.reading().trees()) {
            int sentence = tree.sentence().index();
            var phrases = new ArrayList<>(reader.read(context, sentence, stepsOf.in(context, steps, sentence)));
            exchanges.stream()
                    .filter(match -> match.sentence() == sentence)
                    .flatMap(match -> exchange(context, match).stream())
                    .findFirst()
                    .filter(exchange ->
                            phrases.stream().noneMatch(phrase -> phrase.type().equals(EXCHANGE)))
                    .ifPresent(phrases::add);
            phrases.forEach(clusters::add);
            addSignatories(context, clusters, steps, sentence);
        }
        clusters.all().forEach(cluster -> record(context, cluster));
        var undergone = new HashSet<AgreementCluster>();
        for (var step : steps) {
            stepsOf.agreements(context, step)
                    .flatMap(head -> clusters.at(step.sentence(), head).stream())
                    .distinct()
                    .forEach(cluster -> {
                        undergone.add(cluster);
                        recordStep(context, step, cluster);
                    });
        }
        clusters.all().stream()
                .filter(cluster -> !undergone.contains(cluster))
                .forEach(cluster -> recordStanding(context, cluster));
    }

    private void addSignatories(Context context, AgreementClusters clusters, List<Match> steps, int sentence) {
        for (var step : steps) {
            if (step.sentence() == sentence && step.pattern().details().containsKey("telling")) {
                stepsOf.agreements(context, step)
                        .flatMap(head -> clusters.at(sentence, head).stream())
                        .forEach(cluster -> cluster.addSigning(
                                parties.signatories(context, step), context.dateOf(sentence, step.trigger())));
            }
        }
    }

    /** A treaty that the article names or dates and says nothing more of is in force. */
    private void recordStanding(Context context, AgreementCluster cluster) {
        boolean isKnown = cluster.phrases().stream()
                .anyMatch(phrase -> phrase.isNamed() || phrase.date().isPresent());
        boolean isAwaited = cluster.phrases().stream().anyMatch(phrase -> isAwaited(context, phrase));
        if (isKnown && !isAwaited && words.isStanding(cluster.type())) {
            var status = new Detail(Attribute.STATUS, new Value.Code("in-force"));
            context.reading()
                    .claim(
                            new Fact.Agreement(id(context, cluster)),
                            List.of(status),
                            cluster.first().sentence(),
                            "agreement.standing",
                            CONFIDENCE);
        }
    }

    /** "Has yet to sign the accord of 2023". */
    private static boolean isAwaited(Context context, AgreementPhrase phrase) {
        var tree = context.reading().tree(phrase.sentence());
        int verb = tree.head(phrase.head());
        return verb >= 0 && tree.lemma(verb).matches("sign|ratify|conclude|reach|join|adopt|approve");
    }

    /** "Chad and Sudan exchanged 40 prisoners on Monday." */
    private Optional<AgreementPhrase> exchange(Context context, Match match) {
        int sentence = match.sentence();
        var tree = context.reading().tree(sentence);
        var arguments = new PredicateArguments(tree);
        var agents = Stream.concat(
                        arguments.agents(match.trigger()).stream(),
                        arguments.nominals(match.trigger(), Set.of("between")).stream())
                .flatMap(agent -> tree.conjuncts(agent).stream())
                .toList();
        var sides = context.speakers(sentence, agents).stream()
                .flatMap(id -> AgreementParties.party(context, id).stream())
                .distinct()
                .toList();
        boolean isTold = !sides.isEmpty() || match.pattern().id().equals("detention.swapped-for");
        return isTold
                ? Optional.of(new AgreementPhrase(
                        sentence,
                        match.trigger(),
                        "prisoner exchange",
                        EXCHANGE,
                        true,
                        sides,
                        context.date(sentence, match.trigger()),
                        AgreementPhrase.Kind.DESCRIPTION))
                : Optional.empty();
    }

    /**
     * An agreement without a name is known by its parties; where the article does not tell two, it is the same as none of
     * another article ("the ceasefire").
     */
    private static EntityId id(Context context, AgreementCluster cluster) {
        var name = new StringBuilder(cluster.label());
        if (!cluster.isNamed()) {
            var parties = cluster.parties().size() < 2 ? impliedParties(context, cluster) : cluster.parties();
            parties.stream().sorted().forEach(party -> name.append(' ').append(party.key()));
            if (parties.size() < 2) {
                name.append(' ').append(context.reading().article().id());
            }
        }
        return new EntityId(EntityType.AGREEMENT, Slug.of(name.toString()));
    }

    private void record(Context context, AgreementCluster cluster) {
        var id = id(context, cluster);
        context.reading().entities().add(id, cluster.label());
        for (var phrase : cluster.phrases()) {
            context.reading().entities().add(id, phrase.label());
            var details = new ArrayList<Detail>();
            details.add(new Detail(Attribute.TYPE, new Value.Code(cluster.type())));
            usualStatus(context, cluster, phrase)
                    .ifPresent(status -> details.add(new Detail(Attribute.STATUS, new Value.Code(status))));
            phrase.parties().forEach(party -> details.add(new Detail(Attribute.PARTY, new Value.Thing(party))));
            phrase.date().ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
            placeOfExchange(context, phrase)
                    .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
            context.reading().trace(phrase.sentence(), PHRASE_RULE, () -> "phrase “%s”".formatted(phrase.label()));
            context.reading().claim(new Fact.Agreement(id), details, phrase.sentence(), PHRASE_RULE, CONFIDENCE);
        }
        recordImpliedParties(context, cluster, id);
    }

    private static Optional<String> placeOfExchange(Context context, AgreementPhrase phrase) {
        var tree = context.reading().tree(phrase.sentence());
        return phrase.type().equals(EXCHANGE) && tree.hasTag(phrase.head(), "VERB")
                ? context.placeOf(phrase.sentence(), phrase.head())
                : Optional.empty();
    }

    /** A ceasefire or an exchange that is only demanded, proposed or out of reach is not in force. */
    private Optional<String> usualStatus(Context context, AgreementCluster cluster, AgreementPhrase phrase) {
        var tree = context.reading().tree(phrase.sentence());
        var usual = words.usualStatus(cluster.type());
        if (usual.filter("in-force"::equals).isEmpty()) {
            return usual;
        }
        int governor = tree.head(phrase.head());
        boolean isUndone = governor >= 0
                && tree.isUnder(phrase.head(), "obj", "nsubj:pass")
                && modalities.of(tree, governor) != Modality.ASSERTED;
        boolean isReal = modalities.of(tree, phrase.head()) == Modality.ASSERTED && isGiven(tree, phrase);
        return isReal && !isUndone ? usual : Optional.empty();
    }

    private static boolean isGiven(SyntaxTree tree, AgreementPhrase phrase) {
        return phrase.isNamed()
                || phrase.date().isPresent()
                || phrase.type().equals("legislation")
                || tree.hasTag(phrase.head(), "VERB")
                || AgreementReader.isDefinite(tree, phrase.head());
    }

    private static void recordImpliedParties(Context context, AgreementCluster cluster, EntityId id) {
        var details = impliedParties(context, cluster).stream()
                .map(party -> new Detail(Attribute.PARTY, new Value.Thing(party)))
                .toList();
        if (!details.isEmpty()) {
            context.reading()
                    .claim(
                            new Fact.Agreement(id),
                            details,
                            cluster.first().sentence(),
                            "agreement.implied-parties",
                            IMPLIED);
        }
    }

    /**
     * A peace treaty, ceasefire or exchange that the article gives no two parties lies between the two states that it
     * speaks of most, where no third one comes near them.
     */
    private static Set<EntityId> impliedParties(Context context, AgreementCluster cluster) {
        if (!BILATERAL.contains(cluster.type()) || cluster.parties().size() >= 2) {
            return Set.of();
        }
        var sides = context.referents().mainSides();
        return sides.containsAll(cluster.parties()) ? new LinkedHashSet<>(sides) : Set.of();
    }

    /** "Signed a treaty in Lomé", where the parser hangs the city on the treaty. */
    private static Optional<String> placeAfter(Context context, Match step, String status) {
        var arguments = new PredicateArguments(context.reading().tree(step.sentence()));
        return step.argument("agreement").stream()
                .filter(head -> head > step.trigger() && !status.equals("in-force"))
                .flatMap(head -> arguments.nominals(head, Set.of("in", "at")).stream())
                .flatMap(head -> context.place(step.sentence(), head).stream())
                .findFirst();
    }

    /** "Initialled a memorandum on river data in Dhaka on Thursday", whatever the parser hangs Dhaka on. */
    private static Optional<String> placeBesideDate(Context context, Match step) {
        int sentence = step.sentence();
        var tree = context.reading().tree(sentence);
        return context.reading().times(sentence).stream()
                .filter(time -> time.start() > step.trigger() && time.start() > 1)
                .filter(time -> EventScene.isInClause(tree, time.start(), step.trigger()))
                .map(time -> tree.hasTag(time.start() - 1, "ADP") ? time.start() - 2 : time.start() - 1)
                .filter(token -> tree.caseOf(token).matches("in|at"))
                .flatMap(token -> context.place(sentence, token).stream())
                .findFirst();
    }

    private void recordStep(Context context, Match step, AgreementCluster cluster) {
        var status = step.pattern().code("status");
        var details = new ArrayList<Detail>();
        details.add(new Detail(Attribute.STATUS, new Value.Code(status)));
        if (step.pattern().arguments().containsKey("party") && !cluster.type().equals("legislation")) {
            parties.signatories(context, step)
                    .forEach(party -> details.add(new Detail(Attribute.PARTY, new Value.Thing(party))));
        }
        if (DATING.contains(status) && !step.pattern().details().containsKey("undated")) {
            context.dateOf(step.sentence(), step.trigger())
                    .ifPresent(date -> details.add(new Detail(Attribute.DATE, new Value.Date(date))));
            context.placeOf(step.sentence(), step.trigger())
                    .or(() -> placeAfter(context, step, status))
                    .or(() -> placeBesideDate(context, step))
                    .ifPresent(place -> details.add(new Detail(Attribute.PLACE, new Value.Text(place))));
        }
        context.reading().trace(step);
        context.reading()
                .claim(
                        new Fact.Agreement(id(context, cluster)),
                        details,
                        step.sentence(),
                        step.pattern().id(),
                        step.pattern().confidence());
    }
}
