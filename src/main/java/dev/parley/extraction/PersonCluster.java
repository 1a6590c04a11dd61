package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person of an article while the mentions are being brought together. */
final class PersonCluster {

    private final List<Mention> mentions = new ArrayList<>();
    private Optional<Gender> gender = Optional.empty();
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

    Optional<Gender> gender() {
        return gender;
    }

    void learnGender(Gender known) {
        gender = gender.or(() -> Optional.of(known));
    }

    void add(Mention mention, PersonName name) {
        mentions.add(mention);
        if (name.words().size() > fullest.words().size()) {
            fullest = name;
        }
    }

    int lastSentence() {
        return mentions.isEmpty() ? -1 : mentions.get(mentions.size() - 1).sentence();
    }
}
