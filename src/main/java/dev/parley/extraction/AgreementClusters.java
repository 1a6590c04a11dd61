package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings together the phrases of one article that mean one agreement: "a peace treaty", "the treaty", "that deal". */
final class AgreementClusters {

    private record Place(int sentence, int head) {}

    private static final Set<String> NAMING = Set.of("know", "call", "dub", "name", "style", "term");

    private final ArticleReading reading;
    private final List<AgreementCluster> clusters = new ArrayList<>();
    private final Map<Place, AgreementCluster> byPlace = new LinkedHashMap<>();

    AgreementClusters(ArticleReading reading) {
        this.reading = reading;
    }

    List<AgreementCluster> all() {
        return clusters;
    }

    /** Finds the agreement that the phrase means, or opens a new one; a pointer to nothing told is left out. */
    void add(AgreementPhrase phrase) {
        var cluster = nameOf(phrase).or(() -> phrase.isPointingBack() ? pointedAt(phrase) : meant(phrase));
        if (cluster.isEmpty() && phrase.kind() == AgreementPhrase.Kind.POINTER) {
            return;
        }
        var found = cluster.orElseGet(() -> {
            var opened = new AgreementCluster();
            clusters.add(opened);
            return opened;
        });
        found.add(phrase);
        byPlace.put(new Place(phrase.sentence(), phrase.head()), found);
    }

    /** {@return the agreement that the word means: a phrase's head, or "it" and "them" after one} */
    Optional<AgreementCluster> at(int sentence, int head) {
        var told = byPlace.get(new Place(sentence, head));
        if (told != null) {
            return Optional.of(told);
        }
        boolean isPronoun = reading.tree(sentence).hasTag(head, "PRON")
                && reading.tree(sentence).lemma(head).matches("it|they|them|this");
        return isPronoun ? lastBefore(sentence, head) : Optional.empty();
    }

    private Optional<AgreementCluster> lastBefore(int sentence, int head) {
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getKey().sentence() >= sentence - 1)
                .filter(entry ->
                        entry.getKey().sentence() < sentence || entry.getKey().head() < head)
                .reduce((earlier, later) -> later)
                .map(Map.Entry::getValue);
    }

    private Optional<AgreementCluster> pointedAt(AgreementPhrase pointer) {
        return byPlace.values().stream()
                .filter(cluster -> cluster.mayBePointedAt(pointer))
                .reduce((earlier, later) -> later);
    }

    private Optional<AgreementCluster> meant(AgreementPhrase phrase) {
        return byPlace.values().stream()
                .filter(cluster -> cluster.mayMean(phrase))
                .reduce((earlier, later) -> later);
    }

    /** "That deal, known as the Lomé Accord", "the accord, the Lomé Declaration". */
    private Optional<AgreementCluster> nameOf(AgreementPhrase phrase) {
        var tree = reading.tree(phrase.sentence());
        int above = tree.head(phrase.head());
        if (above < 0) {
            return Optional.empty();
        }
        if (tree.isUnder(phrase.head(), "appos")) {
            return Optional.ofNullable(byPlace.get(new Place(phrase.sentence(), above)));
        }
        if (!NAMING.contains(tree.lemma(above))) {
            return Optional.empty();
        }
        var named = new ArrayList<Integer>(new PredicateArguments(tree).patients(above));
        named.add(tree.head(above));
        return named.stream()
                .flatMap(head -> Optional.ofNullable(byPlace.get(new Place(phrase.sentence(), head))).stream())
                .findFirst();
    }
}
