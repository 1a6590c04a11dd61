package dev.parley.extraction;

import dev.parley.text.TextSpan;
import java.util.List;

/**
 * Someone or something that an article speaks of.
 *
 * @param id which one
 * @param label the fullest form that the article gives, without titles; a state's short English name
 * @param otherForms the other forms that the article uses, in order of first use
 * @param mentions where the article speaks of it by name, in order; empty where only a demonym, title or group phrase
 *     points to it
 */
public record Entity(EntityId id, String label, List<String> otherForms, List<TextSpan> mentions) {

    public Entity {
        otherForms = List.copyOf(otherForms);
        mentions = List.copyOf(mentions);
    }
}
