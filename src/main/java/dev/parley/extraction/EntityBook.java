package dev.parley.extraction;

import dev.parley.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who and what one article speaks of, and where. Grows while the article is read: groups and agreements are added by
 * the stages that find them.
 */
final class EntityBook {

    /** How far back a pronoun or a short form looks. */
    private static final int SENTENCES_BACK = 4;

    private static final class Entry {
        private String label;
        private final Set<String> otherForms = new LinkedHashSet<>();
        private final List<TextSpan> mentions = new ArrayList<>();
        private Optional<Gender> gender = Optional.empty();

        Entry(String label) {
            this.label = label;
        }
    }

    private final Map<EntityId, Entry> entries = new LinkedHashMap<>();
    private final Map<Integer, List<Mention>> mentionsBySentence = new HashMap<>();
    private final Map<Mention, EntityId> ids = new HashMap<>();

    /** Records an entity; its first label stays unless {@link #relabel} changes it. */
    void add(EntityId id, String label) {
        var entry = entries.computeIfAbsent(id, missing -> new Entry(label));
        if (!entry.label.equals(label)) {
            entry.otherForms.add(label);
        }
    }

    /** Records an organisation that only its place in a phrase shows, and {@return its id} */
    EntityId addOrganization(String name) {
        var id = new EntityId(EntityType.ORGANIZATION, Slug.of(name));
        add(id, name);
        return id;
    }

    /** Records a city that stands in the text as the seat of a government, and {@return its id} */
    EntityId addPlace(String name) {
        var id = new EntityId(EntityType.PLACE, Slug.of(name));
        add(id, name);
        return id;
    }

    void relabel(EntityId id, String label) {
        var entry = entries.get(id);
        if (entry != null && !entry.label.equals(label)) {
            entry.otherForms.add(entry.label);
            entry.otherForms.remove(label);
            entry.label = label;
        }
    }

    void add(EntityId id, Mention mention, TextSpan span) {
        ids.put(mention, id);
        mentionsBySentence
                .computeIfAbsent(mention.sentence(), sentence -> new ArrayList<>())
                .add(mention);
        var entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("entity %s has no entry".formatted(id));
        }
        entry.mentions.add(span);
        if (!entry.label.equals(mention.text())) {
            entry.otherForms.add(mention.text());
        }
    }

    void learnGender(EntityId person, Gender gender) {
        var entry = entries.get(person);
        if (entry != null) {
            entry.gender = entry.gender.or(() -> Optional.of(gender));
        }
    }

    Optional<Gender> gender(EntityId person) {
        return Optional.ofNullable(entries.get(person)).flatMap(entry -> entry.gender);
    }

    /** {@return the longest mention that covers the token} */
    Optional<Mention> mentionAt(int sentence, int token) {
        Mention longest = null;
        for (var mention : mentions(sentence)) {
            if (mention.covers(token) && (longest == null || mention.length() > longest.length())) {
                longest = mention;
            }
        }
        return Optional.ofNullable(longest);
    }

    Optional<EntityId> idAt(int sentence, int token) {
        return mentionAt(sentence, token).map(ids::get);
    }

    EntityId id(Mention mention) {
        var id = ids.get(mention);
        if (id == null) {
            throw new IllegalArgumentException("no entity for " + mention);
        }
        return id;
    }

    /** {@return the sentence's mentions in order of their first token} */
    List<Mention> mentions(int sentence) {
        return mentionsBySentence.getOrDefault(sentence, List.of());
    }

    boolean contains(EntityId id) {
        return entries.containsKey(id);
    }

    String label(EntityId id) {
        var entry = entries.get(id);
        return entry == null ? id.key() : entry.label;
    }

    /** {@return the ids of this type, in order of first mention} */
    List<EntityId> ids(EntityType type) {
        return entries.keySet().stream().filter(id -> id.type() == type).toList();
    }

    /** {@return how often the entity is named} */
    int mentionCount(EntityId id) {
        var entry = entries.get(id);
        return entry == null ? 0 : entry.mentions.size();
    }

    /** {@return everything recorded, in order of first mention} */
    List<Entity> entities() {
        return entries.entrySet().stream()
                .map(entry -> new Entity(
                        entry.getKey(),
                        entry.getValue().label,
                        List.copyOf(entry.getValue().otherForms),
                        entry.getValue().mentions))
                .toList();
    }

    /** {@return the last state, organisation and so on that is named before a word, at most four sentences back} */
    Optional<EntityId> lastBefore(int sentence, int token, Set<EntityType> types) {
        return mentionsBefore(sentence, token).stream()
                .filter(mention -> types.contains(mention.type()))
                .reduce((earlier, later) -> later)
                .map(this::id);
    }

    /** {@return what is named before a word, at most four sentences back, in the order of the text} */
    List<Mention> mentionsBefore(int sentence, int token) {
        var found = new ArrayList<Mention>();
        for (int at = Math.max(0, sentence - SENTENCES_BACK); at <= sentence; at++) {
            for (var mention : mentions(at)) {
                if (at < sentence || mention.end() <= token) {
                    found.add(mention);
                }
            }
        }
        return found;
    }
}
