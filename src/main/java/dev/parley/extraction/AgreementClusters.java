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
        var named = nameOf(phrase);
        named.ifPresent(cluster -> absorbNamesake(cluster, phrase));
        var cluster = isAnother(phrase)
                ? Optional.<AgreementCluster>empty()
                : named.or(() -> phrase.isPointingBack() ? pointedAt(phrase) : meant(phrase));
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

    /** "The Agreement for Peace, known as the Lomé accord": what was told of the Lomé accord before is of the same. */
    private void absorbNamesake(AgreementCluster cluster, AgreementPhrase phrase) {
        var namesakes = clusters.stream()
                .filter(other -> other != cluster && other.isCalled(phrase.label()))
                .toList();
        for (var other : namesakes) {
            other.phrases().forEach(cluster::add);
            byPlace.replaceAll((place, told) -> told == other ? cluster : told);
            clusters.remove(other);
        }
    }

    /** "The other one, the Lomé Accord". */
    private boolean isAnother(AgreementPhrase phrase) {
        var tree = reading.tree(phrase.sentence());
        int above = tree.head(phrase.head());
        return above >= 0
                && tree.isUnder(phrase.head(), "appos")
                && tree.children(above, "amod", "det").stream()
                        .anyMatch(word -> tree.lemma(word).matches("other|another|second"));
    }

    /** {@return the agreement that the word means: a phrase's head, or "it" and "them" after one} */
    Optional<AgreementCluster> at(int sentence, int head) {
        var told = byPlace.get(new Place(sentence, head));
        if (told != null) {
            return Optional.of(told);
        }
        var tree = reading.tree(sentence);
        boolean isOne = tree.hasTag(head, "PRON") && tree.lemma(head).matches("it|this");
        boolean areSeveral = tree.hasTag(head, "PRON") && tree.lemma(head).matches("they|them");
        return lastBefore(sentence, head)
                .filter(cluster -> isOne || (areSeveral && cluster.label().endsWith("s"))); // "the Accords"
    }

    private Optional<AgreementCluster> lastBefore(int sentence, int head) {
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getKey().sentence() >= sentence - 1)
                .filter(entry -> entry.getKey().sentence() < sentence
                        || (entry.getKey().sentence() == sentence
                                && entry.getKey().head() < head))
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

    /** "The Lomé Agreement, the treaty signed in 2000", however the parser hangs the treaty. */
    private Optional<AgreementCluster> besideName(AgreementPhrase phrase) {
        var tree = reading.tree(phrase.sentence());
        var determiner = tree.childOf(phrase.head(), "det")
                .filter(det -> det > 1 && tree.form(det - 1).equals(","));
        return determiner
                .flatMap(det -> Optional.ofNullable(byPlace.get(new Place(phrase.sentence(), det - 2))))
                .filter(cluster -> cluster.isNamed() && !phrase.isNamed());
    }

    /** "That deal, known as the Lomé Accord", "the accord, the Lomé Declaration". */
    private Optional<AgreementCluster> nameOf(AgreementPhrase phrase) {
        var tree = reading.tree(phrase.sentence());
        int above = tree.head(phrase.head());
        if (above < 0) {
            return Optional.empty();
        }
        var before = besideName(phrase);
        if (before.isPresent()) {
            return before;
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
