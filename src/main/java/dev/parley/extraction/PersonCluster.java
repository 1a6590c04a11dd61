package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;

/** One person of an article while the mentions are being brought together. */
final class PersonCluster {

    private final List<Mention> mentions = new ArrayList<>();
    private PersonName fullest;

    PersonCluster(PersonName name) {
        this.fullest = name;
    }

    PersonName fullest() {
        return fullest;
    }

    List<Mention> mentions() {
        return mentions;
    }

    void add(Mention mention, PersonName name) {
        mentions.add(mention);
        if (name.words().size() > fullest.words().size()) {
            fullest = name;
        }
    }
}
