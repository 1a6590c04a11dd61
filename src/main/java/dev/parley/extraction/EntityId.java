package dev.parley.extraction;

/**
 * Which thing in the world is meant. Two articles that mean the same thing get equal ids, so the id is made from what
 * is said and never from a counter.
 *
 * @param type the kind of thing
 * @param key lower-case ASCII letters, digits and hyphens, unique within the type: {@code nikol-pashinyan}
 */
public record EntityId(EntityType type, String key) implements Comparable<EntityId> {

    public EntityId {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("expected a slug such as 'nikol-pashinyan', got '%s'".formatted(key));
        }
    }

    @Override
    public int compareTo(EntityId other) {
        var byType = type.compareTo(other.type);
        return byType != 0 ? byType : key.compareTo(other.key);
    }
}
